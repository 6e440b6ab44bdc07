/**
 * Runs the in-editor tests: in desktop VS Code where it can be had and shown, else in code-server.
 *
 * On a machine of CI the files of which a test failed get a second try, in another window; what passes only then is
 * told by name, with its first failure.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseFiles } from '../chosenFiles';
import { copyExample } from '../copyExample';
import { describeFailures } from '../describeFailures';
import { projectRoot } from '../projectRoot';
import { appendResult, readResults, resultsVariable } from '../results';
import { afterSecondTry, failedFiles } from '../secondTry';
import { tempFolder } from '../tempFolder';
import { testEditor } from '../testEditor';
import { waitForResults } from '../waitForResults';

const results = process.env[resultsVariable] ?? join(tempFolder('results'), 'results.jsonl');
const editor = await testEditor();
const onDesktop = editor.kind === 'desktop';
console.log(onDesktop ? 'In desktop VS Code:' : 'In code-server:');

const first = await runOnce(results, {});
const failed = process.env.CI ? failedFiles(readResults(results)) : [];
process.exit(failed.length === 0 ? first : await runAgain(failed));

/** Run the suite in a window. @returns The exit code. */
async function runOnce(file: string, env: Readonly<Record<string, string>>): Promise<number> {
	const suite = runTests({
		...editor.options,
		extensionDevelopmentPath: [projectRoot, join(projectRoot, 'test/vscode/fixtures/scripted-model')],
		extensionTestsPath: join(projectRoot, 'out/test/vscode/index.js'),
		extensionTestsEnv: { ...env, [resultsVariable]: file },
		launchArgs: [copyExample(join(tempFolder('in-editor'), 'hello-world')), '--disable-extensions'],
	});
	if (onDesktop) {
		await waitForResults(file, { startLimitMs: 180_000, suiteLimitMs: 780_000 });
	}
	return suite.catch(() => 1);
}

/** Run some files once more, and put what comes of them in the place of what came before. @returns The exit code. */
async function runAgain(files: readonly string[]): Promise<number> {
	const before = readResults(results);
	for (const failure of describeFailures('failed at the first try', before)) {
		console.log(failure);
	}
	const file = results.replace(/\.jsonl$/, '-again.jsonl');
	rmSync(file, { force: true });
	await runOnce(file, chooseFiles(files));
	const events = afterSecondTry(before, readResults(file), files);
	rmSync(results);
	for (const event of events) {
		appendResult(results, event);
	}
	return events.some(({ kind }) => kind === 'fail') ? 1 : 0;
}
