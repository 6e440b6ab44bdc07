import * as vscode from 'vscode';
import type { Reference } from '../../core/references/referenceIndex';
import type { KnownSpecs } from './specReferences';

/** A reference in a document. */
export interface FoundReference extends Reference {
	readonly range: vscode.Range;
}

/** Characters before and after a position that are looked at; lines may be as long as a file. */
const reach = 1000;

/** The reference at a position of a document; `undefined` where none stands there. */
export function referenceAt(
	{ index }: KnownSpecs,
	document: vscode.TextDocument,
	{ line, character }: vscode.Position,
): FoundReference | undefined {
	const from = Math.max(0, character - reach);
	const text = document.lineAt(line).text.slice(from, character + reach);
	const at = character - from;
	const found = index.find(document.uri.path, text).find(({ start, end }) => start <= at && at <= end);
	return found && { ...found, range: new vscode.Range(line, from + found.start, line, from + found.end) };
}
