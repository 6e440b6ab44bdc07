import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import type { Edit, Plan } from '../../../../src/core/plan/plan';
import { type ApplyContext, describeApply } from '../../../../src/vscode/apply/describeApply';
import { planOf } from '../../support/planOf';

const edit: Edit = {
	op: 'modify',
	path: 'src/hello.py',
	before: null,
	after: null,
	text: '',
	requirements: ['greeting'],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [],
};

const change: Change = {
	kind: 'modified',
	impact: 'reworded',
	id: 'greeting',
	wasId: null,
	level: 'MUST',
	section: [],
	before: null,
	after: null,
	state: 'edits',
};

const plan = planOf({
	changes: [change],
	edits: [edit],
	verify: [
		{ command: 'python3 src/hello.py', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true },
		{ command: 'rm -rf build', expect: { exit: 0 }, source: 'planner', requirements: [], approved: false },
	],
});

const context: ApplyContext = { root: '/r', unsaved: [], remembered: new Set() };

describe('describeApply', () => {
	it('names every file that is written and every command that runs, and no other', () => {
		const left: Edit = { ...edit, path: 'README.md', requirements: ['readme'], selected: false };

		const summary = describeApply({ ...plan, edits: [edit, left] }, { ...context, root: '/home/me/hello' });

		assert.equal(summary.message, 'Apply 1 change of .openspec/spec.md?');
		assert.equal(summary.button, 'Apply');
		assert.equal(
			summary.detail,
			[
				'Writes 1 file:\n  ~ src/hello.py',
				'Runs for the first time, in /home/me/hello:\n  $ python3 src/hello.py',
				'Adds a cycle to .openspec/apply.md.',
			].join('\n\n'),
		);
	});

	it('says it when nothing is written or run', () => {
		const summary = describeApply({ ...plan, edits: [], verify: [] }, context);

		assert.match(summary.detail, /^Writes no file\.\n\nRuns nothing: the cycle will be recorded as UNVERIFIED\./);
	});

	it('records where nothing is written', () => {
		const [unverified, verified] = [[], plan.verify].map(verify =>
			describeApply({ ...plan, edits: [], verify }, { ...context, unsaved: verify.map(() => 'a') }),
		);

		assert.match(unverified?.message ?? '', /^Record \d changes? of .openspec\/spec.md as implemented\?$/);
		assert.equal(unverified?.button, 'Record');
		assert.equal(verified?.button, 'Save 2 files and verify and record');
	});

	it('counts what stays pending, and saves editors on the same button', () => {
		const other: Change = { ...change, id: 'root', state: 'unresolved' };
		const open: Plan = { ...plan, changes: [change, other], unresolved: [{ id: 'root', reason: 'a flip' }] };

		const summary = describeApply(open, { ...context, unsaved: ['src/hello.py', 'src/other.py'] });

		assert.equal(summary.message, 'Apply 1 change of .openspec/spec.md?');
		assert.equal(summary.button, 'Save 2 files and apply');
		assert.match(summary.detail, /1 change of the plan will stay pending:\n {2}root \(unresolved\)/);
		assert.match(summary.detail, /Saves first:\n {2}src\/hello\.py\n {2}src\/other\.py$/);
	});

	it('does not count a change of which an edit or a hunk is left out', () => {
		const hunk = { id: 'h1', start: 1, lines: [], requirements: ['greeting'], selected: false };

		const byEdit = describeApply({ ...plan, edits: [edit, { ...edit, selected: false }] }, context);
		const byHunk = describeApply({ ...plan, edits: [{ ...edit, hunks: [hunk] }] }, context);

		assert.match(byEdit.message, /^Apply 0 changes /);
		assert.match(byHunk.message, /^Apply 0 changes /);
	});

	it('shows all lines of a command, and control characters as such', () => {
		const command = 'echo a\u001b[2K\nrm b';
		const verify = [{ command, expect: { exit: 0 }, source: 'spec' as const, requirements: [], approved: true }];

		const summary = describeApply({ ...plan, verify }, context);

		assert.ok(summary.detail.includes('  $ echo a\\u{1b}[2K\n    rm b'));
	});

	it('tells commands that run for the first time from those that were approved before', () => {
		const verify = ['old', 'new'].map(command => ({
			command,
			expect: { exit: 0 },
			source: 'spec' as const,
			requirements: [],
			approved: true,
		}));

		const { detail } = describeApply({ ...plan, verify }, { ...context, remembered: new Set(['old']) });

		assert.ok(detail.includes('Runs for the first time, in /r:\n  $ new'));
		assert.ok(detail.includes('Runs as approved before, in /r:\n  $ old'));
	});

	it('names all commands, however many there are', () => {
		const verify = Array.from({ length: 30 }, (_, index) => ({
			command: `echo ${index}`,
			expect: { exit: 0 },
			source: 'spec' as const,
			requirements: [],
			approved: true,
		}));

		const { detail } = describeApply({ ...plan, verify }, context);

		assert.ok(detail.includes('$ echo 29'));
	});

	it('names what comes along, and what needs care', () => {
		const question = { companions: ['greeting-2'], protectedReasons: new Map([['Makefile', 'runs with make']]) };

		const makefile: Edit = { ...edit, path: 'Makefile' };

		const { detail } = describeApply({ ...plan, edits: [edit, makefile] }, { ...context, ...question });
		const without = describeApply(
			{ ...plan, edits: [edit, { ...makefile, selected: false }] },
			{ ...context, ...question },
		);

		assert.match(detail, /Comes along, as it shares lines of the spec:\n {2}greeting-2/);
		assert.match(detail, /Mind:\n {2}Makefile runs with make/);
		assert.doesNotMatch(without.detail, /Mind:/);
	});

	it('says what of the whole plan stays pending, and what nobody agreed to', () => {
		const statement = (id: string): Change => ({
			...change,
			id,
			after: { text: `It MUST ${id}`, level: 'MUST', line: 1 },
		});
		const whole = { ...plan, changes: [change, statement('wave'), statement('dance')], left: ['wave', 'dance'] };
		const assumption = { alternatives: [], suggestion: '', section: '' };
		const assumptions = [
			{ ...assumption, decision: 'From AUTHOR', accepted: false },
			{ ...assumption, decision: 'Exit 0', accepted: true },
		];

		const { detail } = describeApply({ ...plan, assumptions }, { ...context, whole, shared: ['wave'] });

		assert.ok(
			detail.includes(
				'2 changes of the plan will stay pending:\n  It MUST wave (some of its edits go along)\n  It MUST dance\n\n',
			),
		);
		assert.ok(detail.endsWith('1 of 2 assumptions not accepted, and recorded so:\n  From AUTHOR'), detail);
	});

	it('names the files that an undo leaves as they are', () => {
		const left: Edit = { ...edit, path: 'made.py', op: 'delete', selected: false };
		const undo: Plan = { ...plan, undoes: 'sha256:0', edits: [edit, left] };

		const { detail } = describeApply(undo, { ...context, undoes: 3 });

		assert.match(detail, /Writes 1 file:\n {2}~ src\/hello\.py\n\nLeaves as it is:\n {2}made\.py\n/);
	});

	it('asks for an undo and for adopting in their own words', () => {
		const undo = describeApply({ ...plan, undoes: 'sha256:0' }, { ...context, undoes: 3, unsaved: ['a'] });
		const adopt = describeApply({ ...plan, edits: [], planner: { id: 'adopt' } }, context);

		assert.equal(undo.message, 'Undo cycle 3 of .openspec/spec.md?');
		assert.equal(undo.button, 'Save 1 file and undo');
		assert.equal(adopt.message, 'Record .openspec/spec.md as it stands, with 1 change taken as implemented?');
		assert.equal(adopt.button, 'Adopt');
	});

	it('asks for bringing drifted files back in words of its own', () => {
		const drifted = { ...plan, changes: [], planner: { id: 'drift' } };
		const reapplied = { ...drifted, reapplies: true } as const;

		const [back, kept] = [describeApply(reapplied, context), describeApply({ ...drifted, made: true }, context)];
		const anew = describeApply({ ...reapplied, planner: { id: 'anthropic' } }, context);

		assert.equal(back.message, 'Bring 1 file of .openspec/spec.md back to what was recorded?');
		assert.equal(back.button, 'Re-apply');
		assert.equal(kept.message, 'Record 1 file as a cycle of .openspec/spec.md?');
		assert.equal(anew.message, 'Write 1 file anew, so that .openspec/spec.md holds again as it was applied?');
		assert.equal(anew.button, 'Re-apply');
	});

	it('asks for no more than recording where the files are changed already', () => {
		const made = { ...plan, planner: { id: 'record' }, made: true } as const;

		const both = describeApply(made, context);
		const files = describeApply({ ...made, changes: [], verify: [] }, context);
		const changes = describeApply({ ...made, edits: [] }, context);

		assert.deepEqual(
			[both, files, changes].map(({ message, button }) => [message, button]),
			[
				['Record 1 file as a cycle of .openspec/spec.md, for 1 change?', 'Verify and record'],
				['Record 1 file as a cycle of .openspec/spec.md?', 'Record'],
				['Record 1 change of .openspec/spec.md as implemented?', 'Verify and record'],
			],
		);
		assert.match(both.detail, /^Writes no file\. Records 1 file, as changed already:\n {2}~ src\/hello\.py/);
		assert.match(changes.detail, /^Writes no file\.\n/);
		const cut = describeApply({ ...made, edits: [edit, { ...edit, path: 'a.py', selected: false }] }, context);
		assert.match(cut.detail, /^Writes no file\. Leaves out 1 changed file\. Records 1 file/);
	});
});
