import * as vscode from 'vscode';
import { LineStarts } from '../../core/lint/lineStarts';
import { definitionPlace } from '../../core/references/definitionPlace';
import type { Target } from '../../core/references/referenceIndex';
import { referencesIn } from '../../core/references/referencesIn';
import { signsOf } from '../../core/references/signsOf';
import { requirementOnLine } from '../language/requirementOnLine';
import { referenceAt } from './referenceAt';
import { searchTexts, type WorkspaceText } from './searchTexts';
import type { KnownSpecs, SpecReferences } from './specReferences';
import { toRange } from './toRange';

/**
 * Find all places of the workspace that refer to what a document refers to at a position, or else to the requirement
 * that stands there. Histories count as far as people read them.
 *
 * @returns What was found until then where the token is cancelled.
 */
export async function findReferences(
	source: SpecReferences,
	document: vscode.TextDocument,
	position: vscode.Position,
	includeDeclaration: boolean,
	token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
	const known = await source.current(token);
	const targets = known ? targetsAt(known, document, position) : [];
	const signs = [...new Set(targets.flatMap(({ requirement }) => signsOf(requirement)))];
	if (!known || signs.length === 0) {
		return [];
	}
	const definitions = targets.map(target => locate(known, target));
	const texts = await searchTexts(source, known, signs, token);
	const found = texts.flatMap(text => (token.isCancellationRequested ? [] : locationsIn(known, text, signs, targets)));
	const rest = found.filter(one => !definitions.some(definition => isSame(one, definition)));
	return includeDeclaration ? [...definitions, ...rest] : rest;
}

/** What a document refers to at a position, or the requirement that stands there, in its spec. */
export function targetsAt(
	known: KnownSpecs,
	document: vscode.TextDocument,
	position: vscode.Position,
): readonly Target[] {
	const found = referenceAt(known, document, position);
	if (found) {
		return found.targets;
	}
	const spec = known.specs.find(({ ref }) => ref.uri.toString() === document.uri.toString());
	const requirement = spec && requirementOnLine(spec.spec, position.line + 1);
	return requirement ? known.index.targetsOf(document.uri.path, requirement) : [];
}

function locate(known: KnownSpecs, target: Target): vscode.Location {
	const { ref, text } = known.specOf(target);
	const lines = new LineStarts(text);
	return new vscode.Location(ref.uri, toRange(lines, definitionPlace(target.requirement, lines)));
}

function locationsIn(
	{ index }: KnownSpecs,
	{ uri, text }: WorkspaceText,
	signs: readonly string[],
	targets: readonly Target[],
): readonly vscode.Location[] {
	const lines = new LineStarts(text);
	return referencesIn(index, uri.path, text, signs)
		.filter(reference => reference.targets.some(target => targets.includes(target)))
		.map(reference => new vscode.Location(uri, toRange(lines, reference)));
}

function isSame(a: vscode.Location, b: vscode.Location): boolean {
	return a.uri.toString() === b.uri.toString() && a.range.isEqual(b.range);
}
