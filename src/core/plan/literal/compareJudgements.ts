import { ignoresNames, isAlone, type Judgement } from './judgePlace';
import { testPath } from './kindDoubt';
import type { LiteralChange } from './literalChange';
import { isReference, literalClass } from './literalClass';
import { lineKey } from './place';

/**
 * Judge places again in the light of all others: the better one there is, the more others are doubted or left out.
 *
 * @param own Paths of the files that earlier cycles changed for the requirement.
 */
export function compareJudgements(
	judged: readonly Judgement[],
	change: LiteralChange,
	own: ReadonlySet<string> | undefined,
): readonly Judgement[] {
	const certain = judged.filter(({ doubt }) => doubt === undefined);
	const hits = mostHitsByLine(judged);
	const compared = judged.map(judgement => {
		const isSecond = judgement.ownHits < (hits.get(lineKey(judgement.place)) ?? 0);
		const doubt = judgement.doubt === undefined ? doubtBeside(judgement, certain, isSecond, change) : undefined;
		return doubt === undefined ? judgement : { ...judgement, doubt, isOpen: true };
	});
	return dropUnrelated(settleSole(compared, own), change);
}

const otherMeaning = 'it may have another meaning there';

/** How many words of the statement the best named place of a line has in its name. */
function mostHitsByLine(judged: readonly Judgement[]): ReadonlyMap<string, number> {
	const hits = new Map<string, number>();
	for (const { place, ownHits, around } of judged) {
		// A message beside a value speaks of the same.
		hits.set(lineKey(place), Math.max(around.isInText ? 0 : ownHits, hits.get(lineKey(place)) ?? 0));
	}
	return hits;
}

/** Doubt about a place because of those that fit better; `isSecond` where one of them is on its own line. */
function doubtBeside(
	judgement: Judgement,
	certain: readonly Judgement[],
	isSecond: boolean,
	change: LiteralChange,
): string | undefined {
	if (isPart(judgement, certain, change)) {
		return 'a part of a longer text';
	}
	if (ignoresNames(change.from)) {
		return undefined;
	}
	const kind = literalClass(change.from);
	const isNamed = certain.some(({ ownHits, isForeign }) => ownHits > 0 && !isForeign);
	const isTold = kind !== 'telling' && certain.some(other => other.isAnchored) && !judgement.isAnchored;
	const isBare = kind === 'name' && judgement.score < 0.5 && certain.some(({ score }) => score >= 1);
	const isTwinless = kind !== 'common' || /\b(?:every|each|all)\b/i.test(change.statement);
	const isOtherwise = judgement.isForeign && (kind !== 'telling' || judgement.around.names.isNamed);
	return (isNamed && isOtherwise) ||
		(isSecond && kind === 'common' && !judgement.around.isInText) ||
		(kind === 'common' && isBesideNamed(judgement, certain)) ||
		isTold ||
		isBare ||
		certain.some(
			other =>
				other.nameKey !== '' &&
				other.nameKey === judgement.nameKey &&
				(isWeaker(judgement, other) || (!isTwinless && isApart(judgement, other))),
		)
		? otherMeaning
		: undefined;
}

/** Whether a place is named for nothing of the statement, and another in its file is. */
function isBesideNamed({ ownHits, around, place }: Judgement, certain: readonly Judgement[]): boolean {
	return (
		ownHits === 0 &&
		[...around.names.name].some(word => word.length > 1 && !/^(?:var|let|const|val|my|auto)$/.test(word)) &&
		around.names.isNamed &&
		!around.isInText &&
		certain.some(other => other.ownHits > 0 && other.place.path === place.path)
	);
}

/** Where a text fills some string, one that is only a part of a longer text is not meant. */
function isPart({ around }: Judgement, certain: readonly Judgement[], { from }: LiteralChange): boolean {
	return (
		around.isInText &&
		/^\p{L}+$|\p{L}\s+\p{L}/u.test(from) &&
		!isReference(from) &&
		certain.some(other => (other.around.quote !== '' || other.around.syntax.elements) && !other.around.isInText)
	);
}

/** Whether less of the statement is told around a place than around another, or as much and something else besides. */
function isWeaker(judgement: Judgement, other: Judgement): boolean {
	const isInSameFile = other.place.path === judgement.place.path;
	const [above, otherAbove] = [judgement.around.names.above, other.around.names.above];
	if (!isInSameFile) {
		const lead = other.strongScore - judgement.strongScore;
		// The name of a file counts for less than one word.
		const isByFile = lead < 0.5;
		return (
			lead > 0 && (isByFile ? !judgement.isAnchored : judgement.foreignAbove > 0) && !testPath.test(other.place.path)
		);
	}
	return other.score > judgement.score
		? !isSubset(above, otherAbove)
		: other.score === judgement.score && isSubset(otherAbove, above) && judgement.foreignAbove > other.foreignAbove;
}

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return [...a].every(word => b.has(word));
}

/** Two places in one file under different headings that tell equally much. */
function isApart(a: Judgement, b: Judgement): boolean {
	return (
		a.place.path === b.place.path &&
		a.place.start !== b.place.start &&
		a.score === b.score &&
		!isSubset(a.around.names.above, b.around.names.above) &&
		!isSubset(b.around.names.above, a.around.names.above)
	);
}

/** Where all is open, the only place in the files that earlier cycles changed for the requirement is meant. */
function settleSole(judged: readonly Judgement[], ownPaths: ReadonlySet<string> | undefined): readonly Judgement[] {
	const open = judged.filter(({ isOpen, isForeign, around }) => isOpen && !(isForeign && around.names.isNamed));
	const own = open.filter(({ place }) => ownPaths?.has(place.path));
	const [only] = own;
	if (!only || own.length > 1 || judged.some(({ doubt }) => doubt === undefined)) {
		return judged;
	}
	return judged.map(judgement => {
		const { doubt: _, ...rest } = judgement;
		return judgement === only ? { ...rest, isOpen: false } : judgement;
	});
}

/** Where some place of a common literal is certain, those that share no word with the statement are left out. */
function dropUnrelated(judged: readonly Judgement[], { from }: LiteralChange): readonly Judgement[] {
	if (literalClass(from) !== 'common') {
		return judged;
	}
	const isFound = judged.some(({ doubt }) => doubt === undefined);
	return judged.filter(
		one => one.doubt === undefined || one.score >= 0.5 || (one.score > 0 && isAlone(one.around)) || !isFound,
	);
}
