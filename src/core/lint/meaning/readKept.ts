import { marks } from '../words/word';
import type { Reading } from './reading';

const keeping: ReadonlySet<string> = new Set('keep leave kept left'.split(' '));
const states: ReadonlySet<string> = new Set(
	(
		'on off open opened closed enabled disabled visible hidden active inactive available unavailable locked unlocked ' +
		'editable private public unchanged intact untouched unmodified empty'
	).split(' '),
);

/** The token of the state in “keep the door open”, behind the verb at a token; `undefined` where there is none. */
export function findKeptState({ tokens, clause }: Reading, from: number): number | undefined {
	if (!keeping.has(tokens.lower(from))) {
		return undefined;
	}
	for (let at = from + 1; at < clause.end; at++) {
		const bits = tokens.marks(at);
		const next = tokens.marks(at + 1);
		const isLast = at + 1 >= clause.end || (next & (marks.preposition | marks.condition)) !== 0;
		if (isLast && states.has(tokens.lower(at))) {
			return at;
		}
		if ((bits & marks.condition) !== 0) {
			return undefined;
		}
	}
	return undefined;
}
