import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { changeKey } from '../../../../src/core/plan/fit/changeKey';
import { narrowSpec } from '../../../../src/core/plan/narrow/narrowSpec';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { specimens } from './specimens';

const noun = fc.constantFrom('server', 'client', 'cache', 'log', 'queue');
const keyword = fc.constantFrom('SHALL', 'SHALL NOT', 'SHOULD', 'MAY');
const verb = fc.constantFrom('start at once', 'stop after a day', 'print `Hello`', 'listen on port 80', 'keep a copy');
const sentence = fc.tuple(noun, keyword, verb).map(([who, how, what]) => `The ${who} ${how} ${what}`);
const sentences = fc.array(sentence, { maxLength: 4 });

const scenario = fc
	.tuple(noun, verb)
	.map(([who, what]) => `#### Scenario: ${who}\n- **WHEN** it may ${what}\n- **THEN** ok\n`);
const block = fc
	.tuple(fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'), sentence, fc.array(scenario, { maxLength: 2 }))
	.map(([name, text, scenarios]) => `### Requirement: ${name}\n${text}.\n\n${scenarios.join('\n')}`);
const blocks = fc.uniqueArray(block, { maxLength: 4, selector: text => text.split('\n')[0] });

const numbered = (texts: readonly string[], mark: (index: number) => string) =>
	texts.map((text, index) => `${mark(index + 1)}${text}`).join('\n');

/** Specs of each dialect, by their paths. */
const specs: readonly (readonly [string, fc.Arbitrary<string>])[] = [
	['an OpenSpec spec', blocks.map(texts => `# A\n\n## Purpose\nWhy.\n\n## Requirements\n\n${texts.join('\n')}`)],
	['an OpenSpec delta', blocks.map(texts => `## ADDED Requirements\n\n${texts.join('\n')}`)],
	[
		'a spec of Spec Kit',
		sentences.map(texts => `# A\n\n## Requirements\n\n${numbered(texts, index => `- **FR-00${index}**: `)}\n`),
	],
	[
		'requirements of Kiro',
		fc.array(sentences, { maxLength: 3 }).map(lists =>
			lists
				.map((texts, index) => {
					const items = numbered(texts, at => `${at}. WHEN asked, `);
					return `### Requirement ${index + 1}\n\n#### Acceptance Criteria\n\n${items}\n`;
				})
				.join('\n'),
		),
	],
	[
		'a bug fix of Kiro',
		sentences.map(texts => `### Expected Behavior\n\n${numbered(texts, at => `2.${at} WHEN x `)}\n`),
	],
];

describe('narrowing random specs of each dialect', () => {
	for (const [name, spec] of specs) {
		it(`takes the target of ${name}, leaves exactly the rest, and ends in the spec itself`, () => {
			const path = specimens[name]?.path ?? assert.fail();
			const changesBetween = (before: string, after: string) =>
				diffSpecs(parseSpec(path, before), parseSpec(path, after)).changes;

			fc.assert(
				fc.property(fc.oneof(spec, fc.constant('')), spec, fc.infiniteStream(fc.nat(20)), (old, now, picks) => {
					let baseline = old;
					for (let changes = changesBetween(baseline, now); changes.length > 0; ) {
						const target = changes[picks.next().value % changes.length]?.id ?? '';
						const sides = [parseSpec(path, baseline), parseSpec(path, now)] as const;

						const { ids, text } = narrowSpec(baseline, now, ...sides, changes, new Set([target]));

						const left = changesBetween(text, now);
						const rest = changes.filter(({ id }) => !ids.has(id));
						assert.ok(ids.has(target));
						assert.deepEqual(left.map(changeKey).sort(), rest.map(changeKey).sort());
						baseline = text;
						changes = left;
					}
				}),
				{ numRuns: 100 },
			);
		}).timeout(60_000);
	}

	it('takes one OpenSpec requirement alone where the baseline has no section for it', () => {
		const { path, spec } = specimens['an OpenSpec spec'] ?? assert.fail();
		const changes = diffSpecs(parseSpec(path, ''), parseSpec(path, spec)).changes;

		const narrowed = narrowSpec('', spec, parseSpec(path, ''), parseSpec(path, spec), changes, new Set(['Greeting']));

		assert.deepEqual([...narrowed.ids], ['Greeting']);
		assert.ok(narrowed.text.startsWith('# Server\n\n## Requirements\n\n### Requirement: Greeting\n'), narrowed.text);
	});
});
