import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Prose } from '../../../../src/core/lint/prose';
import { placeholdersIn } from '../../../../src/core/lint/wording/placeholdersIn';
import { scanBlocks } from '../../../../src/core/spec/scanBlocks';
import type { Dialect } from '../../../../src/core/spec/spec';
import { readCorpora } from '../spec/corpora';

/** Matches each text that has a placeholder other than one of a template. */
const anyWord = /\[NEEDS CLARIFICATION|TBD|TBA|tbd|FIXME|XXX|TODO|\?\?\?|to be [acd]|\.\.\. /;
/** Each word that placeholders begin with, in code, so that they are none, and what is looked for first is there. */
const allWords =
	'\n\n<!-- -->\n\n    [NEEDS CLARIFICATION TBD TBA tbd FIXME XXX TODO ??? to be a to be c to be d ... FICATION\n';

function find(text: string, dialect: Dialect): readonly string[] {
	const places = placeholdersIn(text, new Prose(text, () => scanBlocks(text)), dialect);
	return places.map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

/** What is found must not depend on what makes the search for a word worth while. */
function assertSame(text: string): void {
	for (const dialect of ['plain', 'kiro'] as const) {
		const found = find(text, dialect);
		assert.deepEqual(
			found,
			find(`${text}${allWords}`, dialect).filter(place => Number.parseInt(place, 10) < text.length),
		);
		assert.ok(dialect === 'kiro' || found.length === 0 || anyWord.test(text));
	}
}

describe('placeholdersIn', () => {
	it('finds in random texts what it finds where each word is looked for', () => {
		const piece = fc.constantFrom(
			...['TBD', 'TBA', 'tbd', 'FIXME', 'XXX', 'TODO', '???', '...', 'to be decided', '[NEEDS CLARIFICATION: a]'],
			...['[event]', 'The port is ', ': ', ' ', '\n', '\n\n', '- ', '.', '`', '<', '>', 'ms', 'within ', '(a):', 'be '],
		);
		const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));

		fc.assert(
			fc.property(text, one => assertSame(`${one}\n`)),
			{ numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
		);
	});

	it('finds in the corpora what it finds where each word is looked for', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		for (const { text } of files) {
			assertSame(text);
		}
	});
});
