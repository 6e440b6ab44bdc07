import { createHash } from 'node:crypto';
import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openHost } from '../../../../src/adapters/openHost';
import type { Host } from '../../../../src/core/host';
import { type Call, openRepository, type Repository } from '../../cli/support';

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';

/** Two requirements; the first is that of every file that a case proposes. */
export const specText = '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n- The script MUST wave\n';

/** The file that an ordinary edit of each plan changes, with its text. */
export const plainFile = 'src/hello.py';
export const plainText = 'print("Hi")\n';

/** A Root with a spec on the real disk, and a folder around it that nothing may reach. */
export interface HostileRoot {
	/** Absolute path of the Root. */
	readonly folder: string;
	/** Absolute path of what lies around the Root. */
	readonly around: string;
	readonly host: Host;
	readonly hasGit: boolean;
	/** The command line in it, and its files. */
	readonly repository: Repository;
	/** Every file, link and folder in and around the Root but the local state: its kind, mode and content. */
	snapshot(): Readonly<Record<string, string>>;
	run(...argv: readonly string[]): Promise<Call>;
}

/** Work in a fresh Root, which is gone afterwards. With `git`, it is a repository with one commit. */
export async function inRoot<T>(
	use: (root: HostileRoot) => Promise<T>,
	{ git = false, files = {} }: { readonly git?: boolean; readonly files?: Readonly<Record<string, string>> } = {},
): Promise<T> {
	const around = realpathSync(mkdtempSync(join(tmpdir(), 'spec-ops-hostile-')));
	const folder = join(around, 'ws');
	mkdirSync(folder);
	const repository = openRepository(folder);
	for (const [path, text] of Object.entries({ [specPath]: specText, [plainFile]: plainText, ...files })) {
		repository.write(path, text);
	}
	writeFileSync(join(around, 'secret.txt'), 'secret\n');
	if (git) {
		repository.git('init', '--quiet', '--initial-branch=main');
		repository.commit('Start');
	}
	try {
		return await use({
			folder,
			around,
			host: openHost(folder, { approvalsFile: join(around, 'ws.approved.json') }),
			hasGit: git,
			repository,
			snapshot: () => Object.fromEntries(entriesOf(around, '')),
			run: (...argv) => repository.run(...argv),
		});
	} finally {
		rmSync(around, { recursive: true, force: true });
	}
}

/** Write a file in or around the Root, by its absolute path. */
export function plant(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** Names of the entries that two snapshots differ in. */
export function changedBetween(
	before: Readonly<Record<string, string>>,
	after: Readonly<Record<string, string>>,
): readonly string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].filter(name => before[name] !== after[name]).sort();
}

function entriesOf(folder: string, way: string): readonly (readonly [name: string, state: string])[] {
	return readdirSync(folder).flatMap(name => {
		const path = way === '' ? name : `${way}/${name}`;
		const full = join(folder, name);
		const stats = lstatSync(full);
		const mode = (stats.mode & 0o7777).toString(8);
		if (name === '.spec-ops' || path.endsWith('.git/index')) {
			return [];
		}
		if (stats.isDirectory()) {
			return [[path, `folder ${mode}`] as const, ...entriesOf(full, path)];
		}
		if (stats.isSymbolicLink()) {
			return [[path, `link ${readlinkSync(full)}`] as const];
		}
		const content = stats.isFile() ? createHash('sha256').update(readFileSync(full)).digest('hex') : 'special';
		return [[path, `${mode} ${content}`] as const];
	});
}
