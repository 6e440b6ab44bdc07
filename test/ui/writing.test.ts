import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { tempFolder } from '../harness/tempFolder';
import { addFile } from './addFile';
import { hoverOver } from './hoverOver';
import type { Theme } from './themes';
import { useWorkbench } from './useWorkbench';

const spec = 'specs/001-greeting/spec.md';

const text = `# Feature Specification: Greeting

## User Scenarios & Testing

### User Story 1 - Greet (Priority: P1)

**Acceptance Scenarios**:

1. **Given** a name, **When** the script runs, **Then** it greets
2. **Given** no name, **When** the script runs, **Then** it greets John

## Requirements

### Functional Requirements

- **FR-001**: The script MUST greet whoever is named
- **FR-001**: The script must not shout
- **FR-003**: The script SHOULD NOT wait
- **FR-004**: The greeting MUST be [NEEDS CLARIFICATION: how long?]
- **FR-005**: WHEN it ends, the script MAY wave as in [the notes](notes.md)
`;

/** Words with a colour of their own, by a part of their line. */
const words = [
	['greet whoever', 'MUST'],
	['greet whoever', 'FR-001'],
	['wave as in', 'WHEN'],
	['wave as in', 'MAY'],
	['The greeting', '[NEEDS CLARIFICATION: how long?]'],
	['greets John', 'Given'],
] as const;

const redrawMs = 500;

const themes: readonly Theme[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

/** Problems, quick fixes, completion, folding and colours, by clicking and typing only. */
describe('writing a spec', () => {
	const folder = tempFolder('writing');
	before(() => addFile(folder, spec, text));
	const workbench = useWorkbench({ folder });

	const squiggle = (severity: string) => workbench().page.locator(`.editor-instance .squiggly-${severity}`);
	const line = (part: string) => workbench().page.locator('.editor-instance .view-line', { hasText: part }).first();
	const row = (label: string) =>
		workbench().page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();

	it('underlines problems, and tells on hover what is wrong and by which rule', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);

		await squiggle('error').first().waitFor();
		await squiggle('warning').first().waitFor();

		await hoverOver(line('must not shout').getByText('must').first(), 'lowercase-keyword');
		await workbench().screenshot('problems-hover');
	});

	it('colours keywords, ids, steps and what is to be decided in every theme', async () => {
		for (const theme of themes) {
			await workbench().setTheme(theme);
			// The editor draws once in plain colours before it asks for the others.
			await sleep(redrawMs);
			for (const [part, word] of words) {
				const colour = await colourOf(line(part).getByText(word, { exact: true }));
				assert.notEqual(colour, await colourOf(line(part).getByText(/script|greeting|it greets/)), `${theme}: ${word}`);
			}
			await workbench().screenshot(`writing-${theme}`);
		}
		await workbench().setTheme('light');
	});

	function colourOf(text: Locator): Promise<string> {
		return text.first().evaluate(element => getComputedStyle(element).color);
	}

	it('mends a problem by its quick fix', async () => {
		await line('must not shout').getByText('must').first().click();
		const action = workbench().page.locator('.action-widget').getByText('Write “MUST NOT”');
		// A menu that opens while lenses above it are still coming is closed by them.
		for (let tries = 3; tries > 0 && !(await action.isVisible()); tries--) {
			await workbench().page.keyboard.press('ControlOrMeta+.');
			await action.waitFor({ timeout: 10_000 }).catch(() => {});
		}
		await workbench().picture('problems');

		await action.click();

		await line('The script MUST NOT shout').waitFor();
	});

	it('offers the next free id for a new item, and keywords with what they mean', async () => {
		await workbench().clickText('the script MAY wave');
		await workbench().page.keyboard.press('End');
		await workbench().page.keyboard.press('Enter');
		await workbench().page.keyboard.type('- **F');
		await workbench().page.keyboard.press('ControlOrMeta+Space');
		await row('FR-006').waitFor();
		await workbench().screenshot('completion-id');
		await workbench().page.keyboard.press('Enter');
		await workbench().page.keyboard.type('The script MU');
		await workbench().page.keyboard.press('ControlOrMeta+Space');
		await row('MUST').waitFor();
		await workbench().screenshot('completion-keyword');

		await workbench().page.keyboard.press('Enter');
		await workbench().page.keyboard.type(' bow');

		await line('- **FR-006**: The script MUST bow').waitFor();
	});

	it('folds a list with its label', async () => {
		await workbench().clickText('**Acceptance Scenarios**:');
		await workbench().page.keyboard.press('ControlOrMeta+Shift+[');

		await line('greets John').waitFor({ state: 'detached' });
		await workbench().screenshot('folded');
		assert.equal(await line('Functional Requirements').count(), 1);
	});
});
