import { kindCodes } from '../spec/blocks/blockList';
import { scanBlocks } from '../spec/scanBlocks';
import { codeSpans } from '../text/codeSpans';
import type { Place } from './definitionPlace';

/** A path that stands in a code span, as the span has it; offsets into the text. */
export interface CodePath extends Place {
	/** `/`-separated, relative, without `.` and `..`. */
	readonly path: string;
	/** The line of the file that is named behind it, from 1. */
	readonly line: number | undefined;
}

const leaves: ReadonlySet<number> = new Set([kindCodes.paragraph, kindCodes.heading, kindCodes.table]);
const pathPattern =
	/^(?:\.\/)?([\p{L}\p{N}_@.+-][\p{L}\p{N}_@.+()[\]-]{0,99}(?:\/[\p{L}\p{N}_@.+()[\]-]{1,100}){0,20})(?::(\d{1,6}))?$/u;

/**
 * Find the code spans of a Markdown text that may be a path from the Root, such as `src/hello.py` or `README.md:3`.
 *
 * Takes a text in LF, and time linear in it.
 */
export function codePaths(text: string): readonly CodePath[] {
	const found: CodePath[] = [];
	if (!text.includes('`')) {
		return found;
	}
	const blocks = scanBlocks(text);
	let read = 0;
	for (let index = 0; index < blocks.length; index++) {
		const start = Math.max(read, blocks.start(index));
		if (leaves.has(blocks.kindCode(index)) && start < blocks.end(index)) {
			read = blocks.end(index);
			found.push(...pathsIn(text.slice(start, read), start));
		}
	}
	return found;
}

function pathsIn(source: string, offset: number): readonly CodePath[] {
	return codeSpans(source).flatMap(({ start, end, code }) => {
		const [, path = '', line] = pathPattern.exec(code.trim()) ?? [];
		const isPath = /[./]/.test(path) && path.split('/').every(part => part !== '.' && part !== '..');
		const ticks = (end - start - code.length) / 2;
		const place = { start: offset + start + ticks, end: offset + end - ticks };
		return isPath ? [{ ...place, path, line: line === undefined ? undefined : Number(line) }] : [];
	});
}
