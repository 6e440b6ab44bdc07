import { diffLines } from '../lines/diffLines';
import { dominantEol } from './decodeText';

const bom = '\uFEFF';

interface Line {
	readonly text: string;
	/** The line end as stored; empty at the end of the file. */
	readonly end: string;
}

/**
 * The proposed text of a file in the format that the file has.
 *
 * Lines that did not change stay identical to the byte, also where line ends are mixed; a line that takes
 * the place of another gets its line end, and a new one the line end that most lines have. The BOM, and whether the last line has a line end, stay as they are.
 */
export function keepLineEnds(stored: string, proposed: string): string {
	const old = splitLines(withoutBom(stored));
	const next = splitLines(withoutBom(proposed));
	const eol = dominantEol(stored) === 'crlf' ? '\r\n' : '\n';
	const lines: Line[] = [];
	let at = 0;
	for (const hunk of diffLines(textsOf(old), textsOf(next))) {
		lines.push(...old.slice(at, hunk.at - 1));
		const replaced = old.slice(hunk.at - 1, hunk.at - 1 + hunk.old.length);
		lines.push(...hunk.new.map((text, index) => ({ text, end: replaced[index]?.end || eol })));
		at = hunk.at - 1 + hunk.old.length;
	}
	for (const line of old.slice(at)) {
		lines.push(line);
	}
	const closed = old.length === 0 ? next.at(-1)?.end !== '' : old.at(-1)?.end !== '';
	const body = lines.map(
		({ text, end }, index) => text + (index < lines.length - 1 ? end || eol : closed ? end || eol : ''),
	);
	return (stored.startsWith(bom) ? bom : '') + body.join('');
}

function textsOf(lines: readonly Line[]): readonly string[] {
	return lines.map(line => line.text);
}

function withoutBom(text: string): string {
	return text.startsWith(bom) ? text.slice(1) : text;
}

function splitLines(text: string): readonly Line[] {
	return Array.from(text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g), ([, line = '', end = '']) => ({
		text: line,
		end,
	})).filter(({ text: line, end }) => line !== '' || end !== '');
}
