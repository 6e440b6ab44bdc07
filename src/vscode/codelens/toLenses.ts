import * as vscode from 'vscode';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import type { Current } from '../language/readCurrent';
import { type LensContext, lensCommands, sectionCommands } from './lensCommands';
import { placeSections } from './placeSections';
import { placesOf } from './placesOf';
import { plannedStates } from './plannedStates';

/** With more changes than this there is one lens a section. */
const placeLimit = 200;

/**
 * What stands over the lines of a spec.
 *
 * @param lineCount Of the text that they are for.
 * @param againstMain What a delta does to its main spec.
 */
export function toLenses({ one, state }: Current, lineCount: number, againstMain?: AgainstMain): vscode.CodeLens[] {
	const context: LensContext = {
		spec: one.spec,
		isTrusted: vscode.workspace.isTrusted,
		states: plannedStates(one),
		againstMain: againstMain ?? new Map(),
	};
	const places = placesOf(state);
	const lenses =
		state.diff.changes.length <= placeLimit
			? places.map(place => ({ line: place.line, commands: lensCommands(context, place) }))
			: placeSections(places, state.spec).map(place => ({
					line: place.line,
					commands: sectionCommands(context, place),
				}));
	return lenses.flatMap(({ line, commands }) => {
		const at = new vscode.Position(Math.min(line, lineCount) - 1, 0);
		return commands.map(command => new vscode.CodeLens(new vscode.Range(at, at), command));
	});
}
