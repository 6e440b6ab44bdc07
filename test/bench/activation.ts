import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from '../harness/tempFolder';
import { silentEditor } from '../support/silentEditor';
import { medianOf } from './interleave';
import type { Row } from './row';

const run = promisify(execFile);
const rounds = 15;

/** Loads the extension that is named, activates it and prints how many milliseconds that took and what it registered. */
const program = `
	const uri = { fsPath: process.cwd(), path: process.cwd(), scheme: 'file', toString: () => 'file://' + process.cwd() };
	const memento = { get: (_, usual) => usual, update: async () => {}, keys: () => [] };
	const context = {
		subscriptions: [], extensionUri: uri, globalStorageUri: uri, globalState: memento, workspaceState: memento,
		secrets: { get: async () => undefined, onDidChange: () => ({ dispose: () => {} }) }, extension: { packageJSON: {} },
	};
	await import('vscode');
	const started = performance.now();
	const { activate } = await import(process.argv[2]);
	await activate(context);
	console.log(JSON.stringify({ ms: performance.now() - started, registered: context.subscriptions.length }));
	process.exit();
`;

const empty = `
	import { commands } from 'vscode';
	export function activate({ subscriptions }) { subscriptions.push(commands.registerCommand('empty', () => {})); }
`;

/**
 * What loading and activating the built extension takes against one with a single command, each in a new process with an
 * editor that does nothing, Node.js’ own start and the editor left out. It says nothing of what a real editor does.
 */
export async function activationTimeRow(): Promise<Row> {
	const root = tempFolder('bench');
	mkdirSync(join(root, 'node_modules/vscode'), { recursive: true });
	writeFileSync(join(root, 'node_modules/vscode/package.json'), '{ "type": "module", "exports": "./index.js" }');
	writeFileSync(join(root, 'node_modules/vscode/index.js'), silentEditor(root, true));
	cpSync('dist', join(root, 'dist'), { recursive: true, filter: path => !path.endsWith('.map') });
	writeFileSync(join(root, 'dist/empty.mjs'), empty);
	writeFileSync(join(root, 'activate.mjs'), program);
	const times = { ours: [] as number[], empty: [] as number[] };
	for (let round = -2; round < rounds; round++) {
		const own = await activate(root, 'extension', 10);
		const other = await activate(root, 'empty', 0);
		if (round >= 0) {
			times.ours.push(own);
			times.empty.push(other);
		}
	}
	const [ours, ms] = [medianOf(times.ours), medianOf(times.empty)];
	return {
		work: 'loading and activating the extension in a new process, the editor left out',
		ours,
		peer: { name: 'an extension of one command', ms },
		limit: '≤ 2× its time',
		holds: ours <= 2 * ms,
		isRequired: false,
	};
}

/** @param least What it registers more than: less is no activation. */
async function activate(root: string, name: string, least: number): Promise<number> {
	const { stdout } = await run(process.execPath, ['activate.mjs', `./dist/${name}.mjs`], { cwd: root });
	const { ms, registered } = JSON.parse(stdout) as { readonly ms: number; readonly registered: number };
	if (registered <= least) {
		throw new Error(`The extension ${name} registered ${registered}.`);
	}
	return ms;
}
