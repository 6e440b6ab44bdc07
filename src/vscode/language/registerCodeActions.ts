import * as vscode from 'vscode';
import type { Change } from '../../core/diff/change';
import { diffArguments } from '../baseline/baselineTexts';
import { excerptOf } from '../codelens/excerptOf';
import { placesOf } from '../codelens/placesOf';
import { plannedStates } from '../codelens/plannedStates';
import type { Session } from '../session/session';
import type { SpecRef } from '../session/specRef';
import { readCurrent } from './readCurrent';
import { registerForSpecs } from './registerForSpecs';
import { requirementOnLine } from './requirementOnLine';

/** What settles a change; VS Code offers it first. */
const settling = vscode.CodeActionKind.QuickFix;

/** What only looks at a change. */
const looking = vscode.CodeActionKind.Empty.append('spec');

/** More requirements that were removed at one place are left to the plan view. */
const removedLimit = 3;

/** Offer under the light bulb what can be done with a changed requirement: apply, restore, hand off, compare. */
export function registerCodeActions(session: Session): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		provideCodeActions: async (document, range, _context, token) => {
			const current = await readCurrent(session, document, token);
			if (!current) {
				return [];
			}
			const { one, state } = current;
			const line = range.start.line + 1;
			const first = requirementOnLine(state.spec, line)?.line ?? line;
			const place = placesOf(state).find(found => found.line === first);
			if (!place) {
				return [];
			}
			const unresolved = new Set([...plannedStates(one)].flatMap(([id, is]) => (is === 'unresolved' ? [id] : [])));
			const changes = [...(place.change ? [place.change] : []), ...place.removed.slice(0, removedLimit)];
			const actions = changes.flatMap(change => settle(one.spec, change, unresolved.has(change.id)));
			return [...(vscode.workspace.isTrusted ? actions : []), compare(one.spec, first)];
		},
	};
	const kinds = { providedCodeActionKinds: [settling, looking] };
	return registerForSpecs(selector => vscode.languages.registerCodeActionsProvider(selector, provider, kinds));
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
