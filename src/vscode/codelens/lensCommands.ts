import * as vscode from 'vscode';
import type { Change, ChangeState } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { shownKind } from '../../core/diff/shownKind';
import { count } from '../../core/text/words';
import { diffArguments } from '../baseline/baselineTexts';
import { planViewId } from '../editorIds';
import type { SpecRef } from '../session/specRef';
import { excerptOf } from './excerptOf';
import { iconOf } from './iconOf';
import type { LensPlace } from './placeLenses';
import type { SectionPlace } from './placeSections';

/** More removed requirements than this are restored one by one from the plan view. */
const restoreLimit = 3;

/** What may be done in the window, and what a fresh plan knows. */
export interface LensContext {
	readonly spec: SpecRef;
	/** Nothing is planned, applied or written in a folder that is not trusted. */
	readonly isTrusted: boolean;
	/** What a plan that still fits has for each change, by id. */
	readonly states: ReadonlyMap<string, ChangeState>;
	/** What a delta does to its main spec. */
	readonly againstMain: AgainstMain;
}

/** What stands over the line of a change: what it is, what can be done with it, and what was removed there. */
export function lensCommands(context: LensContext, place: LensPlace): readonly vscode.Command[] {
	const { change, removed, line } = place;
	const own = change ? [showKind(shownKind(change, context.againstMain)), ...settle(context, change)] : [];
	return [...own, ...removedCommands(context, removed), diff(context.spec, line)];
}

/** What stands over the heading of a section in a spec with more changes than can be shown one by one. */
export function sectionCommands(
	{ spec, isTrusted, againstMain }: LensContext,
	place: SectionPlace,
): readonly vscode.Command[] {
	const { changes, line } = place;
	const flipped = changes.filter(change => shownKind(change, againstMain).impact === 'flipped').length;
	const plan = {
		title: vscode.l10n.t('plan section'),
		tooltip: vscode.l10n.t('Plan the changes of this section alone'),
		command: 'specDrivenOps.plan',
		arguments: [spec.uri, changes.map(({ id }) => id)],
	};
	return [
		show('checklist', count(changes.length, 'change')),
		...(flipped > 0 ? [show('warning', vscode.l10n.t('{0} flipped', flipped))] : []),
		...(isTrusted ? [plan] : []),
		diff(spec, line),
	];
}

function showKind(shown: Pick<Change, 'kind' | 'impact'>): vscode.Command {
	return show(iconOf(shown), shown.impact === 'flipped' ? vscode.l10n.t('flipped') : shown.kind);
}

/** To apply the change, or why that cannot be done. */
function settle(context: LensContext, change: Change): readonly vscode.Command[] {
	if (!context.isTrusted) {
		return [];
	}
	switch (context.states.get(change.id)) {
		case 'unresolved':
			return [
				{
					title: vscode.l10n.t('no edit found'),
					tooltip: vscode.l10n.t(
						'The planner found no edit for it. The plan view says why, and what else can be done.',
					),
					command: `${planViewId}.focus`,
				},
				onChange(
					context,
					change,
					'handOff',
					vscode.l10n.t('hand off'),
					vscode.l10n.t('Copy it as a task for an agent'),
				),
			];
		case 'implemented':
			return [apply(context, change, vscode.l10n.t('Nothing to edit: verify it and record it'))];
		default:
			return [apply(context, change, vscode.l10n.t('Plan and apply this requirement alone'))];
	}
}

function removedCommands(context: LensContext, removed: readonly Change[]): readonly vscode.Command[] {
	const [only] = removed;
	if (!only) {
		return [];
	}
	const isOne = removed.length === 1;
	const word = isOne ? vscode.l10n.t('removed here') : vscode.l10n.t('{0} removed here', removed.length);
	const named = { ...show(iconOf(only), word), tooltip: removed.map(({ before }) => before?.text ?? '').join('\n') };
	return [
		named,
		...(isOne ? settle(context, only).map(nameRemoval) : []),
		...(context.isTrusted && removed.length <= restoreLimit
			? removed.map(change => restore(context, change, isOne))
			: []),
	];
}

function nameRemoval(command: vscode.Command): vscode.Command {
	return command.command === 'specDrivenOps.applyRequirement'
		? { ...command, title: vscode.l10n.t('apply removal') }
		: command;
}

function restore(context: LensContext, change: Change, isOne: boolean): vscode.Command {
	const title = isOne ? vscode.l10n.t('restore') : vscode.l10n.t('restore “{0}”', withoutIcons(excerptOf(change)));
	return onChange(context, change, 'restoreRequirement', title, vscode.l10n.t('Put it back into the spec'));
}

function apply(context: LensContext, change: Change, tooltip: string): vscode.Command {
	return onChange(context, change, 'applyRequirement', vscode.l10n.t('apply'), tooltip);
}

function onChange(
	{ spec }: LensContext,
	{ id }: Change,
	command: string,
	title: string,
	tooltip: string,
): vscode.Command {
	return { title, tooltip, command: `specDrivenOps.${command}`, arguments: [spec.uri.toString(), id] };
}

function diff(spec: SpecRef, line: number): vscode.Command {
	return {
		title: vscode.l10n.t('diff'),
		tooltip: vscode.l10n.t('Compare the spec with its baseline'),
		command: 'vscode.diff',
		arguments: [...diffArguments(spec, line)],
	};
}

/** A lens would make an icon of `$(name)`. */
function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$ (');
}

/** A blank after an icon is swallowed, so the two are kept apart by one that cannot break. */
function show(icon: string, word: string): vscode.Command {
	return {
		title: `$(${icon})\u00a0${word}`,
		tooltip: vscode.l10n.t('Show in the plan view'),
		command: `${planViewId}.focus`,
	};
}
