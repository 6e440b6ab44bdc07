import assert from 'node:assert/strict';
import type { Baseline } from '../../../../src/core/history/history';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { describePhase } from '../../../../src/webview/plan/render/describePhase';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

describe('describePhase', () => {
	it('calls what is pending unknown in Restricted Mode only where no baseline is known', () => {
		const recorded: Baseline = {
			source: 'recorded',
			cycle: 3,
			date: '2026-06-08',
			commit: null,
			text: '',
			sha256: '0'.repeat(64),
		};
		const phase = { kind: 'restricted' } as const;
		const changes = [sampleChange(null, 'It MUST run')];

		const known = describePhase(buildPlanModel(sampleInput(null, { phase, changes, baseline: recorded })));
		const unknown = describePhase(buildPlanModel(sampleInput(null, { phase })));

		assert.match(known?.details.join() ?? '', /You can read what the spec changes/);
		assert.match(unknown?.details.join() ?? '', /What is pending is unknown until the workspace is trusted/);
	});

	it('tells of changed prose where nothing else is pending', () => {
		const phase = { kind: 'nothingPending' } as const;

		const text = describePhase(buildPlanModel(sampleInput(null, { phase, prose: 2 })));

		assert.equal(text?.title, 'Nothing pending');
		assert.match(text?.details.join() ?? '', /2 lines that belong to no requirement changed/);
	});

	it('lists the files that moved, but not the spec alone', () => {
		const moved = [['.openspec/spec.md'], ['src/a.py']];

		const texts = moved.map(one =>
			describePhase(buildPlanModel(sampleInput(null, { phase: { kind: 'stale', moved: one } }))),
		);

		assert.deepEqual(
			texts.map(text => [text?.title, text?.files]),
			[
				['Out of date: the spec changed after the plan was made', []],
				['Out of date: 1 file changed after the plan was made', ['src/a.py']],
			],
		);
	});

	it('names the cycle that was undone', () => {
		const phase = {
			kind: 'applied',
			cycle: 5,
			wrote: true,
			undoes: 4,
			status: 'applied',
			results: [],
			reason: '',
		} as const;

		const text = describePhase(buildPlanModel(sampleInput(null, { phase })));

		assert.deepEqual(text?.details, ['It undid cycle 4.', 'Nothing is pending any more.']);
	});

	it('says of a failed cycle what it wrote and what is pending', () => {
		const failed = { kind: 'failed', cycle: 4, wrote: true, results: [], reason: '' } as const;
		const changes = [sampleChange(null, 'It MUST run')];

		const texts = [
			describePhase(buildPlanModel(sampleInput(null, { phase: failed, changes }))),
			describePhase(buildPlanModel(sampleInput(null, { phase: { ...failed, wrote: false } }))),
		];

		assert.deepEqual(
			texts.map(text => text?.details),
			[['The files are written. The changes stay pending.'], ['It wrote no file.']],
		);
	});

	it('says of a cycle without a run whether it wrote files', () => {
		const unverified = { kind: 'applied', cycle: 4, status: 'unverified', results: [], reason: '' } as const;

		const texts = [true, false].map(wrote =>
			describePhase(buildPlanModel(sampleInput(null, { phase: { ...unverified, wrote } }))),
		);

		assert.deepEqual(
			texts.map(text => text?.details[0]),
			['The files are written, and no command was run.', 'No command was run.'],
		);
	});

	it('tells why a cycle is not verified, and that a verification recorded nothing', () => {
		const results: never[] = [];
		const unverified = {
			kind: 'applied',
			cycle: 4,
			wrote: true,
			status: 'unverified',
			results,
			reason: 'No bash.',
		} as const;
		const failed = { kind: 'verified', status: 'failed', results, reason: 'It was stopped.' } as const;

		const texts = [unverified, failed].map(phase => describePhase(buildPlanModel(sampleInput(null, { phase }))));

		assert.deepEqual(
			texts.map(text => [text?.title, text?.tone]),
			[
				['Cycle 4 applied, not verified', 'warning'],
				['Verification failed', 'error'],
			],
		);
		assert.ok(texts[0]?.details.includes('No bash.'));
		assert.deepEqual(texts[1]?.details, ['It was stopped.', 'Nothing was recorded.']);
	});

	it('says of what was stopped that it was, and not that it failed', () => {
		const stopped = { results: [], reason: 'It was stopped.', stopped: true } as const;

		const texts = [
			describePhase(buildPlanModel(sampleInput(null, { phase: { kind: 'verified', status: 'failed', ...stopped } }))),
			describePhase(
				buildPlanModel(sampleInput(null, { phase: { kind: 'failed', cycle: 4, wrote: true, ...stopped } })),
			),
		];

		assert.deepEqual(
			texts.map(text => [text?.title, text?.tone]),
			[
				['Verification stopped', 'warning'],
				['Verification of cycle 4 was stopped', 'warning'],
			],
		);
	});

	it('says of changes to record that nothing else is written', () => {
		const change = sampleChange(null, 'It MUST run');
		const textOf = (files: number) =>
			describePhase(
				buildPlanModel(
					sampleInput(
						samplePlan(
							[change],
							Array.from({ length: files }, (_, index) => sampleEdit(`${index}.py`, [])),
							{ made: true },
						),
					),
				),
			);

		const [some, none] = [textOf(2), textOf(0)];

		assert.equal(some?.title, 'Changes to record');
		assert.match(some?.details.join(' ') ?? '', /2 files are changed already\. .* no other file is written/);
		assert.match(none?.details.join(' ') ?? '', /No file is changed\./);
	});
});
