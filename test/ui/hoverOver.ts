import type { Locator } from 'playwright-core';

const attempts = 6;
const attemptMs = 5000;

/**
 * Point at a place of the editor until the hover shows that tells something: lenses that are drawn meanwhile move the
 * place away from under the mouse, and a hover that was asked for before its provider was there is not asked for again.
 *
 * @returns The hover.
 */
export async function hoverOver(
	place: Locator,
	telling: string,
	position?: { readonly x: number; readonly y: number },
): Promise<Locator> {
	const page = place.page();
	const hover = page.locator('.monaco-hover:visible', { hasText: telling });
	for (let tries = attempts; tries > 0 && !(await hover.isVisible()); tries--) {
		await page.mouse.move(0, 0);
		await place.hover(position && { position });
		await hover.waitFor({ timeout: attemptMs }).catch(() => {});
	}
	await hover.waitFor();
	return hover;
}
