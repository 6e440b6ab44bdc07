import { chmodSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from '../../harness/tempFolder';

/** What builds the command line of the product. */
const script = resolve('src/build/cli.mjs');

/** Folder of the built command line, once a suite asked for it. */
let built: Promise<string> | undefined;

/**
 * Give the tests of a `describe` the command line, built as the product does. All suites of a process share one.
 *
 * In its `folder` stands a `spec-ops` that a shell finds there; `script` is what Node.js runs.
 */
export function useCli(): { readonly folder: string; readonly script: string } {
	let folder = '';
	before(async function () {
		this.timeout(60_000);
		built ??= buildCli();
		folder = await built;
	});
	return {
		get folder() {
			return folder;
		},
		get script() {
			return join(folder, 'cli.js');
		},
	};
}

async function buildCli(): Promise<string> {
	const folder = tempFolder('process');
	const { buildCli }: { buildCli(outdir: string): Promise<unknown> } = await import(pathToFileURL(script).href);
	await buildCli(folder);
	writeFileSync(join(folder, 'spec-ops'), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'cli.js')}' "$@"\n`);
	chmodSync(join(folder, 'spec-ops'), 0o755);
	return folder;
}
