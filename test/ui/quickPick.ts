import { setTimeout as sleep } from 'node:timers/promises';
import { errors, type Page } from 'playwright-core';

const stepLimitMs = 10_000;
const paletteLimitMs = 60_000;

/**
 * Open the palette, type a text, and take the row of that label.
 *
 * A view that takes the focus when it has loaded closes the palette, and right after a reload commands may be missing
 * in it: then it is opened again, as a user would.
 */
export async function pickFromPalette(page: Page, text: string, label: string): Promise<void> {
	const deadline = Date.now() + paletteLimitMs;
	// A window that is still loading does not open it at all, and a busy one opens it late.
	for (let openLimitMs = 1000; ; openLimitMs = Math.min(2 * openLimitMs, 16_000)) {
		await page.keyboard.press('F1');
		const outcome = await take(page, text, label, openLimitMs);
		if (outcome === 'taken') {
			return;
		}
		if (Date.now() > deadline) {
			throw new Error(`“${label}” cannot be taken from the palette: ${outcome}.`);
		}
		// While it is open, it does not look again at what can be run.
		await page.keyboard.press('Escape');
		await sleep(300);
	}
}

/**
 * Wait for the quick pick, type into it, and take the row of that label.
 *
 * Between two steps of one command the widget is closed for a moment, or still shows the step before.
 */
export async function pick(page: Page, text: string, label: string): Promise<void> {
	const deadline = Date.now() + stepLimitMs;
	for (;;) {
		await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
		const outcome = await take(page, text, label, stepLimitMs);
		if (outcome === 'taken') {
			return;
		}
		if (outcome !== notOpen || Date.now() > deadline) {
			throw new Error(`“${label}” cannot be picked: ${outcome}.`);
		}
	}
}

const notOpen = 'it is not open';
type Outcome = 'taken' | 'it has no such row' | typeof notOpen;

async function take(page: Page, text: string, label: string, openLimitMs: number): Promise<Outcome> {
	const widget = page.locator('.quick-input-widget');
	const row = widget.locator('.monaco-list-row .label-name').getByText(label, { exact: true }).first();
	try {
		await widget.locator('input[type="text"]').fill(text, { timeout: openLimitMs });
		const listed = await lookFor(page, label);
		if (listed !== 'listed') {
			return listed;
		}
		await row.click({ timeout: stepLimitMs });
		await row.waitFor({ state: 'hidden', timeout: stepLimitMs });
	} catch (error) {
		if (error instanceof errors.TimeoutError) {
			return notOpen;
		}
		throw error;
	}
	// Where it clicked, the mouse would raise hovers.
	await page.mouse.move(0, 0);
	return 'taken';
}

/** Wait until the list has a row of that label, says that it has none, or is closed. */
async function lookFor(page: Page, label: string): Promise<'listed' | Exclude<Outcome, 'taken'>> {
	const found = await page.waitForFunction(
		wanted => {
			const widget = document.querySelector<HTMLElement>('.quick-input-widget');
			if (!widget?.checkVisibility()) {
				return 'it is not open';
			}
			const labels = [...widget.querySelectorAll('.monaco-list-row .label-name')].map(
				({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
			);
			if (labels.includes(wanted)) {
				return 'listed';
			}
			return labels.some(name => /^No matching /.test(name)) ? 'it has no such row' : undefined;
		},
		label,
		{ timeout: stepLimitMs },
	);
	return (await found.jsonValue()) ?? notOpen;
}
