import assert from 'node:assert/strict';
import type { Cycle, History } from '../../../../src/core/history/history';
import type { TracedRequirement } from '../../../../src/core/trace/readTrace';
import type { TraceStep } from '../../../../src/core/trace/traceRequirement';
import { type StoryRow, storyRows } from '../../../../src/vscode/trace/storyRows';
import { historyOf } from '../../support/historyOf';
import { specOf } from '../../support/specOf';

describe('storyRows', () => {
	const history = historyOf({ title: 'Bring it', propose: 'Bring it\n\nSince they asked.' }, { title: 'Warmer' });

	it('tells the requirement, whether it holds, its files, and its cycles from the newest on', () => {
		const rows = storyRows(traced(history), history);

		assert.deepEqual(rows.map(shown), [
			'It MUST greet | MUST',
			'Not verified since it changed | ',
			'1 file | edited for it',
			'Cycle 2 changed it | 8 June 2026 · Warmer',
			'Cycle 1 brought it | 8 June 2026 · Bring it',
		]);
		assert.deepEqual(rows[2]?.children.map(shown), ['a.py | cycle 2']);
		assert.deepEqual(
			rows.map(({ index }) => index),
			[undefined, undefined, undefined, 1, 0],
		);
	});

	it('gives the reason of a cycle whole where one asks for it', () => {
		const row = storyRows(traced(history), history).at(-1);

		assert.deepEqual(row?.children.map(shown), ['Bring it | reason']);
		assert.match(row?.children[0]?.tooltip ?? '', /Since they asked/);
	});

	it('begins both sides of a change shortly before the words that differ', () => {
		const one = traced(history);
		const [step] = one.trace.steps;
		assert.ok(step);
		const side = (text: string) => ({ text, level: 'MUST', line: 1 }) as const;
		const change = {
			kind: 'modified',
			impact: 'reworded',
			id: 'greet',
			wasId: null,
			level: 'MUST',
			section: [],
			before: side('If the name is missing, the script MUST use `"John"` as default'),
			after: side('If the name is missing, the script MUST use `"Jane"` as default'),
		} as const;

		const rows = storyRows({ ...one, trace: { ...one.trace, steps: [{ ...step, change }] } }, history);

		assert.deepEqual(rows.at(-1)?.children.slice(1).map(shown), [
			'…MUST use "John" as default | before',
			'…MUST use "Jane" as default | after',
		]);
		assert.equal(rows.at(-1)?.children[1]?.tooltip, change.before.text);
	});

	it('tells of a pending one that no cycle names that it is not applied', () => {
		const empty = { steps: [], introduced: undefined, last: undefined, files: [], run: undefined };

		const rows = storyRows({ ...traced(history), trace: empty, holding: { kind: 'pending' } }, history);

		assert.deepEqual(rows.map(shown), ['It MUST greet | MUST', 'Not applied yet | ']);
	});

	it('names what changed since the verification, and how each command ended', () => {
		const [cycle] = history.cycles;
		assert.ok(cycle);
		const command = { command: 'make\n# all', expect: { exit: 0 }, source: 'spec', requirements: [] } as const;
		const result = { command: command.command, exit: 0, passed: true, durationMs: 1, tail: 'done' };
		const run = { cycle, index: 0, isOwn: false, commands: [{ command, result }] };
		const one = traced(history);

		const rows = storyRows(
			{ ...one, trace: { ...one.trace, run }, holding: { kind: 'outdated', run, moved: ['a.py'] } },
			history,
		);

		assert.equal(rows[1] && shown(rows[1]), 'Changed since it was verified | a.py');
		assert.deepEqual(rows[1]?.children.map(shown), ['make | passed, about the whole spec']);
	});

	it('tells of one that no cycle names, and of one that is gone', () => {
		const empty = { steps: [], introduced: undefined, last: undefined, files: [], run: undefined };
		const unknown = storyRows({ ...traced(history), trace: empty }, history);
		const gone = storyRows({ ...traced(history), requirement: undefined }, history);

		assert.deepEqual(unknown.map(shown), ['It MUST greet | MUST', 'No cycle names it | ']);
		assert.equal(gone[0]?.description, 'not in the spec any more');
		assert.equal(gone[0]?.target, undefined);
	});
});

function shown({ label, description }: StoryRow): string {
	return `${label} | ${description}`;
}

/** Cycle 1 brought it, cycle 2 changed it and a file for it. */
function traced({ cycles }: History): TracedRequirement {
	const [first, second] = cycles;
	const [requirement] = specOf({ id: 'greet', text: 'It MUST greet' }).requirements;
	assert.ok(first && second && requirement);
	const steps = [step(first, 'introduced'), step(second, 'changed')];
	const trace = {
		steps,
		introduced: steps[0],
		last: steps[1],
		files: [{ path: 'a.py', cycle: second }],
		run: undefined,
	};
	return { id: 'greet', requirement, change: undefined, trace, holding: { kind: 'unverified' } };
}

function step(cycle: Cycle, role: TraceStep['role']): TraceStep {
	return { cycle, role, effect: 'stands', isOwn: true, paths: [] };
}
