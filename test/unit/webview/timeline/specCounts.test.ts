import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { Digest } from '../../../../src/core/history/record';
import { SpecCounts } from '../../../../src/webview/timeline/specCounts';
import { append } from '../../core/history/draft';

const path = '.openspec/spec.md';
const [one, two, three] = [1, 2, 3].map(amount => '- It MUST print\n'.repeat(amount).replaceAll('\n', '!\n')) as [
	string,
	string,
	string,
];

/** The numbers that are counted after each cycle, in the order of the file. */
function countAll(counts: SpecCounts, text: string): readonly (number | undefined)[] {
	const history = parseHistory(text);
	return history.cycles.map(cycle => counts.after(history, cycle, path)?.requirements);
}

describe('SpecCounts', () => {
	it('counts the requirements that each recorded cycle left', () => {
		const first = append('', '', one).text;
		const second = append(first, one, three).text;
		const third = append(second, three, two).text;

		const numbers = countAll(new SpecCounts([]), third);

		assert.deepEqual(numbers, [1, 3, 2]);
	});

	it('counts the items under headings that the user added', () => {
		const { text } = append('', '', '## Rules\n\n- Blue buttons\n- Green fields\n');

		const numbers = [[], ['Rules']].map(headings => countAll(new SpecCounts(headings), text));

		assert.deepEqual(numbers, [[0], [2]]);
	});

	it('does not count a text that is not the recorded one, nor what is patched onto it', () => {
		const long = `${'Prose that is long enough for patches to stay small.\n'.repeat(40)}${one}`;
		const first = append('', '', long).text;
		const second = append(first, long, `${long}- It MUST stop\n`).text;
		const wrong = second.replace('"full":"Prose', '"full":"Verse');

		const numbers = countAll(new SpecCounts([]), wrong);

		assert.notEqual(wrong, second);
		assert.deepEqual(numbers, [undefined, undefined]);
	});

	it('knows a text by its digest once it was counted, and the empty one always', () => {
		const counts = new SpecCounts([]);
		const { text, begin } = append('', '', two);
		const empty: Digest = begin.spec.before;

		const early = counts.known(begin.spec.after);
		countAll(counts, text);

		assert.deepEqual(
			[early, counts.known(begin.spec.after)?.requirements, counts.known(empty)?.requirements],
			[undefined, 2, 0],
		);
	});
});
