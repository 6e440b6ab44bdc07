import type { Change, ChangeSide } from '../../diff/change';
import type { Spec } from '../../spec/spec';
import { findWhole } from './findWhole';
import type { KnownFiles } from './knownFiles';
import { findLiteralChanges, type LiteralChange, wordsOf } from './literalChange';
import { isDistinctive, type Located, locateLiteral, type Place, type SearchedText } from './locateLiteral';
import { statementItems } from './statementItems';

export type Resolution =
	| { readonly kind: 'edits'; readonly literals: readonly LiteralChange[]; readonly places: readonly Place[] }
	| { readonly kind: 'implemented'; readonly literals: readonly LiteralChange[] }
	| { readonly kind: 'unresolved'; readonly reason: string };

/** Find what a change asks of the known files. Where it is not certain, it is unresolved, with the reason. */
export function resolveChange(change: Change, spec: Spec, known: KnownFiles): Resolution {
	if (change.kind === 'moved' || change.kind === 'renamed') {
		return { kind: 'implemented', literals: [] };
	}
	if (change.impact === 'flipped') {
		return unresolved('It now says the opposite; what has to change cannot be read from a literal.');
	}
	if (change.impact === 'scenarios') {
		return unresolved('Its scenarios changed; what has to change cannot be read from a literal.');
	}
	if (known.texts.length === 0) {
		return unresolved('No earlier cycle lists a file to look in.');
	}
	if (!change.before || !change.after) {
		return change.after ? resolveAdded(change.after, known) : resolveRemoved(change.before, known);
	}
	return resolveModified(change, change.before, change.after, spec, known);
}

function unresolved(reason: string): Resolution {
	return { kind: 'unresolved', reason };
}

function resolveModified(
	change: Change,
	before: ChangeSide,
	after: ChangeSide,
	spec: Spec,
	known: KnownFiles,
): Resolution {
	const found = findLiteralChanges(before.text, after.text);
	switch (found.kind) {
		case 'none':
			return unresolved('Only punctuation changed; there is no literal to look for.');
		case 'words':
			return unresolved(`Words changed that are no literal: ${quote(found.from)} → ${quote(found.to)}.`);
		case 'literals':
			return resolveLiterals(change, found.changes, spec, known);
	}
}

function resolveLiterals(
	change: Change,
	literals: readonly LiteralChange[],
	spec: Spec,
	known: KnownFiles,
): Resolution {
	const places: Place[] = [];
	for (const literal of literals) {
		if (known.texts.some(({ path }) => path === literal.from || path.endsWith(`/${literal.from}`))) {
			return unresolved(`${quote(literal.from)} is the name of a file; renaming it takes more than a replacement.`);
		}
		const shared = spec.requirements.some(
			({ id, text }) => id !== change.id && findWhole(text, literal.from).length > 0,
		);
		const located = locate(literal, known.texts, known.ownOf(change), shared);
		if (located.kind === 'found') {
			places.push(...located.places);
		} else if (locateLiteral(reverse(literal), known.texts, { strict: true }).kind !== 'found') {
			return unresolved(explain(literal, located, known.texts));
		}
	}
	return places.length > 0 ? { kind: 'edits', literals, places } : { kind: 'implemented', literals };
}

/** Where all files leave it open, those that an earlier cycle changed for the requirement decide. */
function locate(
	literal: LiteralChange,
	texts: readonly SearchedText[],
	own: readonly SearchedText[],
	shared: boolean,
): Located {
	const located = locateLiteral(literal, texts, { shared });
	const narrowed = located.kind === 'ambiguous' && own.length > 0 ? locateLiteral(literal, own, { shared }) : located;
	return narrowed.kind === 'found' ? narrowed : located;
}

function reverse({ form, from, to, context }: LiteralChange): LiteralChange {
	return { form, from: to, to: from, context };
}

function explain(literal: LiteralChange, located: Located, texts: readonly SearchedText[]): string {
	if (located.kind === 'ambiguous') {
		const [first] = located.places;
		const where = located.places.map(({ path, line }) => `${path} line ${line}`);
		return `${quote(first?.from ?? literal.from)} stands there, but nothing tells whether that is what the statement means: ${list(where)}.`;
	}
	const where = list(texts.map(({ path }) => path));
	return `Neither ${quote(literal.from)} nor ${quote(literal.to)} stands in the files that earlier cycles list: ${where}.`;
}

/** Implemented where all that it names stands in the known files; a prohibition never is for that. */
function resolveAdded(after: ChangeSide, known: KnownFiles): Resolution {
	const literals = literalsOf(after);
	if (after.level.endsWith('NOT')) {
		return unresolved('It forbids something, which no text in a file can show.');
	}
	if (!literals.some(isDistinctive)) {
		return unresolved('It is new and names nothing that could be looked for.');
	}
	const absent = literals.filter(literal => !known.texts.some(({ text }) => findWhole(text, literal).length > 0));
	return absent.length === 0
		? { kind: 'implemented', literals: [] }
		: unresolved(`It is new, and ${quote(absent[0] ?? '')} does not stand in the files that earlier cycles list.`);
}

/** Implemented where nothing that it names is left in the known files, not even in part. */
function resolveRemoved(before: ChangeSide | null, known: KnownFiles): Resolution {
	const literals = before ? literalsOf(before) : [];
	if (!before || before.level.endsWith('NOT')) {
		return unresolved('It no longer forbids something; whether anything has to change is for a person to say.');
	}
	if (!literals.some(isDistinctive)) {
		return unresolved('It is gone and named nothing that could be looked for.');
	}
	const left = literals.find(literal => known.texts.some(({ text }) => standsPartly(text, literal)));
	return left === undefined
		? { kind: 'implemented', literals: [] }
		: unresolved(`It is gone, but ${quote(left)}, or part of it, still stands in the files that earlier cycles list.`);
}

function literalsOf({ text }: ChangeSide): readonly string[] {
	return statementItems(text).flatMap(item => (item.form === 'word' ? [] : [item.text]));
}

/** Whether a line holds the literal, or at least half of its words. */
function standsPartly(text: string, literal: string): boolean {
	const words = new Set(wordsOf(literal));
	return (
		text.includes(literal) ||
		text
			.split('\n')
			.some(line => new Set(wordsOf(line).filter(word => words.has(word))).size * 2 >= Math.max(1, words.size))
	);
}

function quote(text: string): string {
	return `“${text}”`;
}

/** At most five names, and how many more there are. */
function list(names: readonly string[]): string {
	const shown = names.slice(0, 5).join(', ');
	return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
