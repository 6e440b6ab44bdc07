import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copyExample } from '../harness/copyExample';
import { tempFolder } from '../harness/tempFolder';
import { handWrittenCycle, longHistory } from '../support/longHistory';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const history = '.openspec/apply.md';
const cycles = 95_000;
const note = ' It was slow for a while, and people said so.'.repeat(7);
/**
 * Megabytes that the file has at least, that it may take in the window, and that the extension host may ever take with all else,
 * garbage included that is not collected yet.
 */
const size = 50;
const pageLimit = 100;
const hostLimit = 2000;

/** Looking into a history of 50 MB, by clicking and typing only. */
describe('a history of 50 MB', () => {
	const folder = copyExample(join(tempFolder('huge-history'), 'hello-world'));
	const text = longHistory(cycles, cycles - 200, note).replace('in 777 ms.', 'in 777 ms, as the marmoset does.');
	addFile(folder, history, text);
	const workbench = useWorkbench({ folder });
	let timeline: FrameLocator;

	const heads = () => timeline.locator('.cycle-head');

	it('opens at its newest cycle, and is read to its end', async () => {
		assert.ok(text.length > size * 1e6);
		await workbench().closeAuxiliaryBar();
		const before = await workbench().page.evaluate(heapOfPage);
		await workbench().runCommand('Spec: Show Apply History');
		timeline = await workbench().webview('Apply history');
		await heads().filter({ hasText: 'Cycle 95000' }).waitFor();

		await timeline.getByText('requirements in force after each cycle').waitFor({ timeout: 300_000 });

		// The timeline is a frame of the window, and shares its memory.
		const used = (await workbench().page.evaluate(heapOfPage)) - before;
		assert.ok(used < pageLimit, `the window takes ${used} MB more`);
	}).timeout(360_000);

	it('leads by keys to its oldest cycle, and finds any', async () => {
		await heads().first().press('End');
		await timeline.locator('.cycle-name', { hasText: /^Cycle 1$/ }).waitFor();

		await timeline.getByRole('searchbox', { name: 'Search the history' }).fill('marmoset');

		await timeline.getByText('1 of 95,000 cycles').waitFor({ timeout: 60_000 });
		await heads().filter({ hasText: 'Cycle 777' }).waitFor();
		assert.ok((await heads().count()) < 120);
		await assertAccessible(timeline, 'editor');
		await timeline.getByRole('searchbox', { name: 'Search the history' }).press('Escape');
		// A key that comes before all cycles are there again moves among the found ones.
		await timeline.getByText('1 of 95,000 cycles').waitFor({ state: 'hidden' });
		await heads().nth(1).waitFor();
	}).timeout(120_000);

	it('takes no more memory with each cycle that comes to it', async function () {
		for (let number = cycles + 1; number <= cycles + 5; number++) {
			appendFileSync(join(folder, history), `\n${handWrittenCycle(number)}`);
			await heads().first().press('Home');
			await heads()
				.filter({ hasText: `Cycle ${number}` })
				.waitFor();
		}

		if (process.platform !== 'linux') {
			this.skip();
		}
		const peak = peakOfNewestHost();
		assert.ok(peak < hostLimit, `the extension host took ${peak} MB`);
	}).timeout(120_000);
});

/** Megabytes of JavaScript's memory; 0 where the browser does not tell. */
function heapOfPage(): number {
	const memory: unknown = Reflect.get(performance, 'memory');
	const used: unknown = typeof memory === 'object' && memory !== null && Reflect.get(memory, 'usedJSHeapSize');
	return typeof used === 'number' ? used / 1e6 : 0;
}

/** Megabytes that the extension host of the window that was opened last took at most, as Linux counts them. */
function peakOfNewestHost(): number {
	const hosts = readdirSync('/proc')
		.filter(name => /^\d+$/.test(name) && readProc(name, 'cmdline').includes('--type=extensionHost'))
		.sort((a, b) => startOf(b) - startOf(a));
	const [, kilobytes = ''] = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(hosts[0] ?? '', 'status')) ?? [];
	assert.notEqual(kilobytes, '', 'no extension host was found');
	return Number(kilobytes) / 1000;
}

/** Ticks after the start of the machine at which a process began. */
function startOf(pid: string): number {
	const stat = readProc(pid, 'stat');
	return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
}

/** A process may end while it is looked at. */
function readProc(pid: string, file: string): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}
