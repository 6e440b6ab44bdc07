import * as vscode from 'vscode';
import { isOn, onDidChangeSetting } from '../language/editorSettings';
import { onReading } from '../language/onReading';
import { type Current, readCurrent } from '../language/readCurrent';
import { registerForSpecs } from '../language/registerForSpecs';
import type { Session } from '../session/session';
import { type LensContext, lensCommands, sectionCommands } from './lensCommands';
import { placeSections } from './placeSections';
import { placesOf } from './placesOf';
import { plannedStates } from './plannedStates';

/** With more changes than this there is one lens a section. */
const placeLimit = 200;

/**
 * Offer to apply and to compare over each requirement that differs from the baseline; nothing over the others.
 *
 * Answers are always of the text that the editor holds; until one is there VS Code keeps the lenses at their lines,
 * so that typing makes none of them jump or flicker.
 */
export function registerCodeLens(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses: async (document, token) => {
			const current = isOn('codeLens', document.uri) ? await readCurrent(session, document, token) : undefined;
			return current ? toLenses(current, document.lineCount) : [];
		},
	};
	return vscode.Disposable.from(
		changed,
		onReading(session, () => changed.fire()),
		onDidChangeSetting('codeLens', () => changed.fire()),
		vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
		registerForSpecs(selector => vscode.languages.registerCodeLensProvider(selector, provider)),
	);
}

function toLenses({ one, state }: Current, lineCount: number): vscode.CodeLens[] {
	const context: LensContext = {
		spec: one.spec,
		isTrusted: vscode.workspace.isTrusted,
		states: plannedStates(one),
	};
	const places = placesOf(state);
	const lenses =
		state.diff.changes.length <= placeLimit
			? places.map(place => ({ line: place.line, commands: lensCommands(context, place) }))
			: placeSections(places, state.spec.sections).map(place => ({
					line: place.line,
					commands: sectionCommands(context, place),
				}));
	return lenses.flatMap(({ line, commands }) => {
		const at = new vscode.Position(Math.min(line, lineCount) - 1, 0);
		return commands.map(command => new vscode.CodeLens(new vscode.Range(at, at), command));
	});
}
