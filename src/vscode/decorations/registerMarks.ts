import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { isOn, onDidChangeSetting } from '../language/editorSettings';
import { onReading } from '../language/onReading';
import { readCurrent } from '../language/readCurrent';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import { mainOf } from '../specs/mainOf';
import type { Mark, MarkKind } from './findMarks';

/** Colours in the overview ruler: those that themes give to changes and errors. */
const rulerColors: Readonly<Record<MarkKind, string>> = {
	added: 'editorOverviewRuler.addedForeground',
	modified: 'editorOverviewRuler.modifiedForeground',
	moved: 'editorOverviewRuler.modifiedForeground',
	flipped: 'editorOverviewRuler.errorForeground',
	removed: 'editorOverviewRuler.deletedForeground',
};

const kinds: readonly MarkKind[] = ['added', 'modified', 'moved', 'flipped', 'removed'];

/** Lines of the active editor that hold a change, from 1: the menu of line numbers asks for them. */
const linesKey = 'specDrivenOps.changedLines';

/**
 * Mark in the gutter and the overview ruler of specs what differs from the baseline.
 *
 * Marks move with the text while one types, and are set anew once the spec has been read again.
 */
export function registerMarks(extensionUri: vscode.Uri, session: Session, log: Logger): vscode.Disposable {
	const types = new Map(kinds.map(kind => [kind, createType(extensionUri, kind)]));
	// Reads may overtake one another: only the last that was asked for is shown.
	const asked = new WeakMap<vscode.TextEditor, symbol>();
	const update = async (editor: vscode.TextEditor) => {
		const turn = Symbol('turn');
		asked.set(editor, turn);
		const { lines, drawn } = await readMarks(session, editor.document);
		if (asked.get(editor) !== turn) {
			return;
		}
		for (const [kind, type] of types) {
			editor.setDecorations(type, drawn.filter(mark => mark.kind === kind).map(toRange));
		}
		if (editor === vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('setContext', linesKey, lines);
		}
	};
	const updateAll = (changed?: vscode.Uri) => {
		for (const editor of vscode.window.visibleTextEditors) {
			if (isMarkedBy(editor.document.uri, changed)) {
				runInBackground(log, update(editor));
			}
		}
	};
	updateAll();
	return vscode.Disposable.from(
		...types.values(),
		onReading(session, one => updateAll(one.spec.uri)),
		onDidChangeSetting('changeMarks', () => updateAll()),
		vscode.window.onDidChangeVisibleTextEditors(() => updateAll()),
		vscode.window.onDidChangeActiveTextEditor(editor => editor && updateAll(editor.document.uri)),
	);
}

/** Whether a document is a spec, and, where one changed, either that one or a delta of it. */
function isMarkedBy(uri: vscode.Uri, changed: vscode.Uri | undefined): boolean {
	const spec = toSpecRef(uri);
	return spec !== undefined && (!changed || [uri, mainOf(spec)].some(one => one?.toString() === changed.toString()));
}

/** The marks of a document as they are drawn, and the lines at which changes stand. */
interface Marks {
	readonly lines: readonly number[];
	readonly drawn: readonly Mark[];
}

async function readMarks(session: Session, document: vscode.TextDocument): Promise<Marks> {
	const current = isOn('changeMarks', document.uri) ? await readCurrent(session, document) : undefined;
	if (!current) {
		return { lines: [], drawn: [] };
	}
	const [{ findMarks }, { joinMarks }, { placesOf }, { changesAgainstMain }] = await Promise.all([
		import('./findMarks'),
		import('./joinMarks'),
		import('../codelens/placesOf'),
		import('../specs/changesAgainstMain'),
	]);
	const places = placesOf(current.state);
	const marks = findMarks(places, current.state.spec.requirements, changesAgainstMain(session, current.one));
	return { lines: places.map(({ line }) => line), drawn: joinMarks(marks, line => isBlank(document, line)) };
}

function isBlank(document: vscode.TextDocument, line: number): boolean {
	return line > document.lineCount || document.lineAt(line - 1).isEmptyOrWhitespace;
}

function createType(extensionUri: vscode.Uri, kind: MarkKind): vscode.TextEditorDecorationType {
	const icon = (theme: 'light' | 'dark') => ({
		gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${kind}-${theme}.svg`),
	});
	return vscode.window.createTextEditorDecorationType({
		gutterIconSize: 'contain',
		light: icon('light'),
		dark: icon('dark'),
		// The left lane belongs to the marks of source control, the right one to problems.
		overviewRulerLane: vscode.OverviewRulerLane.Center,
		overviewRulerColor: new vscode.ThemeColor(rulerColors[kind]),
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

function toRange({ first, last }: Mark): vscode.Range {
	return new vscode.Range(first - 1, 0, last - 1, 0);
}
