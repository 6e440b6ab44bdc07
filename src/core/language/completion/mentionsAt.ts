import type { Spec } from '../../spec/spec';
import type { Completion } from './completion';
import { type CaretCompletions, longestLine } from './completionsAt';
import { isCodeLine } from './isCodeLine';
import { isInComment } from './isInComment';
import { labelsIn, numbersIn } from './mentions';
import { numbersPlace } from './numbersPlace';
import { openCode } from './openCode';
import { taskReference } from './patterns';

/** A caret in a text that lies with specs, such as the tasks of a change. */
export interface MentionCaret {
	/** In LF. */
	readonly text: string;
	/** The specs that it is about, the nearest first. */
	readonly specs: readonly Spec[];
	/** From 0. */
	readonly line: number;
	/** UTF-16 units of the line that are before the caret. */
	readonly character: number;
}

/** How requirements can be mentioned at a caret: by id or name, and behind the word “Requirements” by number. */
export function mentionsAt({ text, specs, line, character }: MentionCaret): CaretCompletions {
	const before = (text.split('\n', line + 1)[line] ?? '').slice(0, character);
	if (before.length > longestLine || isInComment(before) || isCodeLine(text, line + 1)) {
		return { completions: [] };
	}
	const path = openCode(before);
	return path === undefined ? { completions: mentions(specs, before) } : { completions: [], path };
}

/** What marks a word as a name already. */
const quoted = /["'“‘«「『([]$/;

function mentions(specs: readonly Spec[], before: string): readonly Completion[] {
	const numbers = numbersPlace(before);
	if (numbers) {
		const found = numbersIn(specs, numbers.written, numbers.start);
		if (found.length > 0) {
			return found;
		}
	}
	const item = /^\s*[-*+][ \t]+(?=_?[A-Za-z]*$)/.exec(before)?.[0].length;
	const isKiro = specs.some(({ dialect }) => dialect === 'kiro');
	const start = before.length - (/#?(?:[\p{L}_][\p{L}\p{N}_.-]*)?$/u.exec(before)?.[0].length ?? 0);
	return [
		...(isKiro && item !== undefined ? [taskReference(item)] : []),
		...labelsIn(specs, start, quoted.test(before.slice(0, start))),
	];
}
