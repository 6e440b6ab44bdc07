import { errors, type Page } from 'playwright-core';

/**
 * Open the palette, type a text, and take the row of that label.
 *
 * A view that takes the focus when it has loaded closes the palette, and right after a reload commands may be missing
 * in it: then it is opened again, as a user would.
 */
export async function pickFromPalette(page: Page, text: string, label: string): Promise<void> {
	const attempts = 6;
	for (let attempt = 1; ; attempt += 1) {
		try {
			await page.keyboard.press('F1');
			return await pick(page, text, label);
		} catch (error) {
			if (attempt === attempts || !(error instanceof errors.TimeoutError)) {
				throw error;
			}
			// While it is open, it does not look again at what can be run.
			await page.keyboard.press('Escape');
		}
	}
}

/** Type into the open quick pick, and take the row of that label. */
export async function pick(page: Page, text: string, label: string): Promise<void> {
	const timeout = 10_000;
	const widget = page.locator('.quick-input-widget');
	await widget.locator('input[type="text"]').fill(text, { timeout });
	const row = widget.locator('.monaco-list-row .label-name').getByText(label, { exact: true }).first();
	await row.click({ timeout });
	await row.waitFor({ state: 'hidden', timeout });
	// Where it clicked, the mouse would raise hovers.
	await page.mouse.move(0, 0);
}
