import * as vscode from 'vscode';
import type { Change, ChangeKind } from '../../core/diff/change';
import { diffArguments } from '../baseline/baselineTexts';
import { planViewId } from '../plan/planView';
import type { Session } from '../session/session';
import { type SpecRef, toSpecRef } from '../session/specRef';
import { specSelector } from '../session/specSelector';
import { type LensPlace, placeLenses } from './placeLenses';

const icons: Readonly<Record<ChangeKind, string>> = {
	added: 'diff-added',
	removed: 'diff-removed',
	modified: 'diff-modified',
	moved: 'arrow-swap',
	renamed: 'diff-renamed',
};

/** Offer to apply and to compare over each requirement that differs from the baseline; nothing over the others. */
export function registerCodeLens(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses: async document => {
			const spec = toSpecRef(document.uri);
			if (!spec) {
				return [];
			}
			const one = session.open(spec);
			await one.upToDate();
			const { reading } = one;
			if (reading.kind !== 'read' || !reading.isCertain) {
				return [];
			}
			const { diff, baselineSpec, spec: parsed } = reading.state;
			const last = document.lineCount;
			return placeLenses(diff.changes, baselineSpec, parsed).flatMap(place =>
				toLenses(spec, { ...place, line: Math.min(place.line, last) }),
			);
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => changed.fire()),
		vscode.languages.registerCodeLensProvider(specSelector, provider),
	);
}

function toLenses(spec: SpecRef, { line, change, removed }: LensPlace): readonly vscode.CodeLens[] {
	const range = new vscode.Range(line - 1, 0, line - 1, 0);
	const own = change ? [describe(change), ...apply(spec, change, vscode.l10n.t('apply'))] : [];
	const gone = removed.length > 0 ? describeRemoved(spec, removed) : [];
	const compare = {
		title: vscode.l10n.t('diff'),
		tooltip: vscode.l10n.t('Compare the spec with its baseline'),
		command: 'vscode.diff',
		arguments: [...diffArguments(spec, line)],
	};
	return [...own, ...gone, compare].map(command => new vscode.CodeLens(range, command));
}

function describe({ kind, impact }: Change): vscode.Command {
	const isFlipped = impact === 'flipped';
	const word = isFlipped ? vscode.l10n.t('flipped') : kind;
	return {
		title: withIcon(isFlipped ? 'warning' : icons[kind], word),
		tooltip: vscode.l10n.t('Show in the plan view'),
		command: `${planViewId}.focus`,
	};
}

function describeRemoved(spec: SpecRef, removed: readonly Change[]): readonly vscode.Command[] {
	const [only] = removed;
	const word = removed.length === 1 ? vscode.l10n.t('removed here') : vscode.l10n.t('{0} removed here', removed.length);
	const named = {
		title: withIcon(icons.removed, word),
		tooltip: removed.map(({ before }) => before?.text ?? '').join('\n'),
		command: `${planViewId}.focus`,
	};
	return only && removed.length === 1 ? [named, ...apply(spec, only, vscode.l10n.t('apply removal'))] : [named];
}

/** A blank after an icon is swallowed, so the two are kept apart by one that cannot break. */
function withIcon(icon: string, word: string): string {
	return `$(${icon})\u00a0${word}`;
}

/** None in a folder that is not trusted: nothing is written there. */
function apply(spec: SpecRef, { id }: Change, title: string): readonly vscode.Command[] {
	const command = {
		title,
		tooltip: vscode.l10n.t('Plan and apply this requirement alone'),
		command: 'specDrivenOps.applyRequirement',
		arguments: [spec.uri.toString(), id],
	};
	return vscode.workspace.isTrusted ? [command] : [];
}
