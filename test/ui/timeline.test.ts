import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { assertAccessible } from './assertAccessible';
import { pressPlanChord } from './pressPlanChord';
import { pick } from './quickPick';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

/** Cycles as people write them, with all that is hard to lay out. */
const byHand = `
## Cycle 5 - 2026-06-09

### Propose

Pin the image by digest, since \`python:3.12-slim\` moved twice within a week, and the build of Thursday was not that of Friday.

| Option | Cost |
|---|---|
| digest | a bump each month |
| tag | surprises |

> Decided on Friday.

### Changes

- ADDED \`src/languages/greetings_with_a_rather_long_name_that_does_not_fit_anywhere.py\`
- RENAMED \`src/hello.py\` → \`src/greet.py\`
- REMOVED \`src/old.py\`

### Status

❌ FAILED

Cycle 6 - June 10, 2026

Propose
Greet in the language that LANG names.

Status
⚠️ UNVERIFIED

## Cycle 7: 11 June 2026

**Propose:** ${'Awordwithoutanyplaceatwhichitmaybebroken'.repeat(5)}

## Cycle 8

### Propose

1. Look up the digest
2. Put it into the \`Dockerfile\`
`;

/** Looking into a history, by clicking and typing only. */
describe('looking into the history', () => {
	const workbench = useWorkbench();
	let timeline: FrameLocator;

	const heads = () => timeline.locator('.cycle-head');
	const head = (name: string) => heads().filter({ hasText: name });
	const search = () => timeline.getByRole('searchbox', { name: 'Search the history' });
	const openTimeline = async () => {
		await workbench().page.getByRole('button', { name: 'Open Timeline' }).first().click();
		timeline = await workbench().webview('Apply history');
		await heads().first().waitFor();
	};

	const backToTimeline = async () => {
		await workbench().tab('Apply history').click();
		timeline = await workbench().webview('Apply history');
		await heads().first().waitFor();
	};

	/** Show apply.md as text, whose tab stands beside that of its timeline. */
	const showText = async () => {
		await workbench().tab('apply.md').click();
		await workbench().page.locator('.editor-instance .monaco-editor').first().waitFor();
	};

	it('opens from the title of apply.md', async () => {
		await workbench().resize(1200, 860);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(history);

		await openTimeline();

		assert.equal(await heads().count(), 3);
		assert.equal(await head('Cycle 3').getAttribute('aria-expanded'), 'true');
		await assertAccessible(timeline, 'editor');
	});

	it('finds cycles by what they say, and shows all again on Escape', async () => {
		await search().fill('environment variable');
		await timeline.getByText('1 of 3 cycles').waitFor();
		assert.match(await heads().innerText(), /Cycle 2/);
		await assertAccessible(timeline, 'editor');

		await search().press('Escape');

		await head('Cycle 1').waitFor();
		assert.equal(await search().inputValue(), '');
	});

	it('filters by outcome and by file', async () => {
		await timeline.getByRole('button', { name: '2 claimed' }).click();
		await timeline.getByText('2 of 3 cycles').waitFor();
		await timeline.getByRole('button', { name: 'More filters' }).click();
		await timeline.getByLabel('File').fill('Dockerfile');

		await timeline.getByText('1 of 3 cycles').waitFor();
		assert.match(await heads().innerText(), /Cycle 1/);
		await assertAccessible(timeline, 'editor');
		await timeline.getByRole('button', { name: 'Show all' }).click();
		await timeline.getByRole('button', { name: 'More filters' }).click();
		await head('Cycle 3').waitFor();
	});

	it('walks through the cycles by arrow keys, and opens one', async () => {
		await search().press('ArrowDown');
		await workbench().page.keyboard.press('ArrowDown');
		await workbench().page.keyboard.press('Enter');

		await timeline.getByText('Claimed: somebody wrote this cycle').waitFor();
		assert.equal(await head('Cycle 2').getAttribute('aria-expanded'), 'true');
	});

	it('says where the bytes of a file are not to be had any more', async () => {
		await timeline.getByRole('button', { name: 'Compare src/hello.py before and after' }).first().click();

		await timeline.getByText('What it held before this cycle is in no commit').waitFor();
	});

	it('shows the spec as a cycle written by hand left it, by the commit that brought it', async () => {
		await timeline.locator('.cycle', { hasText: 'Cycle 2' }).getByRole('button', { name: 'Show spec' }).click();

		await workbench().tab('spec (Cycle 2).md').waitFor();
		await backToTimeline();
	});

	it('compares it with the spec as any other cycle left it', async () => {
		await timeline.locator('.cycle', { hasText: 'Cycle 2' }).getByRole('button', { name: 'Compare with…' }).click();
		await pick(workbench().page, 'Cycle 3', 'Cycle 3');

		await workbench().tab('spec.md: Cycle 2 and Cycle 3').waitFor();
		await backToTimeline();
	});

	it('opens a cycle as text at its line, and keeps what was open until the timeline is back', async () => {
		await timeline.locator('.cycle', { hasText: 'Cycle 2' }).getByRole('button', { name: 'Open as text' }).click();
		const line = workbench().page.locator('.editor-instance .view-line', { hasText: 'Cycle 2 - 2026-06-08' });
		await line.waitFor();
		const lines = workbench().readFile(history).split('\n');
		const number = lines.findIndex(text => text.startsWith('## Cycle 2')) + 1;
		await workbench().page.getByText(`Ln ${number}, Col 1`).waitFor();

		await openTimeline();

		assert.equal(await head('Cycle 2').getAttribute('aria-expanded'), 'true');
	});

	it('follows what is typed into apply.md and not saved', async () => {
		const before = workbench().readFile(history);
		await showText();
		await workbench().clickText('Greet an author by name');
		await workbench().replaceText('Greet an author', 'Salute an author');

		await openTimeline();

		await head('Salute an author').waitFor();
		assert.equal(workbench().readFile(history), before);
		await showText();
		await workbench().clickText('Salute an author');
		await workbench().runCommand('File: Revert File');
	});

	it('shows a cycle that is applied, and compares its file and its spec', async () => {
		await workbench().openFile(spec);
		await workbench().replaceText('Hello', 'Welcome');
		const container = workbench().page.locator('.part.sidebar .composite.title', { hasText: 'Spec-Driven Ops' });
		await pressPlanChord(workbench().page, container);
		const plan = await workbench().webview('Plan');
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		await showText();
		await openTimeline();
		await head('Cycle 4').waitFor();

		await timeline.getByRole('button', { name: 'Compare src/hello.py before and after' }).first().click();

		await workbench().tab('hello.py: before and after cycle 4').waitFor();
		const sides = workbench().page.locator('.monaco-diff-editor .view-line');
		await sides.filter({ hasText: 'Hello, {author}' }).first().waitFor();
		await sides.filter({ hasText: 'Welcome, {author}' }).first().waitFor();
		await workbench().tab('Apply history').click();
		timeline = await workbench().webview('Apply history');
		await timeline.getByRole('button', { name: 'Compare spec' }).first().click();
		await workbench().tab('spec.md: before and after cycle 4').waitFor();
	});

	it('brings the cycle of a requirement into sight', async () => {
		await workbench().page.getByRole('tab', { name: 'spec.md', exact: true }).click();
		await workbench().clickText('If the argument is missing');
		await workbench().runCommand('Spec: Show Cycles of This Requirement');

		timeline = await workbench().webview('Apply history');
		await timeline.locator('.revealed', { hasText: 'Cycle 3' }).waitFor();

		await timeline.locator('.cycle-head:focus', { hasText: 'Cycle 3' }).waitFor();
		assert.equal(await head('Cycle 3').getAttribute('aria-expanded'), 'true');
		await workbench().screenshot('timeline-revealed');
		await assertAccessible(timeline, 'editor');
	});

	it('can be read in the dark and in high contrast', async () => {
		for (const [theme, name] of [
			['dark', 'timeline-dark'],
			['highContrast', 'timeline-high-contrast'],
		] as const) {
			await workbench().setTheme(theme);
			await workbench().tab('Apply history').click();
			timeline = await workbench().webview('Apply history');
			await heads().first().waitFor();

			await workbench().picture(name);
			await assertAccessible(timeline, 'editor');
		}
		await workbench().setTheme('light');
	});

	it('shows what people wrote by hand, in every theme and in a narrow window', async () => {
		workbench().changeOnDisk(history, text => `${text}${byHand}`);
		await head('Cycle 8').waitFor();
		for (const name of ['Cycle 8', 'Cycle 7', 'Cycle 6', 'Cycle 5']) {
			if ((await head(name).getAttribute('aria-expanded')) !== 'true') {
				await head(name).click();
			}
		}
		await timeline.getByRole('cell', { name: 'a bump each month' }).waitFor();
		await assertAccessible(timeline, 'editor');
		await workbench().page.keyboard.press('ControlOrMeta+b');

		for (const theme of ['dark', 'highContrastLight'] as const) {
			await workbench().setTheme(theme);
			await workbench().tab('Apply history').click();
			timeline = await workbench().webview('Apply history');
			for (const width of [300, 1200]) {
				await workbench().resize(width, 860);
				await heads().first().waitFor();
				const beyond = await timeline.locator('html').evaluate(page => page.scrollWidth - page.clientWidth);
				assert.equal(beyond, 0, 'nothing stands beyond the edge');
				await assertAccessible(timeline, 'editor');
				await workbench().screenshot(`timeline-by-hand-${theme}-${width}`);
			}
		}
	});
});
