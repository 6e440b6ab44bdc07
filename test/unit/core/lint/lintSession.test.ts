import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LintOptions } from '../../../../src/core/lint/lintOptions';
import { LintSession } from '../../../../src/core/lint/lintSession';
import { SpecDocument } from '../../../../src/core/spec/incremental/specDocument';
import type { TextChange } from '../../../../src/core/spec/incremental/textChange';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { lintTogether } from '../../../support/lintTogether';
import { clean, contradictions } from './planted';

const statements = [...contradictions.flatMap(([, one, other]) => [one, other]), ...clean.flat()];
const scenario = '#### Scenario: A\n- **WHEN** a\n- **THEN** b\n';
const pieces = [
	...statements.map(statement => `- ${statement}.\n`),
	...statements
		.slice(0, 20)
		.map(statement => `### Requirement: ${statement.slice(0, 20)}\n${statement}.\n\n${scenario}`),
	...['## Constraints\n\n', '## Requirements\n\n', '## MODIFIED Requirements\n\n', '# A\n\n', 'The server:\n\n', '\n'],
	...[
		'- **FR-001**: The tool MUST do what FR-002 says.\n',
		'- **FR-002**: The tool MUST rest.\n',
		'- FR-003 is gone.\n',
	],
	...['- MUST validate all input.\n', '- The port is TBD.\n', '[a](#a) and [b](#constraints) and [c](gone.md)\n\n'],
	...['- The script MUST accept an optional name argument.\n', '- Without an argument the script MUST stop.\n'],
	...[
		'- the tool must not stop\n',
		'<!-- spec-ops-ignore-next-line contradiction, placeholder, missing-scenario -->\n',
	],
	...['<!-- spec-ops-ignore-file vague-term -->\n', '- The page MUST be user-friendly.\n', '```\n', '\n\n', 'x', '#'],
	...[
		'- The script MUST be `src/helo.py`.\n',
		'- if so:\n  - The server MUST log requests.\n',
		'  - The server MUST NOT log requests.\n',
	],
	...[
		'### Requirement 1\n\n',
		'### Requirement 2\n\n',
		'1. WHEN a THE tool SHALL c\n',
		'See Requirements 1.2 and 2.\n\n',
	],
	...['2.1 WHEN a THE tool SHALL d\n\n', 'As FR-004 says.\n\n', 'The tool must stop.\n\n', '## Behavior\n\n'],
	...['## RENAMED Requirements\n\n', '- FROM: `### Requirement: A`\n', '- TO: `### Requirement: B`\n', '## b\n\n'],
	...[
		'<<<<<<< a\n',
		'=======\n',
		'>>>>>>> b\n',
		'[c]: gone.md\n\n',
		'1. WHEN a THE tool SHALL b\n',
		'#### Acceptance Criteria\n\n',
	],
];
const someText = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map(list => list.join(''));
const someChange = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.constantFrom(0, 0, 0, 1, 5, 60),
	text: fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('', 'a', '\n', ' NOT')),
});
const paths = [
	'.openspec/spec.md',
	'openspec/specs/cart/spec.md',
	'openspec/changes/one/specs/cart/spec.md',
	'specs/001-a/spec.md',
	'.kiro/specs/a/requirements.md',
];
const options: LintOptions = {
	hasMainSpecs: true,
	nearPaths: new Map([['src/helo.py', 'src/hello.py']]),
	missingPaths: new Set(['.openspec/gone.md']),
	severities: { contradiction: 'warning' },
};
const numRuns = Number(process.env.PROPERTY_RUNS ?? 100);

/** What a run over all texts at once tells of each. */
function lintAll(texts: ReadonlyMap<string, string>) {
	const inputs = [...texts].map(([path, text]) => ({ spec: parseSpec(path, text), text }));
	return lintTogether(inputs, options);
}

