import { join } from 'node:path';
import { installOnce, npmInstall } from './installOnce';

/** A real VS Code from the npm registry, and the Node that it needs to run. */
export interface CodeServer {
	/** Absolute path of the Node executable. */
	readonly node: string;
	/** Absolute path of the script to run with it. */
	readonly entry: string;
}

const version = '4.139.1';
const nodeVersion = '24';
const stepLimitMs = 240_000;

/** Install code-server below `.vscode-test`, once. */
export async function installCodeServer(): Promise<CodeServer> {
	const folder = await installOnce(`code-server-${version}`, async made => {
		console.log(`Installing code-server ${version} (once, about a minute)…`);
		const editor = join(made, 'node_modules/code-server/lib/vscode');
		await npmInstall(made, stepLimitMs, `code-server@${version}`, `${nodePackage()}@${nodeVersion}`);
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
