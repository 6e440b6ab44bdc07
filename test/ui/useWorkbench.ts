import { Workbench, type WorkbenchOptions } from './workbench';

/** Starting the editor takes seconds on a fast machine and much longer on a loaded one. */
const openLimitMs = 120_000;

/**
 * Open one window for all tests of a `describe`, and close it after them.
 *
 * A test that fails tells why at once, for a run that is cut off, and leaves a picture of the window, whose path is printed.
 *
 * @param options What to open; as a function where that is known only once the tests run.
 * @returns A function that gives the window, to be called inside of tests.
 */
export function useWorkbench(options: WorkbenchOptions | (() => WorkbenchOptions) = {}): () => Workbench {
	let workbench: Workbench | undefined;

	before(async function () {
		this.timeout(openLimitMs);
		workbench = await Workbench.open(typeof options === 'function' ? options() : options);
	});

	afterEach(async function () {
		if (this.currentTest?.state === 'failed') {
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
