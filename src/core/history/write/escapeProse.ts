import { cycleHeading } from '../read/cycleHeading';
import { LineState } from '../read/lineState';
import { sectionHeading } from '../read/sectionHeading';

/**
 * Make a text from outside safe to stand in the Propose section.
 *
 * No line of it can be read as a heading, fence, comment, record, cycle, section or conflict marker, here or by
 * other Markdown readers: such a line gets a backslash before its first character, or, where that is a letter or
 * a digit, that character as an entity. Both show as the character itself. `unescapeProse` gives the text back.
 *
 * @param text In LF, without control characters; see `cleanText`.
 */
export function escapeProse(text: string): string {
	return text.split('\n').map(escapeLine).join('\n');
}

/** The text that `escapeProse` was given. */
export function unescapeProse(text: string): string {
	return text.split('\n').map(unescapeLine).join('\n');
}

function escapeLine(line: string): string {
	const indent = line.length - line.trimStart().length;
	const first = line.charAt(indent);
	if (first !== '\\' && !line.startsWith('&#', indent) && !isStructure(line, indent)) {
		return line;
	}
	const escaped = /[A-Za-z0-9]/.test(first) ? `&#${first.charCodeAt(0)};` : `\\${first}`;
	return line.slice(0, indent) + escaped + line.slice(indent + 1);
}

function unescapeLine(line: string): string {
	const indent = line.length - line.trimStart().length;
	if (line[indent] === '\\') {
		return line.slice(0, indent) + line.slice(indent + 1);
	}
	const entity = /^&#(\d{2,3});/.exec(line.slice(indent, indent + 6));
	return entity
		? line.slice(0, indent) + String.fromCharCode(Number(entity[1])) + line.slice(indent + entity[0].length)
		: line;
}

/** Headings, block HTML, link definitions and conflict markers. */
const structure = /^(?:#{1,6}(?:[ \t]|$)|<[A-Za-z/!?<]|\[[^\]]*\]:|>{7})/;

function isStructure(line: string, indent: number): boolean {
	return (
		structure.test(line.slice(indent)) ||
		new LineState().next(line) !== 'text' ||
		sectionHeading(line) !== undefined ||
		cycleHeading(line, true) !== undefined
	);
}
