import * as vscode from 'vscode';
import { LineStarts } from '../../core/lint/lineStarts';
import type { Reference } from '../../core/references/referenceIndex';
import type { KnownSpecs } from './specReferences';
import { toRange } from './toRange';

/** A reference in a document. */
export interface FoundReference extends Reference {
	readonly range: vscode.Range;
}

/** Characters before and after a position that are looked at; lines may be as long as a file. */
const reach = 1000;
/** Lines above and below that are looked at: a name may go over line ends. */
const linesAround = 3;

/** The reference at a position of a document; `undefined` where none stands there. */
export function referenceAt(
	{ index }: KnownSpecs,
	document: vscode.TextDocument,
	position: vscode.Position,
): FoundReference | undefined {
	const around = findSurroundings(document, position);
	const text = document.getText(around).replaceAll('\r\n', '\n');
	const lines = new LineStarts(text);
	return index
		.find(document.uri.path, text)
		.map(reference => ({ ...reference, range: shift(toRange(lines, reference), around.start) }))
		.find(({ range }) => range.contains(position));
}

/** What is looked at: whole lines, save for long ones. */
function findSurroundings(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Range {
	const lengthOf = (index: number) => document.lineAt(index).text.length;
	let start = new vscode.Position(line, Math.max(0, character - reach));
	let end = new vscode.Position(line, Math.min(lengthOf(line), character + reach));
	for (let at = line - 1; start.character === 0 && at >= Math.max(0, line - linesAround); at--) {
		start = new vscode.Position(at, Math.max(0, lengthOf(at) - reach));
	}
	const last = Math.min(document.lineCount - 1, line + linesAround);
	for (let at = line + 1; end.character === lengthOf(end.line) && at <= last; at++) {
		end = new vscode.Position(at, Math.min(lengthOf(at), reach));
	}
	return new vscode.Range(start, end);
}

function shift({ start, end }: vscode.Range, by: vscode.Position): vscode.Range {
	const move = ({ line, character }: vscode.Position) =>
		new vscode.Position(by.line + line, line === 0 ? by.character + character : character);
	return new vscode.Range(move(start), move(end));
}
