import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentTokens } from '../../../../../src/core/language/tokens/documentTokens';
import { encodeTokens } from '../../../../../src/core/language/tokens/encodeTokens';
import { findTokens } from '../../../../../src/core/language/tokens/findTokens';
import { SpecDocument } from '../../../../../src/core/spec/incremental/specDocument';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';
const blocks = Array.from({ length: 40 }, (_, index) => `## S${index}\n\n- [A-${index}] It MUST ${index}\n\nIt MAY.\n`);
const text = blocks.join('\n');

describe('documentTokens', () => {
	it('gives what the whole text has, whatever parts it is read in', () => {
		const document = new SpecDocument(path, text, { partLength: 100 });

		const tokens = documentTokens(document);

		assert.deepEqual(tokens, tokensOf(text));
	});

	it('follows edits that move lines, and those that make new keywords', () => {
		const document = new SpecDocument(path, text, { partLength: 100 });
		documentTokens(document);
		const at = text.indexOf('- [A-20]');
		document.edit([{ offset: at, length: 0, text: '- It SHOULD NOT stare\n\n' }]);
		document.edit([{ offset: 0, length: 0, text: '# Title\n\n' }]);

		const tokens = documentTokens(document);

		assert.deepEqual(tokens, tokensOf(document.text));
		assert.notEqual(tokens.length, tokensOf(text).length);
	});

	it('gives what the whole text has after any edits of any text', () => {
		const piece = fc.constantFrom(
			'# A\n',
			'### Requirement: B\n',
			'#### Scenario: C\n',
			'- **WHEN** d\n',
			'- **FR-1**: It MUST e\n',
			'\n',
			'1. WHEN f IT SHALL\nNOT g\n',
			'```\n',
			'<!-- ',
			'-->\n',
			'> ',
			'| TBD |\n',
			'|---|\n',
			'---\n',
			'[NEEDS CLARIFICATION]\n',
			'  ',
			'[a]: b\n',
		);
		const pieces = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(''));
		const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(40), fc.array(piece, { maxLength: 3 })), { maxLength: 4 });
		const paths = fc.constantFrom(
			path,
			'openspec/specs/a/spec.md',
			'specs/001-a/spec.md',
			'.kiro/specs/a/requirements.md',
		);

		fc.assert(
			fc.property(paths, pieces, edits, (at, before, changes) => {
				const document = new SpecDocument(at, before, { partLength: 30 });
				documentTokens(document);
				for (const [offset, length, parts] of changes) {
					document.edit([{ offset: offset % (document.text.length + 1), length, text: parts.join('') }]);
				}

				assert.deepEqual(documentTokens(document), tokensOf(document.text, at));
			}),
		);
	});

	it('leaves out the parts that have none of the lines, and keeps the lines of the others', () => {
		const document = new SpecDocument(path, text, { partLength: 100 });
		const whole = tokensOf(text);

		const tokens = documentTokens(document, { first: 120, last: 125 });

		assert.ok(tokens.length > 0 && tokens.length < whole.length / 4);
		assert.ok(linesOf(tokens).includes(122));
		assert.ok(linesOf(tokens).every(line => linesOf(whole).includes(line)));
	});
});

function tokensOf(whole: string, at = path): Uint32Array {
	return encodeTokens(whole, findTokens(whole, parseSpec(at, whole).requirements)).data;
}

function linesOf(tokens: Uint32Array): readonly number[] {
	let line = 0;
	return Array.from(
		tokens.filter((_, index) => index % 5 === 0),
		delta => {
			line += delta;
			return line;
		},
	);
}
