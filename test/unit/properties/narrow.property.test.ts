import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSpecs } from '../../../src/core/diff/diffSpecs';
import { changeKey } from '../../../src/core/plan/fit/changeKey';
import { narrowSpec } from '../../../src/core/plan/narrow/narrowSpec';
import { parseSpec } from '../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';

const noun = fc.constantFrom('server', 'client', 'cache', 'log', 'queue');
const keyword = fc.constantFrom('MUST', 'MUST NOT', 'SHOULD', 'MAY');
const verb = fc.constantFrom('start', 'stop', 'answer in time', 'print `Hello`', 'listen on port 80');
const sentence = fc.tuple(noun, keyword, verb).map(([who, how, what]) => `The ${who} ${how} ${what}`);

/** Every way in which a statement may stand in a spec. */
const block = fc.oneof(
	sentence.map(text => `- ${text}`),
	fc.tuple(fc.nat(5), sentence).map(([id, text]) => `- **FR-00${id}**: ${text}`),
	fc.tuple(sentence, sentence).map(([a, b]) => `\n${a}. ${b}.\n`),
	fc.tuple(sentence, sentence).map(([a, b]) => `- ${a}\n  - ${b}`),
	sentence.map(text => `- ${text}\n  and it goes on`),
	fc.tuple(noun, sentence).map(([who, text]) => `\n| ${who} | what |\n| --- | --- |\n| x | ${text} |\n`),
	noun.map(word => `\nSome words on the ${word}.\n`),
	fc.constantFrom('Port: 80', 'Port: 90', 'Image: `node:20`').map(text => `- ${text}`),
);

const section = fc
	.tuple(
		fc.constantFrom('## Behavior', '## Constraints', '### Interface', '## Other'),
		fc.array(block, { maxLength: 5 }),
	)
	.map(([heading, blocks]) => `${heading}\n\n${blocks.join('\n')}\n`);

const spec = fc
	.tuple(fc.constantFrom('# Title\n', ''), fc.array(section, { maxLength: 3 }))
	.map(([title, sections]) => [title, ...sections].join('\n'));

function changesBetween(before: string, after: string) {
	return diffSpecs(parseSpec(path, before), parseSpec(path, after)).changes;
}

describe('narrowing random specs', () => {
	it('takes the target, leaves exactly the rest, and ends in the spec itself, in any order', () => {
		fc.assert(
			fc.property(spec, spec, fc.infiniteStream(fc.nat(20)), (old, now, picks) => {
				let baseline = old;
				for (let changes = changesBetween(baseline, now); changes.length > 0; ) {
					const target = changes[picks.next().value % changes.length]?.id ?? '';
					const sides = [parseSpec(path, baseline), parseSpec(path, now)] as const;
					const { ids, text } = narrowSpec(baseline, now, ...sides, changes, new Set([target]));
					const left = changesBetween(text, now);
					const rest = changes.filter(({ id }) => !ids.has(id));

					assert.ok(ids.has(target));
					assert.deepEqual(left.map(changeKey).sort(), rest.map(changeKey).sort());
					if (left.length === 0) {
						assert.equal(text, now);
					}
					baseline = text;
					changes = left;
				}
			}),
			{ numRuns: 200 },
		);
	}).timeout(60_000);
});
