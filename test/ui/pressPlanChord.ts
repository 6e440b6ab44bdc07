import type { Locator, Page } from 'playwright-core';

/**
 * Press the key chord of *Plan Spec Change* until what it brings shows: the second key once the editor says that it
 * waits for it.
 *
 * A loaded editor may drop a key while its window settles; a person presses again then.
 */
export async function pressPlanChord(page: Page, brings: Locator): Promise<void> {
	const waiting = page.getByText('Waiting for second key of chord');
	for (let tries = 0; tries < 3 && !(await brings.isVisible()); tries += 1) {
		await page.keyboard.press('ControlOrMeta+k');
		if (await shows(waiting, 3_000)) {
			await page.keyboard.press('ControlOrMeta+Shift+p');
			await shows(brings, 15_000);
		}
	}
	await brings.waitFor();
}

async function shows(element: Locator, limitMs: number): Promise<boolean> {
	return element.waitFor({ timeout: limitMs }).then(
		() => true,
		() => false,
	);
}
