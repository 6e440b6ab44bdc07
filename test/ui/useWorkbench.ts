import { stopSharedServers } from './sharedServer';
import { Workbench, type WorkbenchOptions } from './workbench';

/** Starting the editor takes seconds on a fast machine and much longer on a loaded one. */
const openLimitMs = 120_000;

let hasFailed = false;

// Outside of every `describe`: once, when all tests are done.
after(async () => {
	const logs = await stopSharedServers({ keepLogs: hasFailed });
	if (hasFailed) {
		console.log(`logs: ${logs.join(' ')}`);
	}
});

/**
 * Open one window for all tests of a `describe`, and close it after them.
 *
 * A test that fails tells why at once, for a run that is cut off, and leaves a picture of the window;
 * the servers' logs are kept then. The paths of both are printed.
 *
 * @returns A function that gives the window, to be called inside of tests.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
	let workbench: Workbench | undefined;

	before(async function () {
		this.timeout(openLimitMs);
		workbench = await Workbench.open(options);
	});

	afterEach(async function () {
		if (this.currentTest?.state === 'failed') {
			hasFailed = true;
			console.log(`      ${this.currentTest.err?.message.split('\n').join('\n      ')}`);
			const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
			console.log(`      picture: ${await workbench?.screenshot(`failed-${name}`)}`);
		}
	});

	after(async () => {
		await workbench?.close();
	});

	return () => {
		if (!workbench) {
			throw new Error('The window is open only while tests run.');
		}
		return workbench;
	};
}
