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
	/** Whether they are about a real disk, so that their temporary files are to be on one. */
	readonly needsDisk: boolean;
}

/** Folders with a test that looks at what the others of its folder declare. */
const wholeFolders: readonly string[] = ['hostile'];
/** Folders of unit tests with the parts of the product that touch the disk, and with faults of it. */
const diskFolders: readonly string[] = ['adapters', 'faults'];

/** Groups that take longest, as measured, and much longer than their size tells. */
const longest: Readonly<Record<SharedSuite, readonly string[]>> = {
	unit: ['processes/manyWriters.test.ts', 'properties/undo.property.test.ts', 'hostile', 'processes/killedCli.test.ts'],
	ui: ['around.test.ts', 'hostile.test.ts', 'hugeHistory.test.ts', 'longHistory.test.ts'],
};

/** What the processes of a suite share: the longest first, then by size, since what takes long must not be begun last. */
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
	const order = (name: string) =>
		longest[suite].includes(name) ? longest[suite].indexOf(name) : longest[suite].length;
	return Array.from(groups, ([name, files]) => ({ name, files, needsDisk: needsDisk(name) })).sort(
		(a, b) => order(a.name) - order(b.name) || (bytes.get(b.name) ?? 0) - (bytes.get(a.name) ?? 0),
	);
}

function needsDisk(name: string): boolean {
	return diskFolders.some(folder => name.startsWith(`${folder}/`));
}

/** Path of the results of a group of tests in the folder of all. */
export function resultsOf({ name }: TestGroup, folder: string): string {
	return join(folder, `${name.replaceAll('/', '--').replace(/\.ts$/, '')}.jsonl`);
}
