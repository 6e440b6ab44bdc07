import type { Change, ChangeSide } from '../../diff/change';
import type { Spec } from '../../spec/spec';
import { findWhole } from './findWhole';
import { findLiteralChanges, type LiteralChange } from './literalChange';
import { stemsOf } from './literalWords';
import { type Located, locateLiteral } from './locateLiteral';
import type { Place } from './place';
import { findRenamedFile } from './renamedFile';
import { resolveOneSided } from './resolveOneSided';
import type { SearchedTexts } from './searchTexts';

/** A file that gets another path. */
export interface FileRename {
	readonly from: string;
	readonly to: string;
}

/** What a change asks of the workspace; `places` may hold doubtful ones, which it can do without. */
export type Resolution =
	| {
			readonly kind: 'edits' | 'implemented';
			readonly literals: readonly LiteralChange[];
			readonly places: readonly Place[];
			readonly renames: readonly FileRename[];
	  }
	/** The doubtful places may be the answer: one of them taken settles it. */
	| { readonly kind: 'unresolved'; readonly reason: string; readonly places: readonly Place[] };

/** Doubtful places shown for one literal; above that they are only counted. */
const shownLimit = 12;

/** Find what a change asks of the workspace. Where it is not certain, it is unresolved, with the reason. */
export function resolveChange(change: Change, spec: Spec, searched: SearchedTexts): Resolution {
	if (change.kind === 'moved' || change.kind === 'renamed') {
		return { kind: 'implemented', literals: [], places: [], renames: [] };
	}
	if (change.impact === 'flipped') {
		return unresolved('It now says the opposite; what has to change cannot be read from a literal.');
	}
	if (change.impact === 'scenarios') {
		return unresolved('Its scenarios changed; what has to change cannot be read from a literal.');
	}
	const { before, after } = change;
	if (!before || !after) {
		return resolveOneSided(before, after, searched);
	}
	return resolveModified(change, before, after, spec, searched);
}

function unresolved(reason: string, places: readonly Place[] = []): Resolution {
	return { kind: 'unresolved', reason, places };
}

function resolveModified(
	change: Change,
	before: ChangeSide,
	after: ChangeSide,
	spec: Spec,
	searched: SearchedTexts,
): Resolution {
	const found = findLiteralChanges(before.text, after.text);
	switch (found.kind) {
		case 'none':
			return unresolved('Only punctuation changed; there is no literal to look for.');
		case 'words':
			return unresolved(`Words changed that are no literal: ${quote(found.from)} → ${quote(found.to)}.`);
		case 'literals':
			return resolveLiterals(change, found.changes, spec, searched);
	}
}

function resolveLiterals(
	change: Change,
	literals: readonly LiteralChange[],
	spec: Spec,
	searched: SearchedTexts,
): Resolution {
	const places: Place[] = [];
	const renames: FileRename[] = [];
	for (const literal of literals) {
		const file = findRenamedFile(literal, searched.paths, searched.texts);
		if (file.kind === 'refused') {
			return unresolved(file.reason);
		}
		if (file.kind === 'rename') {
			renames.push({ from: file.from, to: file.to });
		}
		const located = locateLiteral(literal, searched.texts, {
			rivals: rivalsOf(change, literal, spec),
			own: searched.ownOf(change),
		});
		const isDone = file.kind === 'rename' || located.certain.length > 0 || isImplemented(literal, located, searched);
		if (!isDone) {
			const shown = literals.length === 1 ? shownPlaces(located) : [];
			return unresolved(explain(literal, located, searched), shown);
		}
		places.push(...located.certain, ...located.doubtful.slice(0, shownLimit));
		places.push(...(located.certain.length > 0 ? located.open.slice(0, shownLimit) : []));
	}
	const isEdited = renames.length > 0 || places.some(({ doubt }) => doubt === undefined);
	return { kind: isEdited ? 'edits' : 'implemented', literals, places, renames };
}

/** Words of the other requirements that keep the same literal. */
function rivalsOf(change: Change, { from }: LiteralChange, spec: Spec): readonly ReadonlySet<string>[] {
	return spec.requirements
		.filter(({ id, text }) => id !== change.id && findWhole(text, from).length > 0)
		.map(({ text }) => stemsOf(text.replaceAll(from, ' ')));
}

/** The new literal stands where it is meant, and what is left of the old one is comments, prose or something else. */
function isImplemented(literal: LiteralChange, { open }: Located, { texts }: SearchedTexts): boolean {
	const isLeft = open.some(({ doubt }) => doubt === 'another requirement has the same literal');
	return (
		!isLeft &&
		locateLiteral({ ...literal, from: literal.to, to: literal.from }, texts, { strict: true }).certain.length > 0
	);
}

function shownPlaces({ open, doubtful }: Located): readonly Place[] {
	return open.length > 0 && open.length <= shownLimit ? open : open.length === 0 ? doubtful.slice(0, shownLimit) : [];
}

function explain(literal: LiteralChange, { open, doubtful }: Located, { texts }: SearchedTexts): string {
	const places = open.length > 0 ? open : doubtful;
	const [first] = places;
	if (!first) {
		return texts.length === 0
			? `Neither ${quote(literal.from)} nor ${quote(literal.to)} stands in any file of the workspace.`
			: `Neither ${quote(literal.from)} nor ${quote(literal.to)} stands where the statement could mean it.`;
	}
	const where = list(places.map(({ path, line }) => `${path} line ${line}`));
	return open.length > 0
		? `${quote(first.from)} stands there, but nothing tells whether that is what the statement means: ${where}.`
		: `${quote(first.from)} stands only where it is doubtful (${first.doubt}): ${where}.`;
}

function quote(text: string): string {
	return `“${text}”`;
}

/** At most five names, and how many more there are. */
function list(names: readonly string[]): string {
	const shown = names.slice(0, 5).join(', ');
	return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
