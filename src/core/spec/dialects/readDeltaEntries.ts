import { kindCodes } from '../blocks/blockList';
import { collapse } from '../collapse';
import type { Delta } from '../spec';
import { createPlaces } from '../statements/createPlaces';
import { lineStart } from '../statements/lineStart';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement, StatementName } from '../statements/statement';

/** A line of a list that names a requirement. */
interface Entry {
	readonly name: StatementName;
	readonly line: number;
	/** Offset at which the line begins. */
	readonly base: number;
	readonly end: number;
	/** `FROM`, `TO`, or neither. */
	readonly side: string | undefined;
}

const pattern = /^([ \t]*(?:[-*+][ \t]+)?(?:(FROM|TO):[ \t]*)?(`?)###[ \t]*Requirement:[ \t]*)(\S.*)/i;

/**
 * Read the requirements that a section of a delta removes by naming them in a list, or renames: a `FROM:` with the next
 * `TO:`. One without the other is left out.
 *
 * @param section The section of the delta that they stand in.
 * @param start Index of the first block to look at.
 * @param end Index of the block after the last one.
 */
export function readDeltaEntries(
	source: SpecSource,
	section: SectionPath | null,
	start: number,
	end: number,
): readonly Statement[] {
	const statements: Statement[] = [];
	let from: Entry | undefined;
	for (const entry of readEntries(source, start, end)) {
		if (section?.delta === 'REMOVED' && entry.side === undefined) {
			statements.push(toStatement(source, section, entry, entry, { operation: 'REMOVED' }));
		} else if (entry.side === 'FROM') {
			from = entry;
		} else if (entry.side === 'TO' && from && section?.delta === 'RENAMED') {
			statements.push(toStatement(source, section, from, entry, { operation: 'RENAMED', from: from.name.id }));
			from = undefined;
		}
	}
	return statements;
}

/** The lines of items and paragraphs that name a requirement. */
function* readEntries({ text, blocks }: SpecSource, start: number, end: number): Generator<Entry> {
	let read = 0;
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		const isText = kind === kindCodes.item || kind === kindCodes.paragraph;
		if (!isText || blocks.start(index) < read) {
			continue;
		}
		let line = blocks.line(index);
		let at = lineStart(text, blocks.start(index));
		while (at < blocks.end(index)) {
			const feed = text.indexOf('\n', at);
			const lineEnd = feed < 0 ? blocks.end(index) : Math.min(feed, blocks.end(index));
			const entry = readEntry(text, at, lineEnd, line);
			if (entry) {
				yield entry;
			}
			line++;
			at = lineEnd + 1;
		}
		read = at;
	}
}

function readEntry(text: string, base: number, end: number, line: number): Entry | undefined {
	const match = pattern.exec(text.slice(base, end));
	const [, head = '', side, tick = '', rest = ''] = match ?? [];
	const name = (tick === '' ? rest : beforeTick(rest)).replace(/[ \t]+#+[ \t]*$/, '').trimEnd();
	if (!match || name === '') {
		return undefined;
	}
	const start = base + head.length;
	return { name: { id: collapse(name), start, end: start + name.length }, line, base, end, side: side?.toUpperCase() };
}

/** What stands in inline code, up to the mark that closes it: a name may hold such marks, too. */
function beforeTick(rest: string): string {
	const line = rest.trimEnd();
	const close = line.endsWith('`') ? line.length - 1 : line.indexOf('`');
	return close < 0 ? line : line.slice(0, close);
}

function toStatement(
	{ text }: SpecSource,
	section: SectionPath | null,
	first: Entry,
	last: Entry,
	delta: Delta,
): Statement {
	const { name } = last;
	const parts = { start: first.base, end: last.end, keyword: undefined, id: null, name };
	return {
		explicitId: null,
		name,
		positionalId: null,
		level: 'FACT',
		keyword: null,
		text: delta.from === undefined ? name.id : `${delta.from} → ${name.id}`,
		section,
		line: first.line,
		endLine: last.line,
		scenarios: [],
		places: createPlaces(text, first.base, parts),
		delta,
		priority: null,
	};
}
