import assert from 'node:assert/strict';
import type { Plan } from '../../../../../src/core/plan/plan';
import { buildPlanModel, type PlanModelInput } from '../../../../../src/webview/plan/buildPlanModel';
import type { View } from '../../../../../src/webview/plan/render/view';
import { parseUiState } from '../../../../../src/webview/plan/uiState';
import { sampleInput } from '../samplePlan';

/** What the drawing functions get for a plan, of which nobody hears what is done in it. */
export function sampleView(plan: Plan | null, more: Partial<PlanModelInput> = {}, view: Partial<View> = {}): View {
	return {
		model: buildPlanModel(sampleInput(plan, more)),
		ui: parseUiState(undefined),
		post: () => {},
		setUi: () => {},
		reveal: () => {},
		showPart: () => {},
		chooseRows: () => assert.fail('there are no rows'),
		...view,
	};
}
