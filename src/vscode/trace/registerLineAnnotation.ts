import * as vscode from 'vscode';
import { isOn, onDidChangeSetting, toggleSetting } from '../language/editorSettings';
import { onReading } from '../language/onReading';
import { runInBackground } from '../runInBackground';
import type { OpenBlames, TraceOptions } from './traceOptions';

/** Milliseconds that the cursor rests before its line is annotated. */
const delay = 250;

/**
 * Tell at the end of the line with the cursor which cycle it comes from: in a spec the last one of the requirement, in any
 * other file the one that made the line, and for which requirement.
 *
 * Does nothing before the cursor is put somewhere, and shows nothing while somebody types.
 */
export function registerLineAnnotation(
	{ session, registerCommand, log }: TraceOptions,
	openBlames: OpenBlames,
): vscode.Disposable {
	const type = vscode.window.createTextEditorDecorationType({
		after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic', margin: '0 0 0 3ch' },
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
	});
	let timer: NodeJS.Timeout | undefined;
	let shown: vscode.TextEditor | undefined;
	const clear = () => {
		clearTimeout(timer);
		shown?.setDecorations(type, []);
		shown = undefined;
	};
	const annotate = async (editor: vscode.TextEditor) => {
		const { describeLine } = await import('./describeLine');
		const note = await describeLine(session, await openBlames(), editor);
		if (note && editor === vscode.window.activeTextEditor) {
			clear();
			editor.setDecorations(type, [note]);
			shown = editor;
		}
	};
	const later = (editor: vscode.TextEditor | undefined) => {
		clear();
		if (editor?.document.uri.scheme === 'file' && isOn('lineAnnotation', editor.document.uri)) {
			timer = setTimeout(() => runInBackground(log, annotate(editor)), delay);
		}
	};
	const again = () => later(vscode.window.activeTextEditor);
	return vscode.Disposable.from(
		type,
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => later(textEditor)),
		vscode.window.onDidChangeActiveTextEditor(later),
		onReading(session, again),
		onDidChangeSetting('lineAnnotation', again),
		registerCommand('specDrivenOps.toggleLineAnnotation', () => toggleSetting('lineAnnotation')),
		new vscode.Disposable(clear),
	);
}
