import assert from 'node:assert/strict';
import { canPlanAnew, ownWork } from '../../../../src/core/plan/ownWork';
import type { Edit, EditHunk, Plan } from '../../../../src/core/plan/plan';

const hunk = (more: Partial<EditHunk> = {}): EditHunk => ({
	id: 'h1',
	start: 1,
	lines: ['-a', '+b'],
	requirements: ['x'],
	selected: true,
	...more,
});
const edit = (more: Partial<Edit> = {}): Edit => ({
	op: 'modify',
	path: 'src/a.ts',
	before: null,
	after: null,
	text: 'b\n',
	requirements: ['x'],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [hunk()],
	...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
	version: 1,
	spec: { path: 'spec.md', sha256: 'a' },
	baseline: { source: 'empty', cycle: null, sha256: 'b' },
	history: { bytes: 0, sha256: 'c' },
	changes: [],
	edits: [edit()],
	verify: [],
	assumptions: [],
	unresolved: [],
	prose: 0,
	planner: { id: 'literal' },
	createdAt: '2026-01-01T00:00:00Z',
	...more,
});
const command = { command: 'true', expect: { exit: 0 }, source: 'spec', requirements: [], approved: false } as const;

describe('what would be lost with a plan', () => {
	for (const [what, made] of [
		['nothing of one as it was planned', plan()],
		[
			'nothing of one with a doubtful hunk that is not taken',
			plan({ edits: [edit({ hunks: [hunk(), hunk({ doubtful: true, selected: false })] })] }),
		],
		[
			'nothing of one with an edit that is doubtful as a whole',
			plan({ edits: [edit({ selected: false, hunks: [hunk({ doubtful: true })] })] }),
		],
		['nothing of one whose commands are all to run', plan({ verify: [command] })],
	] as const) {
		it(what, () => {
			assert.equal(canPlanAnew(made), true);
		});
	}

	for (const [what, made] of [
		['a change that is left out', plan({ left: ['x'] })],
		['a command that is not to run', plan({ verify: [{ ...command, left: true }] })],
		['an edit that is left out', plan({ edits: [edit({ selected: false })] })],
		['a hunk that is left out', plan({ edits: [edit({ hunks: [hunk({ selected: false })] })] })],
		['a doubtful hunk that is taken', plan({ edits: [edit({ hunks: [hunk(), hunk({ doubtful: true })] })] })],
		['a doubtful edit that is taken', plan({ edits: [edit({ hunks: [hunk({ doubtful: true })] })] })],
	] as const) {
		it(`${what}, as a choice`, () => {
			assert.deepEqual(ownWork(made), { written: [], isPicked: true, isOther: false });
			assert.equal(canPlanAnew(made), false);
		});
	}

	it('the text that a person wrote', () => {
		const made = plan({ edits: [edit(), edit({ path: 'b.ts', editedByUser: true })] });

		assert.deepEqual(ownWork(made), { written: ['b.ts'], isPicked: false, isOther: false });
		assert.equal(canPlanAnew(made), false);
	});

	for (const [what, made] of [
		['takes a cycle back', plan({ undoes: 'sha256:aa' })],
		['records files', plan({ made: true })],
		['brings drifted files back', plan({ reapplies: true })],
		['an agent handed in', plan({ planner: { id: 'agent', model: 'someone' } })],
	] as const) {
		it(`a plan that ${what} is none that planning again gives`, () => {
			assert.deepEqual(ownWork(made), { written: [], isPicked: false, isOther: true });
			assert.equal(canPlanAnew(made), false);
		});
	}
});
