import type { ChangeSide } from '../../diff/change';
import { byOthers } from './byOthers';
import { findWhole } from './findWhole';
import { keptFile } from './keptFile';
import { literalsOf } from './literalChange';
import { literalClass } from './literalClass';
import { wordsOf } from './literalWords';
import { locateLiteral } from './locateLiteral';
import type { Resolution } from './resolution';
import type { SearchedTexts } from './searchTexts';
import { syntaxOf } from './syntaxOf';

/** Find whether a requirement that is new already holds, or whether nothing of one that is gone is left. */
export function resolveOneSided(
	before: ChangeSide | null,
	after: ChangeSide | null,
	searched: SearchedTexts,
): Resolution {
	return after ? resolveAdded(after, searched) : resolveRemoved(before, searched);
}

const implemented: Resolution = { kind: 'implemented', literals: [], places: [], renames: [] };

function unresolved(reason: string): Resolution {
	return { kind: 'unresolved', reason, places: [] };
}

/** Implemented where all that it names stands where it is meant; a prohibition never is for that. */
function resolveAdded(after: ChangeSide, { texts }: SearchedTexts): Resolution {
	const literals = literalsOf(after.text);
	if (after.level.endsWith('NOT')) {
		return unresolved(
			'It forbids something, and no text in a file shows that this never happens; take it as already implemented if it holds.',
		);
	}
	if (literals.length === 0) {
		return unresolved(
			`It is new and names nothing that could be looked for; take it as already implemented if it holds, else ${byOthers}.`,
		);
	}
	const absent = literals.find(literal => locateLiteral(literal, texts, { strict: true }).certain.length === 0);
	return absent
		? unresolved(`It is new, and nothing shows that “${absent.from}” stands in the workspace as it says; ${byOthers}.`)
		: implemented;
}

/** Implemented where nothing that it names is left, in the files of earlier cycles not even in part. */
function resolveRemoved(before: ChangeSide | null, { texts }: SearchedTexts): Resolution {
	const literals = before ? literalsOf(before.text).map(({ from }) => from) : [];
	if (!before || before.level.endsWith('NOT')) {
		return unresolved(
			'It forbade something and is gone; take it as already implemented unless you want to make use of that.',
		);
	}
	if (!literals.some(literal => literalClass(literal) !== 'common')) {
		return unresolved(
			`It is gone and named nothing that could be looked for; take it as already implemented if nothing of it is left, else ${byOthers}.`,
		);
	}
	const code = texts.filter(text => syntaxOf(text.path).kind !== 'prose' && keptFile(text) === undefined);
	if (code.length === 0 && texts.length === 0) {
		return implemented;
	}
	const left = literals.find(literal => code.some(({ text }) => standsPartly(text, literal)));
	return left === undefined
		? implemented
		: unresolved(`It is gone, but “${left}”, or part of it, still stands in the workspace; ${byOthers}.`);
}

/** Whether a line holds the literal, or at least half of its words. */
function standsPartly(text: string, literal: string): boolean {
	const words = new Set(wordsOf(literal));
	return (
		findWhole(text, literal).length > 0 ||
		(words.size > 1 &&
			text.split('\n').some(line => new Set(wordsOf(line).filter(word => words.has(word))).size * 2 >= words.size))
	);
}
