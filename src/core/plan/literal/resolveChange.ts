import type { Change, ChangeSide } from '../../diff/change';
import type { Requirement } from '../../spec/spec';
import { byOthers } from './byOthers';
import { doubtInScenarios } from './doubtInScenarios';
import { findWhole } from './findWhole';
import { findLiteralChanges, type LiteralChange, reverseChange } from './literalChange';
import type { Crowd, Located } from './located';
import { locateLiteral } from './locateLiteral';
import { lineKey, type Place, type SearchedText } from './place';
import { findRenamedFile } from './renamedFile';
import type { Resolution } from './resolution';
import { resolveByKind } from './resolveByKind';
import { resolveOneSided } from './resolveOneSided';
import type { SearchedTexts } from './searchTexts';

/** Doubtful places shown for one literal; above that they are only counted. */
const shownLimit = 12;

/**
 * Find what a change asks of the workspace. Where it is not certain, it is unresolved, with the reason.
 *
 * @param requirements All that hold, which may be what a literal stands for in a file.
 */
export function resolveChange(
	change: Change,
	requirements: readonly Requirement[],
	searched: SearchedTexts,
): Resolution {
	const byKind = resolveByKind(change);
	if (byKind?.kind === 'nothing') {
		return { kind: 'implemented', literals: [], places: [], renames: [] };
	}
	const doubt = byKind?.reason ?? doubtInScenarios(change);
	if (doubt !== undefined) {
		return unresolved(doubt);
	}
	const { before, after } = change;
	if (!before || !after) {
		return resolveOneSided(before, after, searched);
	}
	return resolveModified(change, before, after, requirements, searched);
}

/** Whether the statement forbids what its literals name, rather than setting a limit. */
function isForbidden({ level, text }: ChangeSide): boolean {
	return level.endsWith('NOT') && !limiting.test(text);
}

const limiting =
	/\b(?:\w+er than|more|less|fewer|exceed\w*|above|below|beyond|over|under|within|until|before|after|at (?:most|least)|up to)\b/i;

function unresolved(reason: string, places: readonly Place[] = []): Resolution {
	return { kind: 'unresolved', reason, places };
}

function resolveModified(
	change: Change,
	before: ChangeSide,
	after: ChangeSide,
	requirements: readonly Requirement[],
	searched: SearchedTexts,
): Resolution {
	const found = findLiteralChanges(before.text, after.text);
	switch (found.kind) {
		case 'none':
			return unresolved(
				'Only punctuation changed, so there is no literal to look for; take it as already implemented if nothing follows from that.',
			);
		case 'words':
			return unresolved(`${describeWords(found.from, found.to)}; ${byOthers}.`);
		case 'literals':
			return resolveLiterals(change, before, found.changes, requirements, searched);
	}
}

/** What changed where no literal took the place of another. */
function describeWords(from: string, to: string): string {
	if (from === '' || to === '') {
		return `${quote(from || to)} was ${from === '' ? 'put in' : 'taken out'}, and no literal took the place of another`;
	}
	return `Words changed that are no literal: ${quote(from)} → ${quote(to)}`;
}

function resolveLiterals(
	change: Change,
	before: ChangeSide,
	literals: readonly LiteralChange[],
	requirements: readonly Requirement[],
	searched: SearchedTexts,
): Resolution {
	const files = literals.map(literal => findRenamedFile(literal, searched.paths, searched.texts));
	const refused = files.find(file => file.kind === 'refused');
	if (refused) {
		return unresolved(refused.reason);
	}
	const own = searched.ownOf(change);
	const located = settleBeside(
		literals.map(literal =>
			locateLiteral(literal, searched.texts, { rivals: rivalsOf(change, literal, requirements), own }),
		),
	);
	if (isForbidden(before)) {
		return refuseForbidden(literals, located);
	}
	const places: Place[] = [];
	for (const [index, literal] of literals.entries()) {
		const { certain, doubtful, open, crowd } = located[index] ?? nowhere;
		const isDone =
			files[index]?.kind === 'rename' ||
			certain.length > 0 ||
			(!crowd?.isWhole && isImplemented(literal, { certain, doubtful, open }, searched));
		if (!isDone && crowd) {
			return unresolved(describeCrowd(crowd));
		}
		if (!isDone) {
			const shown = literals.length === 1 ? shownPlaces({ certain, doubtful, open }) : [];
			return unresolved(explain(literal, { certain, doubtful, open }, searched.texts, shown.length > 0), shown);
		}
		places.push(...certain, ...doubtful.slice(0, shownLimit));
		places.push(...(certain.length > 0 ? open.slice(0, shownLimit) : []));
	}
	const renames = files.flatMap(file => (file.kind === 'rename' ? [{ from: file.from, to: file.to }] : []));
	const isEdited = renames.length > 0 || places.some(({ doubt }) => doubt === undefined);
	return { kind: isEdited ? 'edits' : 'implemented', literals, places, renames };
}

