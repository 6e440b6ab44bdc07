import { join } from 'node:path';
import { installOnce, npmInstall } from './installOnce';

/** A real VS Code from the npm registry, and the Node that it needs to run. */
export interface CodeServer {
	/** Absolute path of the Node executable. */
	readonly node: string;
	/** Absolute path of the script to run with it. */
	readonly entry: string;
}

/** The version that the tests are written for. */
export const codeServerVersion = '4.139.1';
const nodeVersion = '24';
const stepLimitMs = 240_000;

/** Install code-server below `.vscode-test`, once. */
export async function installCodeServer(): Promise<CodeServer> {
	const folder = await installOnce(`code-server-${codeServerVersion}`, async made => {
		console.log(`Installing code-server ${codeServerVersion} (once, about a minute)…`);
		const editor = join(made, 'node_modules/code-server/lib/vscode');
		await npmInstall(made, stepLimitMs, `code-server@${codeServerVersion}`, `${nodePackage()}@${nodeVersion}`);
		await npmInstall(editor, stepLimitMs, '--omit=dev');
		await npmInstall(join(editor, 'extensions'), stepLimitMs, '--omit=dev');
	});
	const modules = join(folder, 'node_modules');
	return {
		node: join(modules, nodePackage(), process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
		entry: join(modules, 'code-server/out/node/entry.js'),
	};
}

/** npm publishes Node's executable as a package for each platform. */
function nodePackage(): string {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return `node-${platform}-${process.arch}`;
}
