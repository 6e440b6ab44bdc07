import assert from 'node:assert/strict';
import { createPalette } from '../../../../src/cli/palette';
import { renderHistory } from '../../../../src/cli/render/history';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { append } from '../../core/history/draft';

describe('a history in the terminal', () => {
	it('tells of each cycle which spec it is of, where several share the history', () => {
		const one = append('', '', 'a\n', 'applied').text;
		const both = append(one, '', 'b\n', 'applied').text.replace(/^([\s\S]*)"path":"spec\.md"/, '$1"path":"bugfix.md"');
		const headsOf = (text: string) => {
			const { cycles, problems } = parseHistory(text);
			const lines = renderHistory(cycles, problems, createPalette(false)).split('\n');
			return lines.flatMap(line => /^Cycle \d.*?(?= —|$)/.exec(line)?.[0] ?? []);
		};

		assert.deepEqual(headsOf(one), ['Cycle 1']);
		assert.deepEqual(headsOf(both), ['Cycle 1 of spec.md', 'Cycle 2 of bugfix.md']);
	});

	it('tells what was assumed once, and whether it was accepted', () => {
		const assumption = { alternatives: ['an argument'], suggestion: '', section: '' };
		const assumptions = [
			{ ...assumption, decision: 'The name comes\nfrom AUTHOR', accepted: true },
			{ ...assumption, decision: 'Exit 0 \u001b[31m', accepted: false },
		];
		const { cycles, problems } = parseHistory(append('', '', 'a\n', 'applied', { assumptions }).text);

		const text = renderHistory(cycles, problems, createPalette(false));

		assert.match(text, /\n {2}accepted: The name comes from AUTHOR\n {2}assumed: Exit 0 /);
		assert.equal(text.match(/AUTHOR/g)?.length, 1);
		assert.ok(!text.includes('\u001b'));
	});
});
