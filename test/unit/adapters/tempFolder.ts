import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for every test of a suite, removed afterwards. Call inside `describe`. @param parent Where it is made. */
export function useTempFolder(parent = tmpdir()): { readonly path: string; join(...names: readonly string[]): string } {
	let path = '';
	beforeEach(() => {
		path = realpathSync(mkdtempSync(join(parent, 'spec-ops-test-')));
	});
	afterEach(() => rmSync(path, { recursive: true, force: true }));
	return {
		get path() {
			return path;
		},
		join: (...names) => join(path, ...names),
	};
}
