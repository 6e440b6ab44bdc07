import * as vscode from 'vscode';
import type { LineStarts } from '../../core/lint/lineStarts';
import type { Place } from '../../core/references/definitionPlace';

/** A place in a text as a range of its document, which may have other line ends. */
export function toRange(lines: LineStarts, { start, end }: Place): vscode.Range {
	const [from, to] = [lines.placeOf(start), lines.placeOf(end)];
	return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
}
