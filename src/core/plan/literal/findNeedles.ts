import type { Change } from '../../diff/change';
import { spellingsOf } from './escapeLiteral';
import { findLiteralChanges, literalsOf } from './literalChange';
import { literalParts } from './literalParts';
import { pathStem } from './renamedFile';

/** Every text whose presence in a file may matter to the changes, without repeats. */
export function findNeedles(changes: readonly Change[]): readonly string[] {
	const needles = new Set<string>();
	for (const { before, after } of changes) {
		const statements = [before?.text, after?.text].filter(text => text !== undefined);
		if (statements.length === 1) {
			for (const { from } of literalsOf(statements[0] ?? '')) {
				addAll(needles, from, from);
			}
			continue;
		}
		const found = findLiteralChanges(statements[0] ?? '', statements[1] ?? '');
		for (const { from, to } of found.kind === 'literals' ? found.changes : []) {
			addAll(needles, from, to);
			for (const part of literalParts(from, to).parts) {
				addAll(needles, part.from, part.to);
			}
			needles.add(pathStem(from));
		}
	}
	needles.delete('');
	return [...needles];
}

function addAll(needles: Set<string>, from: string, to: string): void {
	for (const spelling of spellingsOf(from, to)) {
		needles.add(spelling.from).add(spelling.to);
	}
}