const nowhere: Located = { certain: [], doubtful: [], open: [] };

/** Where a literal is open everywhere, the only place on a line with another literal of the statement is meant. */
function settleBeside(all: readonly Located[]): readonly Located[] {
	return all.map((located, index) => {
		const others = all.filter((_, other) => other !== index).flatMap(({ certain }) => certain);
		const lines = new Set(others.map(lineKey));
		const beside = located.open.filter(place => lines.has(lineKey(place)));
		const [only] = beside;
		if (located.certain.length > 0 || !only || beside.length > 1) {
			return located;
		}
		const { doubt: _, ...meant } = only;
		return { ...located, certain: [meant], open: located.open.filter(place => place !== only) };
	});
}

/** What stands in files is then what must not be there: it is shown, and for a person to judge. */
function refuseForbidden(literals: readonly LiteralChange[], located: readonly Located[]): Resolution {
	const [first] = literals;
	const { certain, doubtful, open } = located[0] ?? nowhere;
	const doubted = certain.map(place => ({ ...place, doubt: 'the requirement forbids it' }));
	return unresolved(
		`It forbids “${first?.from}”, so what stands in files may be what has to go; look at it, and change it by hand or with a model.`,
		literals.length === 1 ? [...doubted, ...open, ...doubtful].slice(0, shownLimit) : [],
	);
}

/** Statements of the other requirements that keep the same literal. */
function rivalsOf(change: Change, { from }: LiteralChange, requirements: readonly Requirement[]): readonly string[] {
	return requirements
		.filter(({ id, text }) => id !== change.id && findWhole(text, from, 1).length > 0)
		.map(({ text }) => text);
}

/** The new literal stands where it is meant, and what is left of the old one is comments, prose or something else. */
function isImplemented(literal: LiteralChange, { open }: Located, { texts }: SearchedTexts): boolean {
	const isLeft = open.some(({ doubt }) => doubt === 'another requirement has the same literal');
	return !isLeft && locateLiteral(reverseChange(literal), texts, { strict: true }).certain.length > 0;
}

function shownPlaces({ open, doubtful }: Located): readonly Place[] {
	return open.length > 0 && open.length <= shownLimit ? open : open.length === 0 ? doubtful.slice(0, shownLimit) : [];
}

function explain(
	literal: LiteralChange,
	{ open, doubtful }: Located,
	texts: readonly SearchedText[],
	isShown: boolean,
): string {
	const places = open.length > 0 ? open : doubtful;
	const [first] = places;
	if (!first) {
		const where = texts.length === 0 ? 'in any file of the workspace' : 'where the statement could mean it';
		return `Neither ${quote(literal.from)} nor ${quote(literal.to)} stands ${where}; ${byOthers}.`;
	}
	const where = list([...new Set(places.map(({ path, line }) => `${path} line ${line}`))]);
	const next = isShown ? 'tick what is meant' : 'say in the statement what the code calls it, or change it by hand';
	return open.length > 0
		? `${quote(first.from)} stands there, but nothing tells whether that is what the statement means: ${where}; ${next}.`
		: `${quote(first.from)} stands only where it is doubtful (${first.doubt}): ${where}; ${next}.`;
}

function describeCrowd({ text, where }: Crowd): string {
	return `${quote(text)} stands in ${where}, too many to tell apart; ${byOthers}.`;
}

function quote(text: string): string {
	return `“${text}”`;
}

/** At most five names, and how many more there are. */
function list(names: readonly string[]): string {
	const shown = names.slice(0, 5).join(', ');
	return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
