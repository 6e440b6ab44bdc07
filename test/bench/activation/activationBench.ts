import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { projectRoot } from '../../harness/projectRoot';
import { readResults, resultsVariable } from '../../harness/results';
import { tempFolder } from '../../harness/tempFolder';
import { type TestEditor, testEditor } from '../../harness/testEditor';
import { waitForResults } from '../../harness/waitForResults';
import { medianOf } from '../interleave';
import type { Row } from '../row';
import { empty, first, type Measured, orderFile, ours } from './measured';

const rounds = 10;

/** What an extension is made of once it is packaged, as far as activation can notice. */
const packaged = ['package.json', 'package.nls.json', 'dist', 'media', 'syntaxes'];

const source = (command: string) => `
	import { commands } from 'vscode';
	export function activate({ subscriptions }) { subscriptions.push(commands.registerCommand('${command}', () => {})); }
`;

/**
 * What activating the built extension takes in a real editor against an extension with a single command, in one extension
 * host, on a folder without specs, so that nothing activates ours before. Each round has a host of its own, and which of
 * both is first alternates; before them another one with a single command is activated, since the first pays for more.
 */
export async function activationBench(): Promise<readonly Row[]> {
	execFileSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: 'ignore' });
	const suite = await bundleSuite();
	const extensions = [makeEmpty(first), copyOurs(), makeEmpty(empty)];
	const editor = await testEditor();
	const times = new Map<string, number[]>([ours, empty].map(({ id }) => [id, []]));
	for (let round = 0; round < rounds; round++) {
		const order = round % 2 === 0 ? [ours.id, empty.id] : [empty.id, ours.id];
		for (const [id, ms] of await runRound(editor, suite, extensions, order)) {
			times.get(id)?.push(ms);
		}
	}
	const own = medianOf(times.get(ours.id) ?? []);
	const ms = medianOf(times.get(empty.id) ?? []);
	return [
		{
			work: `activating the extension in ${editor.kind === 'desktop' ? 'VS Code' : editor.kind}, ${rounds} extension hosts`,
			ours: own,
			peer: { name: 'an extension of one command', ms },
			limit: '≤ 2× its time',
			holds: own <= 2 * ms,
			isRequired: false,
		},
	];
}

/** Times by ids, of one extension host. */
async function runRound(
	editor: TestEditor,
	suite: string,
	extensions: readonly string[],
	order: readonly string[],
): Promise<readonly (readonly [id: string, ms: number])[]> {
	const folder = tempFolder('bench');
	const results = join(tempFolder('results'), 'activation.jsonl');
	writeFileSync(join(folder, orderFile), JSON.stringify(order));
	const ended = runTests({
		...editor.options,
		extensionDevelopmentPath: [...extensions],
		extensionTestsPath: suite,
		extensionTestsEnv: { [resultsVariable]: results },
		launchArgs: [folder, '--disable-extensions'],
	});
	if (editor.kind === 'desktop') {
		await waitForResults(results, { startLimitMs: 180_000, suiteLimitMs: 180_000 });
	}
	await ended;
	const times = readResults(results).flatMap(event =>
		event.kind === 'pass' ? [[event.title, event.ms] as const] : [],
	);
	if (times.length !== order.length) {
		throw new Error('Not both extensions were activated.');
	}
	return times;
}

async function bundleSuite(): Promise<string> {
	const outfile = join(projectRoot, 'out/bench/activationSuite.js');
	const entryPoints = ['test/bench/activation/suite.ts'];
	await build({
		bundle: true,
		entryPoints,
		format: 'esm',
		logLevel: 'warning',
		outfile,
		packages: 'external',
		platform: 'node',
	});
	return outfile;
}

/** A copy of the built extension, without the maps, as it is packaged. */
function copyOurs(): string {
	const folder = join(tempFolder('bench'), 'spec-driven-ops');
	for (const name of packaged) {
		cpSync(join(projectRoot, name), join(folder, name), { recursive: true, filter: path => !path.endsWith('.map') });
	}
	return folder;
}

function makeEmpty({ id, prefix }: Measured): string {
	const [publisher, name = ''] = id.split('.');
	const folder = join(tempFolder('bench'), name);
	mkdirSync(folder, { recursive: true });
	const manifest = { publisher, name, version: '1.0.0', type: 'module', main: './extension.js' };
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, engines: { vscode: '^1.105.0' } }));
	writeFileSync(join(folder, 'extension.js'), source(`${prefix}command`));
	return folder;
}
