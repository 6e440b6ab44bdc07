import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSpecs } from '../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';

/** Few words, so that many statements begin alike and have ids that differ by a number alone. */
const noun = fc.constantFrom('server', 'client');
const keyword = fc.constantFrom('MUST', 'MUST NOT', 'MAY');
const value = fc.constantFrom('red', 'blue', 'green as the grass in spring', '80');
const label = fc.constantFrom('', '', '', '**FR-1**: ', '**FR-2**: ', '[behavior/server-always-shows-color] ');
const statement = fc
	.tuple(label, noun, keyword, value)
	.map(([id, who, how, what]) => `- ${id}The ${who} ${how} always show its color \`${what}\``);
const heading = fc.constantFrom('## Behavior', '## Limits');
const line = fc.oneof({ arbitrary: statement, weight: 4 }, { arbitrary: heading, weight: 1 });
const lines: fc.Arbitrary<readonly string[]> = fc.array(line, { maxLength: 12 });

interface LineEdit {
	readonly kind: 'remove' | 'replace' | 'insert' | 'swap';
	readonly at: number;
	readonly added: string;
}

const edit: fc.Arbitrary<LineEdit> = fc.record({
	kind: fc.constantFrom('remove', 'replace', 'insert', 'swap'),
	at: fc.nat(11),
	added: line,
});

/** Remove a line, put another in its place or before it, or change its place with the next. */
function applyEdit(text: readonly string[], { kind, at, added }: LineEdit): readonly string[] {
	const [before, here, next, after] = [
		text.slice(0, at),
		text.slice(at, at + 1),
		text.slice(at + 1, at + 2),
		text.slice(at + 2),
	];
	const middle = {
		remove: next,
		replace: [added, ...next],
		insert: [added, ...here, ...next],
		swap: [...next, ...here],
	}[kind];
	return [...before, ...middle, ...after];
}

const edited = fc
	.tuple(lines, fc.array(edit, { maxLength: 5 }))
	.map(([old, edits]) => ({ old, now: edits.reduce(applyEdit, old) }));
const unrelated = fc.record({ old: lines, now: lines });

const specOf = (text: readonly string[]) => parseSpec(path, `${text.join('\n')}\n`);

describe('ids of changes', () => {
	it('mean one requirement each, of the spec or a removed one, and are the same each time', () => {
		fc.assert(
			fc.property(fc.oneof(edited, unrelated), ({ old, now }) => {
				const [before, after] = [specOf(old), specOf(now)];

				const { changes } = diffSpecs(before, after);

				const removed = changes.filter(({ kind }) => kind === 'removed');
				const ids = [...after.requirements, ...removed].map(({ id }) => id);
				assert.deepEqual(ids, [...new Set(ids)]);
				const texts = new Map(before.requirements.map(({ id, text }) => [id, text]));
				for (const { id, wasId, before: side } of changes.filter(({ kind }) => kind !== 'added')) {
					assert.equal(texts.get(wasId ?? id), side?.text);
				}
				assert.deepEqual(diffSpecs(specOf(old), specOf(now)).changes, changes);
			}),
			{ numRuns: 1000 },
		);
	}).timeout(60_000);
});
