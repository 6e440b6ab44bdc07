import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from './projectRoot';
import { testFiles } from './testFiles';

/** A suite whose files are shared by several processes. */
export type SharedSuite = 'unit' | 'ui';

/** Files of tests that one process runs together. */
export interface TestGroup {
	/** Name of the source of the one file, or of the folder of all, in the folder of the suite. */
	readonly name: string;
	/** Absolute paths of the bundled files. */
	readonly files: readonly string[];
}

/** Folders with a test that looks at what the others of its folder declare. */
const wholeFolders: readonly string[] = ['hostile'];

/** What the processes of a suite share, the largest first: what takes long must not be begun last. */
export function suiteFiles(suite: SharedSuite): readonly TestGroup[] {
	const folder = join(projectRoot, 'out/test', suite);
	const groups = new Map<string, string[]>();
	const bytes = new Map<string, number>();
	for (const file of testFiles(folder)) {
		const [top = '', ...rest] = relative(folder, file).split(sep);
		const name = suite === 'unit' && wholeFolders.includes(top) ? top : [top, ...rest].join('/').replace(/js$/, 'ts');
		groups.set(name, [...(groups.get(name) ?? []), file]);
		bytes.set(name, (bytes.get(name) ?? 0) + statSync(file).size);
	}
	return Array.from(groups, ([name, files]) => ({ name, files })).sort(
		(a, b) => (bytes.get(b.name) ?? 0) - (bytes.get(a.name) ?? 0),
	);
}

/** Path of the results of a group of tests in the folder of all. */
export function resultsOf({ name }: TestGroup, folder: string): string {
	return join(folder, `${name.replaceAll('/', '--').replace(/\.ts$/, '')}.jsonl`);
}
