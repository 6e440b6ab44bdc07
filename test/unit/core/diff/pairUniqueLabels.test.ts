import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignRequirements } from '../../../../src/core/diff/alignRequirements';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { pairUniqueLabels } from '../../../../src/core/diff/pairUniqueLabels';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import type { Requirement } from '../../../../src/core/spec/spec';

const head = '## Requirements\n\n';

function block(name: string, body = `The part ${name} SHALL answer.`): string {
	return `### Requirement: ${name}\n\n${body}\n\n`;
}

function requirementsOf(...blocks: readonly string[]): readonly Requirement[] {
	return parseSpec('openspec/specs/a/spec.md', head + blocks.join('')).requirements;
}

function paired(before: readonly Requirement[], after: readonly Requirement[]) {
	const pairs = {
		alignment: new Int32Array(after.length).fill(-1),
		taken: new Uint8Array(before.length),
		alike: new Uint8Array(after.length),
	};
	pairUniqueLabels(before, after, pairs);
	return { alignment: [...pairs.alignment], alike: [...pairs.alike] };
}

describe('pairUniqueLabels', () => {
	const names = Array.from({ length: 60 }, (_, index) => `Part ${index}`);

	it('pairs all in whatever order they stand', () => {
		const before = requirementsOf(...names.map(name => block(name)));

		fc.assert(
			fc.property(fc.shuffledSubarray([...names.keys()], { minLength: 1 }), order => {
				const after = requirementsOf(...order.map(index => block(names[index] ?? '')));

				assert.deepEqual(paired(before, after), { alignment: order, alike: order.map(() => 1) });
			}),
		);
	});

	it('leaves what says something else, and what shares its name, to others', () => {
		const before = requirementsOf(block('A'), block('B'), block('C'), block('C', 'It SHALL wait.'));
		const after = requirementsOf(block('C'), block('B', 'It SHALL stop.'), block('A'));

		assert.deepEqual(paired(before, after).alignment, [-1, -1, 0]);
		assert.deepEqual([...alignRequirements(before, after)], [2, 1, 0]);
	});

	it('pairs the same text in other lines, which is not called alike', () => {
		const before = requirementsOf(block('A', 'It SHALL answer all\ncalls.'), block('B'));
		const after = requirementsOf(block('A', 'It SHALL answer\nall calls.'), block('B'));

		assert.deepEqual(paired(before, after), { alignment: [0, 1], alike: [0, 1] });
	});

	it('does not take two requirements for alike that say nothing but their names', () => {
		const [before, after] = ['in', 'out'].map(way =>
			parseSpec('openspec/specs/a/spec.md', `${head}### Requirement: Users SHALL sign ${way}\n`),
		);
		assert.ok(before && after);

		const changes = diffSpecs(before, after).changes.map(({ kind, before: old, after: now }) => [
			kind,
			old?.text,
			now?.text,
		]);

		assert.deepEqual(changes, [['modified', 'Users SHALL sign in', 'Users SHALL sign out']]);
	});
});
