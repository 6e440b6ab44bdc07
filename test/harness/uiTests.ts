import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './projectRoot';
import { testFiles } from './testFiles';

/** The files of UI tests, the largest first: one that takes long must not be begun last. */
export function uiTests(): readonly string[] {
	const bytes = new Map(testFiles(join(projectRoot, 'out/test/ui')).map(file => [file, statSync(file).size]));
	return [...bytes.keys()].sort((a, b) => (bytes.get(b) ?? 0) - (bytes.get(a) ?? 0));
}

/** Path of the results of one file of tests in the folder of all. */
export function resultsOf(file: string, folder: string): string {
	return join(folder, `${basename(file, '.js')}.jsonl`);
}
