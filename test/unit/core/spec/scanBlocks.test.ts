import assert from 'node:assert/strict';
import { scanBlocks } from '../../../../src/core/spec/scanBlocks';

/** Each block as `kind line-endLine`, a heading or fence with its level, indented by the blocks that hold it. */
function outline(text: string): readonly string[] {
	const depths: number[] = [];
	return [...scanBlocks(text)].map(({ kind, line, endLine, parent, level, closed }, index) => {
		depths[index] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
		const name = kind === 'heading' ? `heading${level}` : kind;
		return `${'  '.repeat(depths[index] ?? 0)}${name} ${line}-${endLine}${closed ? '' : ' open'}`;
	});
}

describe('scanBlocks', () => {
	it('finds nothing in an empty or blank text', () => {
		const texts = ['', '\n', '  \n\t\n\n'];

		const outlines = texts.map(outline);

		assert.deepEqual(outlines, [[], [], []]);
	});

	it('finds headings of both kinds, but none where seven marks or no blank follow', () => {
		const text = '# One\n\nTwo\n===\n\nThree\nlines\n---\n\n####### no\n#no\n';

		const found = outline(text);

		assert.deepEqual(found, ['heading1 1-1', 'heading1 3-4', 'heading2 6-8', 'paragraph 10-11']);
	});

	it('takes front matter for no heading, and a rule at the top for no front matter', () => {
		const withFrontMatter = '---\ntitle: x\n---\n# One\n';
		const withRules = '---\n\nText.\n\n---\n';

		assert.deepEqual(outline(withFrontMatter), ['frontMatter 1-3', 'heading1 4-4']);
		assert.deepEqual(outline(withRules), ['rule 1-1', 'paragraph 3-3', 'rule 5-5']);
	});

	it('ends a fence with as many of the same marks only', () => {
		const text = '````bash\n```\n~~~~\n````\n~~~\n```\n~~~~\nText.\n';

		const found = outline(text);

		assert.deepEqual(found, ['fence 1-4', 'fence 5-7', 'paragraph 8-8']);
	});

	it('says that nothing closes a fence, which then takes the rest of its holder', () => {
		const text = '- ```\n  code\n\nText.\n\n```\nmore\n\n# not a heading\n';

		const found = outline(text);

		assert.deepEqual(found, ['item 1-2', '  fence 1-2 open', 'paragraph 4-4', 'fence 6-9 open']);
	});

	it('nests items by indentation, whatever the marker', () => {
		const text = '- a\n  1. b\n     * c\n  2) d\n+ e\n\t- f\n';

		const found = outline(text);

		assert.deepEqual(found, [
			'item 1-4',
			'  paragraph 1-1',
			'  item 2-3',
			'    paragraph 2-2',
			'    item 3-3',
			'      paragraph 3-3',
			'  item 4-4',
			'    paragraph 4-4',
			'item 5-6',
			'  paragraph 5-5',
			'  item 6-6',
			'    paragraph 6-6',
		]);
	});

	it('goes on with a paragraph of an item on a line without indentation', () => {
		const text = '- a\nlazy\n\n  second\n\nafter\n';

		const found = outline(text);

		assert.deepEqual(found, ['item 1-4', '  paragraph 1-2', '  paragraph 4-4', 'paragraph 6-6']);
	});

	it('lets only a bullet or the number 1 interrupt a paragraph', () => {
		const text = 'Text\n2. no\n- yes\n';

		const found = outline(text);

		assert.deepEqual(found, ['paragraph 1-2', 'item 3-3', '  paragraph 3-3']);
	});

	it('holds lists, fences and headings in quotes', () => {
		const text = '> # One\n> - a\n>   ```\n>   code\n>   ```\nText\n';

		const found = outline(text);

		assert.deepEqual(found, [
			'quote 1-5',
			'  heading1 1-1',
			'  item 2-5',
			'    paragraph 2-2',
			'    fence 3-5',
			'paragraph 6-6',
		]);
	});

	it('ends a comment at its mark and other HTML at a blank line', () => {
		const text = '<!-- one\n\n- two -->\n<div>\n- three\n\n- four\n';

		const found = outline(text);

		assert.deepEqual(found, ['comment 1-3', 'html 4-5', 'item 7-7', '  paragraph 7-7']);
	});

	it('takes the line above a delimiter row of as many columns for the head of a table', () => {
		const text = 'Text\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n| a | b |\n|---|\n';

		const found = outline(text);

		assert.deepEqual(found, ['paragraph 1-1', 'table 2-4', 'paragraph 6-7']);
	});

	it('does not take an escaped pipe for the end of a cell', () => {
		const text = '| a \\| b |\n|---|\n';

		const found = outline(text);

		assert.deepEqual(found, ['table 1-2']);
	});

	it('tells rules and indented code from lists and paragraphs', () => {
		const text = '* * *\n- - x\n\nText\n\n    code\n\ntext\n    more text\n';

		const found = outline(text);

		assert.deepEqual(found, [
			'rule 1-1',
			'item 2-2',
			'  item 2-2',
			'    paragraph 2-2',
			'paragraph 4-4',
			'code 6-6',
			'paragraph 8-9',
		]);
	});

	it('finds code in what is left below a definition, as far as it is indented', () => {
		const texts = [
			'[^1]:\n    ```json\n    {"MUST": 1}\n    ```\n\nIt MUST run\n',
			'[^1]:\n    one\n    two\n\n    three\n\nEnd\n',
			'[a]: b\n\tcode\n  text\n  ===\n',
			'[a]: b\n    code\n===\n',
			'[a]: b\n   text\n    on\n',
		];

		const found = texts.map(text => outline(text).join(', '));

		assert.deepEqual(found, [
			'definition 1-2, code 3-4, paragraph 6-6',
			'definition 1-2, code 3-5, paragraph 7-7',
			'definition 1-1, code 2-2, heading1 3-4',
			'definition 1-1, code 2-2, paragraph 3-3',
			'definition 1-1, paragraph 2-3',
		]);
	});

	it('takes link reference definitions off the start of a paragraph', () => {
		const text = '[a]: https://a.example\n[b]:\n  <b> "two\nlines"\nText [a].\n';

		const found = outline(text);

		assert.deepEqual(found, ['definition 1-1', 'definition 2-4', 'paragraph 5-5']);
	});

	it('gives offsets that cut the block out of the text', () => {
		const text = 'Text.\n\n- item\n  more\n\n## Title ##\n';

		const cuts = [...scanBlocks(text)].map(({ start, end }) => text.slice(start, end));

		assert.deepEqual(cuts, ['Text.', '- item\n  more', 'item\n  more', '## Title ##']);
	});
});
