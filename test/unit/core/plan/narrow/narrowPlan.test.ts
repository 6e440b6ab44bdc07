import assert from 'node:assert/strict';
import { narrowPlan } from '../../../../../src/core/plan/narrow/narrowPlan';
import type { Plan, PlannedCommand } from '../../../../../src/core/plan/plan';
import { planAdopt } from '../../../../../src/core/plan/planAdopt';
import type { Planner, PlanProposal, ProposedEdit } from '../../../../../src/core/plan/planner';
import { planSpec } from '../../../../../src/core/plan/planSpec';
import { readState, type SpecState } from '../../../../../src/core/plan/state/readState';
import { memoryHost, neverCancelled } from '../../../support/memoryHost';
import { apply, specPath } from '../../apply/support';

const baseline = '# Clock\n\nIt MUST tick. It MUST tock.\n\n- The face MUST be white\n- The hand MUST be black\n';
const spec =
	'# Clock\n\nIt MUST tick softly. It MUST tock loudly.\n\n- The face MUST be cream\n- The hand MUST be blue\n';

type Ids = Readonly<Record<'tick' | 'tock' | 'face' | 'hand', string>>;

async function planClock(
	propose: (ids: Ids) => Partial<PlanProposal>,
): Promise<{ readonly plan: Plan; readonly ids: Ids; readonly state: SpecState }> {
	const host = memoryHost({ files: { [specPath]: baseline, 'clock.txt': 'white\nblack\n' } });
	const adopted = await planAdopt(host, specPath);
	assert.ok(adopted.kind === 'planned');
	await apply(host, adopted.plan);
	host.disk.put(specPath, spec);
	let ids: Ids = { tick: '', tock: '', face: '', hand: '' };
	const planner: Planner = {
		id: 'model',
		propose: async ({ changes }) => {
			const idOf = (word: string) => changes.find(({ after }) => after?.text.includes(word))?.id ?? '';
			ids = { tick: idOf('tick'), tock: idOf('tock'), face: idOf('face'), hand: idOf('hand') };
			return {
				kind: 'proposed',
				planner: { id: 'model' },
				edits: [],
				states: new Map(changes.map(({ id }) => [id, 'edits'])),
				verify: [],
				unresolved: [],
				assumptions: [],
				...propose(ids),
			};
		},
	};
	const outcome = await planSpec(host, specPath, { planner }, neverCancelled);
	const read = await readState(host, specPath);
	assert.ok(outcome.kind === 'planned' && read.kind === 'read');
	return { plan: outcome.plan, ids, state: read.state };
}

const edit = (parts: Pick<ProposedEdit, 'path' | 'requirements'> & Partial<ProposedEdit>): ProposedEdit => ({
	op: 'create',
	text: 'new\n',
	reason: '',
	selected: true,
	...parts,
});

const ofEach = ({ tick, tock, face, hand }: Ids) => [
	edit({ path: 'tick.txt', requirements: [tick] }),
	edit({ path: 'tock.txt', requirements: [tock] }),
	edit({ path: 'clock.txt', op: 'modify', text: 'cream\nblue\n', requirements: [face, hand] }),
];

describe('narrowPlan', () => {
	it('takes along and names what shares lines of the spec', async () => {
		const { plan, ids, state } = await planClock(all => ({ edits: ofEach(all) }));

		const narrowed = narrowPlan(plan, [ids.tick], state);

		assert.ok(narrowed.kind === 'narrowed');
		assert.deepEqual(narrowed.companions, [ids.tock]);
		assert.deepEqual(
			narrowed.plan.edits.map(({ path }) => path),
			['tick.txt', 'tock.txt'],
		);
	});

	it('takes a hunk that serves two changes whole, and names the one that stays pending', async () => {
		const { plan, ids, state } = await planClock(all => ({ edits: ofEach(all) }));

		const narrowed = narrowPlan(plan, [ids.face], state);

		assert.ok(narrowed.kind === 'narrowed');
		assert.deepEqual([narrowed.companions, narrowed.shared], [[], [ids.hand]]);
		assert.deepEqual(
			narrowed.plan.changes.map(({ id }) => id),
			[ids.face],
		);
	});

	it('keeps commands that bear on its changes or on none, not those of others alone', async () => {
		const command = (text: string, ...requirements: readonly string[]) => ({
			command: text,
			expect: { exit: 0 },
			source: 'planner' as const,
			requirements,
		});
		const { plan, ids, state } = await planClock(all => ({
			edits: ofEach(all),
			verify: [
				command('all'),
				command('face', all.face),
				command('tick', all.tick),
				command('both', all.tick, all.face),
			],
		}));

		const narrowed = narrowPlan(plan, [ids.face], state);

		const texts = (list: readonly PlannedCommand[]) => list.map(({ command: text }) => text);
		assert.deepEqual(narrowed.kind === 'narrowed' && texts(narrowed.plan.verify), ['all', 'face', 'both']);
	});

	it('leaves unticked what was unticked, and refuses a part that then settles nothing', async () => {
		const { plan, ids, state } = await planClock(all => ({ edits: ofEach(all) }));
		const edits = plan.edits.map(one => ({ ...one, selected: one.path !== 'clock.txt' }));

		const narrowed = narrowPlan({ ...plan, edits }, [ids.face], state);

		assert.equal(narrowed.kind === 'failed' && narrowed.code, 'apply.unresolved');
	});

	it('is the plan itself where all of its changes are asked for', async () => {
		const { plan, ids, state } = await planClock(all => ({ edits: ofEach(all) }));

		const narrowed = narrowPlan(plan, Object.values(ids), state);

		assert.equal(narrowed.kind === 'narrowed' && narrowed.plan, plan);
	});

	it('refuses an id that no planned change has', async () => {
		const { plan, state } = await planClock(all => ({ edits: ofEach(all) }));

		const narrowed = narrowPlan(plan, ['alarm'], state);

		assert.equal(narrowed.kind === 'failed' && narrowed.code, 'spec.unknown_id');
	});
});
