import type { Change } from '../../diff/change';
import { spellingsOfAmount } from './amount';
import { amountsOf } from './amountPlaces';
import { spellingsOf } from './escapeLiteral';
import { flagNames } from './flagNames';
import { findLiteralChanges, type LiteralChange, literalsOf } from './literalChange';
import { literalParts } from './literalParts';
import { nameVariants } from './nameVariants';
import { pathStem } from './renamedFile';

/** Every text whose presence in a file may matter to the changes, without repeats. */
export function findNeedles(changes: readonly Change[]): readonly string[] {
	const needles = new Set<string>();
	for (const { before, after } of changes) {
		const statements = [before?.text, after?.text].filter(text => text !== undefined);
		if (statements.length === 1) {
			for (const literal of literalsOf(statements[0] ?? '')) {
				addAmounts(needles, literal);
				addAll(needles, literal.from, literal.from);
			}
			continue;
		}
		const found = findLiteralChanges(statements[0] ?? '', statements[1] ?? '');
		for (const literal of found.kind === 'literals' ? found.changes : []) {
			const { from, to } = literal;
			addAmounts(needles, literal);
			addAll(needles, from, to);
			for (const part of literalParts(from, to).parts) {
				addAll(needles, part.from, part.to);
			}
			needles.add(pathStem(from));
			for (const name of flagNames(literal) ?? []) {
				needles.add(name);
			}
		}
	}
	needles.delete('');
	return [...needles];
}

/** Numbers as files may spell them; one that counts in a larger unit only together with that. */
function addAmounts(needles: Set<string>, literal: LiteralChange): void {
	const amounts = amountsOf(literal);
	for (const amount of amounts ? [amounts.from, amounts.to] : []) {
		for (const { text, needsUnit, unit } of spellingsOfAmount(amount)) {
			for (const suffix of needsUnit && unit ? unit.suffixes : ['']) {
				needles.add(text + suffix).add(suffix === '' ? text : `${text} ${suffix}`);
			}
		}
	}
}

function addAll(needles: Set<string>, from: string, to: string): void {
	for (const spelling of [...spellingsOf(from, to), ...nameVariants(from, to)]) {
		needles.add(spelling.from).add(spelling.to);
	}
}
