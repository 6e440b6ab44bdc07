import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaidMessage } from '../../../support/standIn/messagesApi';

/** A key that must be found nowhere but in the header of a request to its own host. */
export const canary = 'sk-canary-7f3a9b2c1d5e8f60';

export const spec =
	'# Hello\n\n## Behavior\n\n- The script MUST print `Hello from Spec-Driven Ops!`\n- The script MUST greet an author by name\n';

const script = 'echo "Hello from Spec-Driven Ops!"\necho "Hello, $AUTHOR"\n';

const finish = {
	summary: 'A script that greets.',
	edits: [{ path: 'hello.sh', reason: 'It prints both greetings.', requirements: [] }],
	edit_count: 1,
	verify: [{ command: 'AUTHOR=Ada bash hello.sh', stdout: 'Hello, Ada', requirements: [] }],
	assumptions: [
		{
			decision: 'The name comes from the environment variable AUTHOR.',
			alternatives: ['the first argument', 'a prompt'],
			suggestion: 'The script MUST read the name from the first argument',
			section: 'Behavior',
		},
	],
	unresolved: [],
};

/** What a model says that plans the spec from an empty folder; `told` replaces parts of its last call. */
export function planning(told: object = {}): readonly SaidMessage[] {
	return [
		{ text: 'I look first.', calls: [{ id: 'c1', name: 'list_files', input: {} }] },
		{ calls: [{ id: 'c2', name: 'create_file', input: { path: 'hello.sh', text: script } }] },
		{ calls: [{ id: 'c3', name: 'finish', input: { ...finish, ...told } }] },
	];
}

/** One call of the built command line, while it runs. */
export interface RunningCall {
	readonly child: ChildProcess;
	readonly ended: Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }>;
}

/** A folder for the user's own files, and calls that see nothing of the environment of the tests but what they need. */
export interface User {
	readonly home: string;
	start(cli: string, folder: string, argv: readonly string[], env: Readonly<Record<string, string>>): RunningCall;
	dispose(): void;
}

export function openUser(): User {
	const home = mkdtempSync(join(tmpdir(), 'spec-ops-user-'));
	return {
		home,
		start: (cli, folder, argv, env) => {
			const kept = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, APPDATA: home, XDG_CONFIG_HOME: home };
			const child = spawn(process.execPath, [cli, ...argv], {
				cwd: folder,
				env: { ...kept, SYSTEMROOT: process.env.SYSTEMROOT, ...env },
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			return { child, ended: collect(child) };
		},
		dispose: () => rmSync(home, { recursive: true, force: true }),
	};
}

async function collect(child: ChildProcess): RunningCall['ended'] {
	const texts = { out: '', err: '' };
	child.stdout?.on('data', chunk => {
		texts.out += chunk;
	});
	child.stderr?.on('data', chunk => {
		texts.err += chunk;
	});
	const [exit] = await once(child, 'close');
	return { exit, ...texts };
}

/** Files below a folder that hold a text in their names or bytes. */
export function filesWith(folder: string, text: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => {
			const file = join(entry.parentPath, entry.name);
			return entry.name.includes(text) || (entry.isFile() && readFileSync(file).includes(text));
		})
		.map(({ name }) => name);
}
