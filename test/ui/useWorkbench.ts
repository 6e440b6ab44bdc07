import { Workbench, type WorkbenchOptions } from './workbench';

/** Starting the editor takes seconds on a fast machine and much longer on a loaded one. */
const openLimitMs = 120_000;

/**
 * Open one window for all tests of a `describe`, and close it after them.
 *
 * A test that fails leaves a picture of the window and the server's logs, and their paths are printed.
 *
 * @returns A function that gives the window, to be called inside of tests.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
	let workbench: Workbench | undefined;
	let hasFailed = false;

	before(async function () {
		this.timeout(openLimitMs);
		workbench = await Workbench.open(options);
	});

	afterEach(async function () {
		if (this.currentTest?.state === 'failed') {
			hasFailed = true;
			const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
			console.log(`      picture: ${await workbench?.screenshot(`failed-${name}`)}`);
		}
	});

	after(async () => {
		const logs = await workbench?.close({ keepLogs: hasFailed });
		if (hasFailed) {
			console.log(`      logs: ${logs}`);
		}
	});

	return () => {
		if (!workbench) {
			throw new Error('The window is open only while tests run.');
		}
		return workbench;
	};
}
