import * as vscode from 'vscode';
import { baselineScheme } from '../editorIds';
import type { ServeTexts } from '../late/lateTexts';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import { type SpecRef, toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** Serve the baselines of specs as read-only documents that follow the history. */
export function registerBaselineTexts(session: Session, serveTexts: ServeTexts): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const shown = new Map<string, string>();
	const provider: vscode.TextDocumentContentProvider = {
		onDidChange: changed.event,
		provideTextDocumentContent: async uri => {
			const spec = toSpecRef(uri.with({ scheme: 'file' }));
			const one = spec && (await session.openExisting(spec));
			await one?.known();
			const text = one ? (baselineOf(one) ?? '') : '';
			shown.set(uri.toString(), text);
			return text;
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(one => {
			const uri = one && toBaselineUri(one.spec);
			if (uri && shown.has(uri.toString()) && shown.get(uri.toString()) !== baselineOf(one)) {
				changed.fire(uri);
			}
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
		serveTexts(baselineScheme, provider),
	);
}

/** Arguments of `vscode.diff` for the spec against its baseline, at a line from 1. */
export function diffArguments(spec: SpecRef, line: number): readonly [vscode.Uri, vscode.Uri, string, object] {
	const title = vscode.l10n.t('{0} against its baseline', labelOf(spec));
	const at = new vscode.Position(line - 1, 0);
	return [toBaselineUri(spec), spec.uri, title, { selection: new vscode.Range(at, at), preview: true }];
}

function toBaselineUri(spec: SpecRef): vscode.Uri {
	return spec.uri.with({ scheme: baselineScheme });
}

function baselineOf({ reading }: SpecSession): string | undefined {
	return reading.kind === 'read' ? reading.state.baseline.text : undefined;
}
