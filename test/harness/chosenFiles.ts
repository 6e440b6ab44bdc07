import { delimiter } from 'node:path';

/** Name of the environment variable with the paths of the test files to run, where those are not all. */
const chosenVariable = 'SPEC_OPS_TEST_FILES';

/** The environment that chooses test files for a suite in another process. */
export function chooseFiles(files: readonly string[]): Readonly<Record<string, string>> {
	return { [chosenVariable]: files.join(delimiter) };
}

/** The test files that this process is to run; all of them where the environment names none. */
export function readChosenFiles(): readonly string[] | undefined {
	return process.env[chosenVariable]?.split(delimiter);
}
