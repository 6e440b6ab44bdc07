import type { Change } from '../../diff/change';
import type { VerifyCommand } from '../../spec/spec';
import { findLiteralChanges } from '../literal/literalChange';
import { locateLiteral } from '../literal/locateLiteral';
import { collides, replacePlaces } from '../literal/mergePlaces';
import type { Place } from '../literal/place';

const expectation = /#[ \t]*Expected\b/gi;

/**
 * Put into the expectation of a standing command what the changes put in the place of literals that it still holds.
 *
 * @param text Of the spec, in LF; the command's lines are those of this text.
 * @returns The spec with only the expectation changed; `undefined` where it holds no such literal.
 */
export function updateExpectation(
	text: string,
	{ expectLine }: VerifyCommand,
	changes: readonly Change[],
): string | undefined {
	if (expectLine === undefined) {
		return undefined;
	}
	const lines = text.split('\n');
	for (let index = expectLine - 1; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const mark = [...line.matchAll(expectation)].at(-1)?.index;
		const isFollowing = mark !== undefined && line.slice(0, mark).trim() === '';
		if (mark === undefined || (index >= expectLine && !isFollowing)) {
			break;
		}
		lines[index] = line.slice(0, mark) + replaceOld(line.slice(mark), changes);
	}
	const updated = lines.join('\n');
	return updated === text ? undefined : updated;
}

/** What is doubtful is replaced too: a person asked for it, and sees what became of it. */
function replaceOld(expected: string, changes: readonly Change[]): string {
	let replaced = expected;
	for (const { before, after } of changes) {
		const found = before && after ? findLiteralChanges(before.text, after.text) : undefined;
		for (const literal of found?.kind === 'literals' ? found.changes : []) {
			const { certain, open } = locateLiteral(literal, [{ path: '', text: replaced }], { output: true });
			const places = certain.length > 0 ? certain : open.slice(0, 1);
			replaced = collides(places, places) ? replaced : replacePlaces(replaced, inOrder(places));
		}
	}
	return replaced;
}

/** Each place once. */
function inOrder(places: readonly Place[]): readonly Place[] {
	return [...new Map(places.map(place => [place.start, place])).values()].sort((a, b) => a.start - b.start);
}
