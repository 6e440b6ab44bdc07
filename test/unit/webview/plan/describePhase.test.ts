import assert from 'node:assert/strict';
import type { Baseline } from '../../../../src/core/history/history';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { describePhase } from '../../../../src/webview/plan/render/describePhase';
import { sampleChange, sampleInput } from './samplePlan';

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
		assert.match(unknown?.details.join() ?? '', /What is pending is unknown/);
	});
});
