import assert from 'node:assert/strict';
import { takeTicked } from '../../../../src/core/plan/narrow/takeTicked';
import { loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { tickRequirement } from '../../../../src/core/plan/tickRequirement';
import { apply, greetingHost, historyPath, planGreeting, stateOf } from './support';

/** As models plan: one edit for several changes, without a word on which line is for which. */
const shared = {
	op: 'modify',
	path: 'src/hello.py',
	text: 'print("Welcome")\nwave()\n',
	reason: '',
	selected: true,
} as const;

describe('applying a plan of which a change is left out', () => {
	it('writes what serves others, too, records them alone, and finds the change made afterwards', async () => {
		const host = greetingHost();
		const { plan, ids } = await planGreeting(host, ({ print, wave }) => [
			{ ...shared, requirements: [print, wave] },
			{ op: 'delete', path: 'src/old.py', reason: '', selected: true, requirements: [wave] },
		]);
		const left = tickRequirement(plan, ids.wave, false);
		await savePlan(host, left);

		const part = takeTicked((await loadPlan(host, plan.spec.path)) ?? plan, await stateOf(host));
		const applied = part && (await apply(host, part.cut.plan, { whole: part.whole }));

		assert.deepEqual(part?.cut.shared, [ids.wave]);
		assert.ok(applied?.kind === 'applied', applied?.kind);
		assert.equal(host.disk.text('src/hello.py'), 'print("Welcome")\r\nwave()\r\n');
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
		const recorded = (await stateOf(host)).history.cycles.at(-1)?.record?.begin;
		assert.deepEqual(
			recorded?.changes.map(({ id }) => id),
			[ids.print],
		);
		assert.doesNotMatch(host.disk.text(historyPath)?.split('### Changes').at(-2) ?? '', /^\+.*wave/m);
		assert.deepEqual(
			applied.rest?.changes.map(({ id, state }) => [id, state]),
			[[ids.wave, 'edits']],
		);
		assert.deepEqual([applied.rest?.edits.map(({ path }) => path), applied.rest?.left], [['src/old.py'], undefined]);
	});

	it('is refused where the change shares its line of the spec with one that is taken', async () => {
		const host = greetingHost();
		host.disk.put(
			'.openspec/spec.md',
			'# Greeting\n\n## Behavior\n\nThe script MUST print `Welcome`. The script MUST wave.\n',
		);
		const { plan, ids } = await planGreeting(host, ({ print, wave }) => [{ ...shared, requirements: [print, wave] }]);
		const before = host.disk.text(historyPath);

		const part = takeTicked(tickRequirement(plan, ids.wave, false), await stateOf(host));
		const applied = part && (await apply(host, part.cut.plan, { whole: part.whole }));

		assert.ok(applied?.kind === 'failed', applied?.kind);
		assert.match(applied.message, /shares lines of the spec/);
		assert.deepEqual([host.disk.text(historyPath), host.disk.text('src/hello.py')], [before, 'print("Hello")\r\n']);
	});
});
