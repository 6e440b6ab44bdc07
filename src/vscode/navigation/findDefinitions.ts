import type * as vscode from 'vscode';
import { LineStarts } from '../../core/lint/lineStarts';
import { definitionPlace } from '../../core/references/definitionPlace';
import type { Target } from '../../core/references/referenceIndex';
import { requirementLines } from '../../core/spec/requirementLines';
import { targetsAt } from './findReferences';
import { referenceAt } from './referenceAt';
import type { KnownSpecs } from './specReferences';
import { toRange } from './toRange';

/**
 * Where the requirements stand that a text refers to at a position; none where it refers to nothing. The number of a
 * criterion refers to itself, so that the editor goes on to its references.
 */
export function findDefinitions(
	known: KnownSpecs,
	document: vscode.TextDocument,
	position: vscode.Position,
): vscode.LocationLink[] {
	const found = referenceAt(known, document, position);
	if (!found) {
		return targetsAt(known, document, position)
			.filter(({ requirement }) => requirement.explicitId === null && requirement.places.idStart >= 0)
			.map(target => locate(known, target))
			.filter(({ targetSelectionRange: own }) => own?.contains(position) === true);
	}
	return found.targets.map(target => ({ ...locate(known, target), originSelectionRange: found.range }));
}

function locate(known: KnownSpecs, target: Target): vscode.LocationLink {
	const { ref, text } = known.specOf(target);
	const { first, last } = requirementLines(target.requirement);
	const lines = new LineStarts(text);
	return {
		targetUri: ref.uri,
		targetRange: toRange(lines, { start: lines.startOf(first), end: lines.endOf(last) }),
		targetSelectionRange: toRange(lines, definitionPlace(target.requirement, lines)),
	};
}
