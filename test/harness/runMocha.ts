import { appendFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Mocha from 'mocha';
import { type ResultEvent, resultsVariable } from './results';

export interface MochaRun {
	/** Folder with the bundled `*.test.js` files. */
	readonly folder: string;
	/** Time limit of one test, in milliseconds. */
	readonly timeoutMs: number;
	/** Whether to print a report; the results file is written either way. */
	readonly report: boolean;
}

/**
 * Run every test below a folder in this process.
 *
 * Each outcome goes to the results file at once, so that a suite which is killed
 * still tells how far it came. The environment variable `TEST_GREP` chooses tests by title.
 *
 * @returns The number of failures.
 */
export async function runMocha({ folder, timeoutMs, report }: MochaRun): Promise<number> {
	const grep = process.env.TEST_GREP;
	const mocha = new Mocha({
		reporter: report ? 'spec' : Mocha.reporters.Base,
		timeout: timeoutMs,
		ui: 'bdd',
		...(grep ? { grep } : {}),
	});
	for (const file of testFiles(folder)) {
		mocha.addFile(file);
	}
	try {
		await mocha.loadFilesAsync();
		return await new Promise(resolve => {
			const runner = mocha.run(resolve);
			runner.on('pass', test => write({ kind: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
			runner.on('fail', (test, error) => write({ kind: 'fail', title: test.fullTitle(), error: describeError(error) }));
			runner.on('pending', test => write({ kind: 'skip', title: test.fullTitle() }));
			runner.on('end', () => {
				const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
				write({ kind: 'end', passed: passes, failed: failures, skipped: pending });
			});
		});
	} catch (error) {
		write({ kind: 'crash', error: describeError(error) });
		throw error;
	}
}

function testFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(file => file.endsWith('.test.js'))
		.sort()
		.map(file => join(folder, file));
}

function describeError(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function write(event: ResultEvent): void {
	const file = process.env[resultsVariable];
	if (file) {
		mkdirSync(dirname(file), { recursive: true });
		appendFileSync(file, `${JSON.stringify(event)}\n`);
	}
}