describe('LintSession', () => {
	it('tells of edited specs what a run over all of them tells', () => {
		const someEdit = fc.tuple(fc.constantFrom(...paths), someChange);
		fc.assert(
			fc.property(fc.tuple(...paths.map(() => someText)), fc.array(someEdit, { maxLength: 8 }), (start, edits) => {
				const texts = new Map(paths.map((path, index) => [path, start[index] ?? '']));
				const documents = new Map(
					[...texts].map(([path, text]) => [path, new SpecDocument(path, text, { partLength: 40 })]),
				);
				const session = new LintSession(options);
				for (const document of documents.values()) {
					session.follow(document);
				}

				for (const [path, { at, length, text }] of edits) {
					const old = texts.get(path) ?? '';
					const offset = Math.floor(at * (old.length + 1));
					const change: TextChange = { offset, length, text };
					texts.set(path, old.slice(0, offset) + text + old.slice(offset + length));
					const document = documents.get(path);
					document?.edit([change]);
					if (document) {
						session.follow(document);
					}

					for (const expected of lintAll(texts)) {
						assert.deepEqual(session.problemsOf(expected.path), expected.problems);
					}
				}
			}),
			{ numRuns },
		);
	});

	it('hands out the same problems as long as nothing about them changes', () => {
		const text = '- Guests MAY post comments.\n- Guests MUST NOT post comments.\n';
		const session = new LintSession();
		session.set({ spec: parseSpec('a/.openspec/spec.md', text), text });
		const before = session.problemsOf('a/.openspec/spec.md');

		session.set({ spec: parseSpec('b/.openspec/spec.md', '- A MUST b.\n'), text: '- A MUST b.\n' });

		assert.equal(before.length, 1);
		assert.equal(session.problemsOf('a/.openspec/spec.md'), before);
	});

	it('takes back what a spec told beside another once that is gone', () => {
		const session = new LintSession();
		for (const [path, text] of [
			['a/.openspec/spec.md', '- Guests MAY post comments.\n'],
			['b/.openspec/spec.md', '- Guests MUST NOT post comments.\n'],
		] as const) {
			session.set({ spec: parseSpec(path, text), text });
		}
		const before = session.problemsOf('b/.openspec/spec.md').map(({ rule }) => rule);

		session.delete('a/.openspec/spec.md');

		assert.deepEqual(before, ['contradiction']);
		assert.deepEqual(session.problemsOf('b/.openspec/spec.md'), []);
		assert.deepEqual(session.problemsOf('a/.openspec/spec.md'), []);
	});

	it('looks anew only at what an edit touches', () => {
		const text = Array.from(
			{ length: 500 },
			(_, at) => `## S${at}\n\n- The part ${at} MUST hold ${at} items.\n\n`,
		).join('');
		const document = new SpecDocument('.openspec/spec.md', text);
		const session = new LintSession();
		session.follow(document);
		const opened = session.lintedParts;

		for (let key = 0; key < 50; key++) {
			document.edit([{ offset: text.indexOf('hold', text.length / 2), length: 0, text: key % 10 === 9 ? '\n' : 'x' }]);
			session.follow(document);
		}

		assert.ok(opened > 5, `${opened}`);
		assert.ok(session.lintedParts - opened <= 2 * 50, `${session.lintedParts - opened}`);
	});

	it('puts the whole text together for no edit of a spec that has no conflict', () => {
		const document = new SpecDocument('.openspec/spec.md', '## Behavior\n\n- The part MUST hold items.\n- Name: TBD\n');
		let wholes = 0;
		const { text } = document;
		Object.defineProperty(document, 'text', { get: () => `${text}${'\n'.repeat(wholes++)}` });
		const session = new LintSession();

		session.follow(document);
		document.edit([{ offset: text.length, length: 0, text: '- More.\n' }]);
		session.follow(document);
		const { length } = session.problemsOf('.openspec/spec.md');

		assert.equal(wholes, 0);
		assert.ok(length > 0);
	});
});
