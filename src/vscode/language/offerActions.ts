import * as vscode from 'vscode';
import type { Change } from '../../core/diff/change';
import { diffArguments } from '../baseline/baselineTexts';
import { excerptOf } from '../codelens/excerptOf';
import { placesOf } from '../codelens/placesOf';
import { plannedStates } from '../codelens/plannedStates';
import type { SpecRef } from '../session/specRef';
import { looking, settling } from './actionKinds';
import type { Current } from './readCurrent';
import { requirementOnLine } from './requirementOnLine';

/** More requirements that were removed at one place are left to the plan view. */
const removedLimit = 3;

/** What can be done with the changed requirement on a line, from 1, and with those that were removed there. */
export function offerActions({ one, state }: Current, line: number): vscode.CodeAction[] {
	const first = requirementOnLine(state.spec, line)?.line ?? line;
	const place = placesOf(state).find(found => found.line === first);
	if (!place) {
		return [];
	}
	const unresolved = new Set([...plannedStates(one)].flatMap(([id, is]) => (is === 'unresolved' ? [id] : [])));
	const changes = [...(place.change ? [place.change] : []), ...place.removed.slice(0, removedLimit)];
	const actions = changes.flatMap(change => settle(one.spec, change, unresolved.has(change.id)));
	return [...(vscode.workspace.isTrusted ? actions : []), compare(one.spec, first)];
}

function settle(spec: SpecRef, change: Change, isUnresolved: boolean): readonly vscode.CodeAction[] {
	const isRemoved = change.kind === 'removed';
	const name = excerptOf(change);
	const apply = isRemoved ? vscode.l10n.t('Apply the removal of “{0}”', name) : vscode.l10n.t('Apply this requirement');
	const handOff = isRemoved
		? vscode.l10n.t('Hand the removal of “{0}” off to an agent', name)
		: vscode.l10n.t('Hand this requirement off to an agent');
	return [
		...(isUnresolved ? [] : [onChange(spec, change, apply, 'applyRequirement')]),
		...(isRemoved ? [onChange(spec, change, vscode.l10n.t('Restore “{0}”', name), 'restoreRequirement')] : []),
		onChange(spec, change, handOff, 'handOff'),
	];
}

function onChange({ uri }: SpecRef, { id }: Change, title: string, command: string): vscode.CodeAction {
	const action = new vscode.CodeAction(title, settling);
	action.command = { title, command: `specDrivenOps.${command}`, arguments: [uri.toString(), id] };
	return action;
}

function compare(spec: SpecRef, line: number): vscode.CodeAction {
	const title = vscode.l10n.t('Compare with the baseline');
	const action = new vscode.CodeAction(title, looking);
	action.command = { title, command: 'vscode.diff', arguments: [...diffArguments(spec, line)] };
	return action;
}
