import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpecDocument } from '../../../../../src/core/spec/incremental/specDocument';
import type { TextChange } from '../../../../../src/core/spec/incremental/textChange';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Dialect } from '../../../../../src/core/spec/spec';
import { plainSpec } from '../../../support/plainSpec';

const runs = Number(process.env.PROPERTY_RUNS ?? 2000);

const lines = [
	...[
		'# A',
		'# B',
		'## Constraints',
		'## Verify',
		'## Requirements',
		'Setext',
		'===',
		'---',
		'- - -',
		'***',
		'',
		'',
		'',
	],
	...[
		'It MUST hold.',
		'It MUST',
		'NOT hold.',
		'It MUST hold. It MAY not.',
		'- It MUST hold',
		'- **R-1**: It SHALL hold',
	],
	...[
		'* It MAY **not**',
		'1. It SHOULD hold',
		'2. It MUST',
		'  It MUST',
		'    It MUST',
		'\tIt MUST',
		'- ',
		'-',
		'  - MUST',
	],
	...[
		'> It MUST',
		'>',
		'```',
		'```bash',
		'~~~',
		'  ```',
		'<!--',
		'-->',
		'<!-- MUST -->',
		'<div>',
		'</div>',
		'<script>',
	],
	...[
		'| a | b |',
		'|---|---|',
		'| MUST | x |',
		'[R-1]: x',
		'[R-1] It MUST',
		'- [R-1] MUST hold',
		'[x]:',
		'y "t"',
		'{#a}',
	],
	...['- **R-1-2**: MUST', '- a 2 MUST', '- a MUST', '- It MUST hold {#it-2}', '<<<<<<< a', '=======', '>>>>>>> b'],
	...[
		'---',
		'title: x',
		'...',
		'# Expected: x',
		'## ADDED Requirements',
		'## REMOVED Requirements',
		'## RENAMED Requirements',
	],
	...[
		'### Requirement: One',
		'### Requirement: Two',
		'#### Scenario: S',
		'- **WHEN** a',
		'- **THEN** b',
		'It SHALL do.',
	],
	...[
		'- FROM: `### Requirement: One`',
		'- TO: `### Requirement: Two`',
		'### Requirement 1',
		'#### Acceptance Criteria',
	],
	...[
		'### User Story 1 - A (Priority: P1)',
		'## User Story 2 - B',
		'- **FR-001**: System MUST',
		'**Given** a, **When** b',
	],
	...['### FR-002: A', '## FR-003: B', '#### FR-004: C', '**FR-005**: a', '~~**FR-006**: a~~'],
	...['### 要件3A: T', '### DR4: T', '1a. WHEN a', '1.1. THE b', '   - c', '2. Given a, when b, then c'],
	...['### Requirement 2: T', '1.1 WHEN a THE SYSTEM SHALL b', '1. WHEN a THE SYSTEM SHALL b', '- **SC-001**: b'],
];

const dialects: readonly Dialect[] = ['plain', 'openspec', 'spec-kit', 'kiro'];

const text = fc.array(fc.constantFrom(...lines), { maxLength: 60 }).map(parts => parts.join('\n'));
const piece = fc.oneof(
	fc.constantFrom(...lines),
	fc.constantFrom(...lines).map(line => `${line}\n`),
	fc.constantFrom(...lines).map(line => `\n${line}\n`),
	fc.constantFrom('', '\n', '\n\n', ' ', '    ', '#', '-', '`', '```\n', '>', '|', 'x', 'MUST ', '[', ']', '2'),
);

/** A change by shares of the length of whatever text it comes to. */
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
	text: piece,
});

function applyTo(before: string, { offset, length, text: inserted }: TextChange): string {
	return before.slice(0, offset) + inserted + before.slice(offset + length);
}

describe('SpecDocument', () => {
	for (const dialect of [...dialects, undefined]) {
		it(`makes of edited text what is made of it from nothing: ${dialect ?? 'dialect by content'}`, function () {
			this.timeout(240_000);
			const options = dialect ? { dialect } : {};
			fc.assert(
				fc.property(
					text,
					fc.array(edit, { minLength: 1, maxLength: 12 }),
					fc.constantFrom(1, 20, 100),
					(start, edits, partLength) => {
						const document = new SpecDocument('notes.md', start, { ...options, partLength });
						let now = start;
						assert.deepEqual(plainSpec(document.spec), plainSpec(parseSpec('notes.md', now, options)));

						for (const { at, length, text: inserted } of edits) {
							const change = { offset: Math.floor(at * now.length), length, text: inserted };
							now = applyTo(now, change);
							document.edit([change]);

							assert.equal(document.text, now);
							assert.deepEqual(document.problems, parseSpec('notes.md', now, options).problems);
							assert.deepEqual(plainSpec(document.spec), plainSpec(parseSpec('notes.md', now, options)));
						}
					},
				),
				{ numRuns: runs },
			);
		});
	}
});
