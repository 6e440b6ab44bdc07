import * as vscode from 'vscode';
import type { Edit, Plan } from '../../core/plan/plan';
import { labelOf } from '../session/specLabel';
import type { SpecRef } from '../session/specRef';

/** How the titles of a spec's plans may begin, whatever plan it is. */
export function planTitleStarts(spec: SpecRef): readonly string[] {
	return [planTitleStart(spec), undoTitleStart(spec)];
}

function planTitleStart(spec: SpecRef): string {
	return vscode.l10n.t('Plan for {0}, made at ', labelOf(spec));
}

function undoTitleStart(spec: SpecRef): string {
	return vscode.l10n.t('Undo for {0}, made at ', labelOf(spec));
}

/** Title of the preview of a whole plan; its time tells it from those of older plans. */
export function planTitle(spec: SpecRef, plan: Plan): string {
	return `${plan.undoes ? undoTitleStart(spec) : planTitleStart(spec)}${timeOf(plan)}`;
}

/** Title of the preview of one edit. */
export function editTitle({ path }: Edit, plan: Plan): string {
	return plan.made
		? vscode.l10n.t('{0} (changed, seen at {1})', path, timeOf(plan))
		: vscode.l10n.t('{0} (proposed at {1})', path, timeOf(plan));
}

/** To the second, in local time, and the same wherever it is asked. */
function timeOf({ createdAt }: Plan): string {
	const time = new Date(createdAt);
	return [time.getHours(), time.getMinutes(), time.getSeconds()].map(part => String(part).padStart(2, '0')).join(':');
}
