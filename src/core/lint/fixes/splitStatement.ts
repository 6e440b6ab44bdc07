import type { Spec } from '../../spec/spec';
import type { LineStarts } from '../lineStarts';
import type { Fix } from './fix';
import { freeId } from './freeId';

/**
 * Give the last sentence of a list item a list item and an id of its own.
 *
 * Only where the item is one line that starts with its id, so that nothing else has to be decided.
 *
 * @param demand Offset in that sentence.
 */
export function splitStatement(
	demand: number,
	line: number,
	spec: Spec,
	lines: LineStarts,
	text: string,
): readonly Fix[] {
	const requirement = spec.requirements.find(one => one.line === line && one.endLine === line);
	const id = requirement?.explicitId ?? null;
	const [start, end] = [lines.startOf(line), lines.endOf(line)];
	const source = text.slice(start, end);
	const at = id === null ? -1 : source.indexOf(id);
	const next = id === null ? undefined : freeId(id, spec);
	const head = /^(\s*[-*+]\s+[*_`[(]*)$/.exec(source.slice(0, Math.max(0, at)))?.[1];
	const tail = id === null ? undefined : /^[\])*_`]*[:.]?[\])*_`]*\s+/.exec(source.slice(at + id.length))?.[0];
	const stop = sentenceStart(source, demand - start);
	if (head === undefined || tail === undefined || next === undefined || stop === undefined || stop <= at) {
		return [];
	}
	const gap = source.slice(0, stop).length - source.slice(0, stop).trimEnd().length;
	const edits = [{ start: start + stop - gap, end: start + stop, text: `\n${head}${next}${tail}` }];
	return [{ title: `Make it ${next}`, edits }];
}

/** Where the sentence that holds an offset begins; `undefined` where it is the first. */
function sentenceStart(source: string, offset: number): number | undefined {
	let start: number | undefined;
	for (const match of source.matchAll(/[.!?;]["')\]*_`]{0,4}\s+(?=\S)/g)) {
		const end = match.index + match[0].length;
		if (end > offset) {
			break;
		}
		start = end;
	}
	return start;
}
