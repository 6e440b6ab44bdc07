import childProcess from 'node:child_process';
import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { silentEditor } from '../../../support/silentEditor';

/** Milliseconds after which the features of a window are there, and have looked for specs. */
const featuresMs = 1500;

/** What the extension did while it was activated. */
export interface Activated {
	readonly started: readonly string[];
	readonly connected: readonly string[];
	readonly written: readonly string[];
	/** Whether it registered what is expected of it by then. */
	readonly registered: boolean;
	readonly ms: number;
}

/**
 * Activate the built extension on a folder, with an editor that does nothing, and note what it does besides: programs
 * that it starts, connections and changes of files; in a window that is not trusted until a moment later.
 */
export async function activateAlone(
	folder: string,
	{ isTrusted }: { readonly isTrusted: boolean },
): Promise<Activated> {
	const out = mkdtempSync(join('out', 'activated-'));
	try {
		await bundleExtension(out, silentEditor(folder, isTrusted));
		const extension: { activate(context: unknown): unknown } = await import(
			pathToFileURL(join(out, 'extension.js')).href
		);
		const spies = spyOnNode();
		const subscriptions: unknown[] = [];
		const started = performance.now();
		try {
			await extension.activate(contextOf(folder, subscriptions));
			const ms = performance.now() - started;
			// Its features are loaded a moment later. In a trusted window Git is asked then what is pending.
			await new Promise(resolve => setTimeout(resolve, isTrusted ? 0 : featuresMs));
			return { ...spies.seen, registered: subscriptions.length > (isTrusted ? 10 : 30), ms };
		} finally {
			spies.restore();
		}
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

function contextOf(folder: string, subscriptions: unknown[]): unknown {
	const memento = { get: (_key: string, usual: unknown) => usual, update: async () => {}, keys: () => [] };
	const uri = { fsPath: folder, path: folder, scheme: 'file', toString: () => `file://${folder}` };
	return {
		...{ subscriptions, extensionUri: uri, globalStorageUri: uri, globalState: memento, workspaceState: memento },
		...{
			secrets: { get: async () => undefined, onDidChange: () => ({ dispose: () => {} }) },
			extension: { packageJSON: JSON.parse(readFileSync('package.json', 'utf8')) },
		},
	};
}

async function bundleExtension(out: string, editor: string): Promise<void> {
	await build({
		...{
			entryPoints: ['src/extension.ts'],
			outdir: out,
			bundle: true,
			splitting: true,
			platform: 'node',
			format: 'esm',
		},
		logLevel: 'silent',
		banner: {
			js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
		},
		plugins: [
			{
				name: 'silent editor',
				setup: ({ onLoad, onResolve }) => {
					onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'silent' }));
					onLoad({ filter: /./, namespace: 'silent' }, () => ({ contents: editor, loader: 'js' }));
				},
			},
		],
	});
}

/** Notes every call by which Node.js starts a program, connects or changes a file. */
function spyOnNode() {
	const seen = { started: [] as string[], connected: [] as string[], written: [] as string[] };
	const restores: (() => void)[] = [];
	const spy = (object: object, name: string, list: string[]) => {
		const real: unknown = Reflect.get(object, name);
		if (typeof real === 'function') {
			Reflect.set(object, name, function (this: unknown, ...args: unknown[]) {
				list.push(`${name} ${String(args[0])}`);
				return Reflect.apply(real, this, args);
			});
			restores.push(() => Reflect.set(object, name, real));
		}
	};
	for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
		spy(childProcess, name, seen.started);
	}
	spy(Socket.prototype, 'connect', seen.connected);
	spy(globalThis, 'fetch', seen.connected);
	const changing = [
		'writeFile',
		'appendFile',
		'mkdir',
		'rename',
		'unlink',
		'rm',
		'rmdir',
		'link',
		'symlink',
		'copyFile',
		'truncate',
	];
	for (const name of changing) {
		spy(promises, name, seen.written);
		spy(fs, name, seen.written);
		spy(fs, `${name}Sync`, seen.written);
	}
	syncBuiltinESMExports();
	return {
		seen,
		restore: () => {
			for (const restore of restores) {
				restore();
			}
			syncBuiltinESMExports();
		},
	};
}
