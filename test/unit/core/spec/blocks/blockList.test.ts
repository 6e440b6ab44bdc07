import assert from 'node:assert/strict';
import { scanBlocks } from '../../../../../src/core/spec/scanBlocks';

const head = '# A\n\nText\n\n';
const part = '- item\n\n  more\n  - nested\n> quote\n\n| a |\n|---|\n| b |\n\n';
const tail = '## B\n\n```\ncode\n';

describe('BlockList', () => {
	it('has the blocks of a part as a scan of that part alone finds them', () => {
		const blocks = scanBlocks(head + part + tail);
		const starts = [...blocks].map(({ start }) => start);
		const [from, to] = [starts.indexOf(head.length), starts.indexOf((head + part).length)];

		const middle = blocks.slice(from, to, 4, head.length);
		const end = blocks.slice(to, blocks.length, 14, (head + part).length);

		assert.deepEqual([...middle], [...scanBlocks(part, false)]);
		assert.deepEqual([...end], [...scanBlocks(tail, false)]);
		assert.deepEqual([middle.mayHave('table'), middle.mayHave('heading'), end.mayHave('fence')], [true, false, true]);
	});

	it('finds headings outside items and quotes, no deeper than asked', () => {
		const blocks = scanBlocks('- # in an item\n\n#### deep\n\n## B\n');

		const [any, shallow] = [blocks.nextHeading(0, blocks.length), blocks.nextHeading(0, blocks.length, 3)];

		assert.deepEqual([blocks.line(any), blocks.line(shallow)], [3, 5]);
		assert.equal(blocks.nextHeading(shallow + 1, blocks.length), blocks.length);
	});
});
