import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { committed, historyPath, newSpec, specPath } from '../unit/scenarios/germanService';
import { assertAccessible } from './assertAccessible';
import { pressPlanChord } from './pressPlanChord';
import { makeRepository, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

const touched = {
	Basisabbild: ['Dockerfile', /golang:1\.23-alpine/],
	Port: ['cmd/dienst/main.go', /port = "9090"/],
	Begrüßung: ['internal/gruss/gruss.go', /"Grüß Gott"/],
} as const;

const log = 'internal/protokoll/protokoll.go';

/** Four changes in another language, with CRLF and a history by hand; each applied alone, by clicking and typing only. */
describe('a Go service with German prose, CRLF, and a history written by hand', () => {
	const folder = makeRepository('german', committed);
	const workbench = useWorkbench({ folder });
	let plan: FrameLocator;

	/** Apply one requirement by its CodeLens; what is left of the plan is as it was, in the view and on disk. */
	async function applyByLens(line: string, cycle: number, rest: readonly string[], button = 'Apply'): Promise<void> {
		const before = workbench().readFile(historyPath);
		await workbench().clickLens(line, 'apply');
		await workbench().answerDialog(button);

		await (rest.length > 0
			? plan.getByText(`Cycle ${cycle} is applied, not verified.`)
			: plan.getByRole('heading', { name: `Cycle ${cycle} applied, not verified` })
		).waitFor();
		await assertAccessible(plan, 'sideBar');
		assert.deepEqual(await pendingWords(), rest);
		const after = workbench().readFile(historyPath);
		assert.ok(after.startsWith(before), 'apply.md only grows');
		assert.match(after.slice(before.length), new RegExp(`## Cycle ${cycle} `));
		assert.equal(workbench().readFile(specPath), newSpec);
		assertCrlf();
		assertRestIsValid(rest);
	}

	/** The words by which the changes of this story are told apart, in the order of the view. */
	async function pendingWords(): Promise<readonly string[]> {
		return wordsOf(await plan.locator('.change [data-statement]').allInnerTexts());
	}

	/** The saved plan still fits: the command line takes it as it is, and it holds what is pending. */
	function assertRestIsValid(rest: readonly string[]): void {
		if (rest.length > 0) {
			const { changes } = JSON.parse(specOps(folder, 'show', '--json')) as { changes: { after: { text: string } }[] };
			assert.deepEqual(wordsOf(changes.map(({ after }) => after.text)), rest);
		}
	}

	function assertCrlf(): void {
		for (const path of Object.keys(committed)) {
			assert.doesNotMatch(workbench().readFile(path), /(?<!\r)\n/, `${path} has a line that ends with LF alone`);
		}
	}

	it('has four changes, of which the flip is first and loud', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(specPath);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await plan.getByRole('heading', { name: 'Nothing pending' }).waitFor();
		workbench().changeOnDisk(specPath, () => newSpec);

		await plan.getByRole('button', { name: 'Plan 4 changes' }).waitFor();
		assert.deepEqual(await pendingWords(), ['Kundendaten', 'Port', 'Begrüßung', 'Basisabbild']);
		await plan.locator('.change.flipped', { hasText: 'Kundendaten' }).getByText('flipped', { exact: true }).waitFor();
		await assertAccessible(plan, 'sideBar');
	});

	it('resolves three of them, and says why it does not resolve the flip', async () => {
		await workbench().clickText('Der Dienst MUST auf Port');
		await pressPlanChord(workbench().page, plan.getByRole('button', { name: 'Apply 3 of 4' }));

		await plan.locator('.change.flipped .note', { hasText: 'unresolved: It now says the opposite' }).waitFor();
		assert.equal(await plan.locator('.change .note', { hasText: 'unresolved' }).count(), 1);
		await workbench()
			.page.locator('.codelens-decoration', { hasText: /flipped.*no edit found.*hand off/ })
			.waitFor();
		await workbench().screenshot('german-planned');
		await assertAccessible(plan, 'sideBar');
	});

	it('applies the last one first', async () => {
		await applyByLens('Basisabbild', 3, ['Kundendaten', 'Port', 'Begrüßung']);

		assert.match(workbench().readFile('Dockerfile'), touched.Basisabbild[1]);
		assert.equal(workbench().readFile(touched.Port[0]), committed[touched.Port[0]]);
		await workbench().screenshot('german-applied');
	});

	it('applies the second one', async () => {
		await applyByLens('auf Port', 4, ['Kundendaten', 'Begrüßung']);

		assert.match(workbench().readFile(touched.Port[0]), touched.Port[1]);
		assert.equal(workbench().readFile(touched.Begrüßung[0]), committed[touched.Begrüßung[0]]);
	});

	it('applies the flip once it was written by hand and said so', async () => {
		await workbench().openFile(log);
		await workbench().replaceText('func Schreibe(kunde string) {}', 'func Schreibe(kunde string) { println(kunde) }');
		await workbench().save();
		await workbench().tab('spec.md').click();
		await plan.getByRole('button', { name: 'Already implemented: verify and record' }).click();
		await workbench()
			.page.locator('.codelens-decoration', { hasText: /flipped.*apply/ })
			.waitFor();

		await applyByLens('MUST Kundendaten', 5, ['Begrüßung'], 'Record');
		assert.match(workbench().readFile(log), /\{ println\(kunde\) \}\r\n/);
	});

	it('applies the one that is left, and nothing is pending', async () => {
		await applyByLens('Die Begrüßung', 6, []);

		assert.match(workbench().readFile(touched.Begrüßung[0]), touched.Begrüßung[1]);
		assert.equal(specOps(folder, 'history').match(/^Cycle /gm)?.length, 6);
	});
});

function wordsOf(statements: readonly string[]): readonly string[] {
	return statements.map(text => /Kundendaten|Port|Begrüßung|Basisabbild/.exec(text)?.[0] ?? text);
}
