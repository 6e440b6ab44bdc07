import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { placeSections } from '../../../../src/vscode/codelens/placeSections';

const sections = [
	{ title: 'One', depth: 2, line: 3 },
	{ title: 'Two', depth: 2, line: 10 },
	{ title: 'Three', depth: 2, line: 20 },
];

describe('placeSections', () => {
	it('gathers changes under the nearest heading above them, and none under an empty section', () => {
		const places = [
			{ line: 4, change: change('a'), removed: [] },
			{ line: 5, change: null, removed: [change('b')] },
			{ line: 21, change: change('c'), removed: [change('d')] },
		];

		const gathered = placeSections(places, { sections, requirements: [] });

		assert.deepEqual(
			gathered.map(({ line, changes }) => [line, changes.map(({ id }) => id)]),
			[
				[3, ['a', 'b']],
				[20, ['c', 'd']],
			],
		);
	});

	it('passes over the headings of requirements and of their scenarios', () => {
		const path = 'openspec/specs/a/spec.md';
		const block = (name: string) =>
			`### Requirement: ${name}\nIt SHALL ${name}.\n\n#### Scenario: One\n- **THEN** ok\n\n`;
		const spec = parseSpec(path, `# A\n\n## Requirements\n\n${block('run')}${block('stop')}## Notes\n`);
		const places = spec.requirements.map(({ id, line }) => ({ line, change: change(id), removed: [] }));

		const gathered = placeSections(places, spec);

		assert.deepEqual(
			gathered.map(({ line, changes }) => [line, changes.map(({ id }) => id)]),
			[[3, ['run', 'stop']]],
		);
	});

	it('puts what stands above all headings on the first line', () => {
		const gathered = placeSections([{ line: 2, change: change('a'), removed: [] }], { sections, requirements: [] });

		assert.deepEqual(
			gathered.map(({ line }) => line),
			[1],
		);
	});
});

function change(id: string): Change {
	return {
		kind: 'modified',
		impact: 'reworded',
		id,
		wasId: null,
		level: 'MUST',
		section: [],
		before: null,
		after: null,
		state: 'unresolved',
	};
}
