import { escapeSteering } from './formatJson';

/** Characters that are gathered before they are given away. */
const pieceSize = 65_536;

/**
 * A document as `formatJson` prints it, in pieces: of a member that is no list but can be gone through, such as a
 * generator, each element is made and printed after the one before it, so that they are never all in memory.
 */
export function* jsonPieces(document: Readonly<Record<string, unknown>>): Generator<string> {
	let gathered = '{';
	let before = '\n';
	for (const [name, value] of Object.entries(document).filter(([, value]) => value !== undefined)) {
		gathered += `${before}  ${JSON.stringify(name)}: `;
		before = ',\n';
		for (const part of isGoneThrough(value) ? listParts(value) : [indented(value, '  ')]) {
			gathered += part;
			if (gathered.length >= pieceSize) {
				yield escapeSteering(gathered);
				gathered = '';
			}
		}
	}
	yield escapeSteering(`${gathered}${before === '\n' ? '' : '\n'}}\n`);
}

function* listParts(values: Iterable<unknown>): Generator<string> {
	let before = '[\n';
	for (const value of values) {
		yield `${before}    ${indented(value, '    ')}`;
		before = ',\n';
	}
	yield before === '[\n' ? '[]' : '\n  ]';
}

/** Line feeds in a text are escaped in JSON, so that all that stand there are between its parts. */
function indented(value: unknown, indent: string): string {
	return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

function isGoneThrough(value: unknown): value is Iterable<unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;
}
