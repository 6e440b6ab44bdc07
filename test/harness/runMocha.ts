import Mocha from 'mocha';
import { appendResult, type ResultEvent, resultsVariable } from './results';

export interface MochaRun {
	/** Absolute paths of bundled tests. */
	readonly files: readonly string[];
	/** Time limit of one test, in milliseconds. */
	readonly timeoutMs: number;
	/** Whether to print a report. */
	readonly report: boolean;
	/** Path of the results file; when left out, the one that the environment names, if any. */
	readonly results?: string;
}

/**
 * Run tests in this process.
 *
 * Each outcome goes to the results file at once, so that a suite which is killed
 * still tells how far it came. The environment variable `TEST_GREP` chooses tests by title.
 *
 * @returns The number of failures.
 */
export async function runMocha({ files, timeoutMs, report, results }: MochaRun): Promise<number> {
	const grep = process.env.TEST_GREP;
	const mocha = new Mocha({
		reporter: report ? 'spec' : Mocha.reporters.Base,
		timeout: timeoutMs,
		ui: 'bdd',
		...(grep ? { grep } : {}),
	});
	for (const file of files) {
		mocha.addFile(file);
	}
	const resultsFile = results ?? process.env[resultsVariable];
	const write = (event: ResultEvent) => resultsFile && appendResult(resultsFile, event);
	try {
		await mocha.loadFilesAsync();
		return await new Promise(resolve => {
			const runner = mocha.run(resolve);
			const about = (test: Mocha.Runnable) => ({ title: test.fullTitle(), file: test.file });
			runner.on('pass', test => write({ kind: 'pass', ...about(test), ms: test.duration ?? 0 }));
			runner.on('fail', (test, error) => write({ kind: 'fail', ...about(test), error: describeError(error) }));
			runner.on('pending', test => write({ kind: 'skip', ...about(test) }));
			runner.on('end', () => {
				const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
				write({ kind: 'end', passed: passes, failed: failures, skipped: pending });
			});
		});
	} catch (error) {
		write({ kind: 'crash', error: describeError(error) });
		throw error;
	} finally {
		mocha.dispose(); // What it listens to of this process would add up from run to run.
	}
}

function describeError(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
