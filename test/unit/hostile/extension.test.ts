import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { activateAlone } from './support/activateAlone';
import { inRoot } from './support/hostileRoot';

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
	readonly dev?: boolean;
	readonly optional?: boolean;
	readonly link?: boolean;
}

interface LockFile {
	readonly packages: Readonly<Record<string, Locked>>;
}

describe('the extension as it is delivered', () => {
	hostileCase('trust-03', 'starts no program, asks no network and writes nothing while it is activated', () =>
		inRoot(
			async root => {
				const activated = [
					await activateAlone(root.folder, { isTrusted: false }),
					await activateAlone(root.folder, { isTrusted: true }),
				];
				return {
					seen: {
						did: activated.map(({ ms: _ms, ...did }) => did),
						isQuick: Math.min(...activated.map(({ ms }) => ms)) < 50,
					},
					promised: {
						did: activated.map(() => ({ started: [], connected: [], written: [], registered: true })),
						isQuick: true,
					},
				};
			},
			{ git: true },
		),
	);

	hostileCase(
		'trust-08',
		'has no handler of addresses and of links in terminals, so that none can plan, apply or set anything',
		async () => {
			const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
			const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
				.filter(name => name.endsWith('.ts'))
				.filter(name =>
					/registerUriHandler|registerTerminalLinkProvider|registerExternalUriOpener/.test(
						readFileSync(join('src', name), 'utf8'),
					),
				);
			const events: readonly string[] = manifest.activationEvents;
			return {
				seen: { sources, onUri: events.filter(event => /^onUri|^onTerminal|^\*$/.test(event)) },
				promised: { sources: [], onUri: [] },
			};
		},
	);

	hostileCase(
		'trust-12',
		'holds packages that are pinned by digest, run nothing when installed and are no known faulty versions',
		async () => {
			const { packages }: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
			const locked = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
			const delivered = locked.filter(([, { dev }]) => !dev);
			const [ignored, ...packed] = readFileSync('.vscodeignore', 'utf8').trim().split('\n');
			const versionOf = (name: string) => packages[`node_modules/${name}`]?.version ?? '0.0.0';
			return {
				seen: {
					unpinned: locked.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path),
					foreign: locked.filter(([, { resolved = npm }]) => !resolved.startsWith(npm)).map(([path]) => path),
					scripts: delivered.filter(([, one]) => one.hasInstallScript && !one.optional).map(([path]) => path),
					old: [
						...['simple-git', 'markdown-it', 'linkify-it'].filter(name =>
							isBelow(versionOf(name), atLeast[name] ?? ''),
						),
					],
					// All that runs is in the bundle: nothing is packed but what is named, and nothing is fetched later.
					bundled: [ignored, packed.filter(line => !line.startsWith('!') || line.includes('node_modules'))],
					left: /external: (.*),/.exec(readFileSync('src/build/extension.mjs', 'utf8'))?.[1],
					own: Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts).filter(name =>
						/install|^prepare$/.test(name),
					),
				},
				promised: {
					...{ unpinned: [], foreign: [], scripts: [], old: [], own: [] },
					...{ bundled: ['**', []], left: "['vscode']" },
				},
			};
		},
	);
});

const npm = 'https://registry.npmjs.org/';

/** The first versions without a fault that is known and matters here. */
const atLeast: Readonly<Record<string, string>> = {
	'simple-git': '3.36.0',
	'markdown-it': '14.1.1',
	'linkify-it': '5.0.2',
};

function isBelow(version: string, least: string): boolean {
	const [a, b] = [version, least].map(text => text.split('.').map(Number));
	const at = [0, 1, 2].find(index => a?.[index] !== b?.[index]);
	return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
