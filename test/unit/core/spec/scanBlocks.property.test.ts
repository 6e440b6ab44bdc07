import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ourOutline, theirOutline } from './blockOutlines';

const runs = Number(process.env.PROPERTY_RUNS ?? 5000);

const marks = ['', '', '', '- ', '* ', '1. ', '2) ', '  ', '    ', '\t', '   ', '- - ', '-\t'];
const contents = [
	...[
		'',
		'',
		'text',
		'It MUST hold.',
		'# A',
		'## B ##',
		'#',
		'####### no',
		'===',
		'---',
		'- - -',
		'***',
		'_ _ _',
		'-',
		'+',
	],
	...[
		'```',
		'````',
		'```bash',
		'~~~',
		'``` a ` b',
		'<!--',
		'-->',
		'<!-- a -->',
		'<div>',
		'</div>',
		'<a b="c">',
		'<script>',
	],
	...[
		'</script>',
		'<?x',
		'?>',
		'<!X',
		'<![CDATA[',
		']]>',
		'| a | b |',
		'|---|---|',
		'| c | d |',
		'a | b',
		'--- | ---',
		':-:|',
	],
	...['2. b', '1. a', '10) c', '\\# a', '&nbsp;', 'a  ', '[a](b)', '<b>c</b> d', '    code', '\tcode', '`a', '|'],
];

/** Lines that begin with marks of lists and indentation in any order. */
const line = fc
	.tuple(fc.array(fc.constantFrom(...marks), { maxLength: 3 }), fc.constantFrom(...contents))
	.map(([before, content]) => before.join('') + content);

/**
 * A line that is indented like code goes on with the paragraph above, even where the rest of it looks like a fence, a
 * rule or a table. In wide items markdown-it differs from CommonMark there.
 */
const indentedText = /\S[ \t]*\n {0,3}(?:\t| {4})/;

/**
 * A list item, and later something like a table. markdown-it looks for a table before it looks for an item, and takes
 * other lines than CommonMark into an item that no mark continues; tables in items are held to it by the corpora.
 */
const itemBeforeTable = /^[ \t]*(?:[-*+]|\d+[.)])[ \t][\s\S]*[|:]/m;

/** Front matter, which markdown-it does not know. */
const frontMatter = /^---[ \t]*\n/;

const text = fc
	.array(line, { maxLength: 14 })
	.map(lines => lines.join('\n'))
	.filter(document => ![indentedText, itemBeforeTable, frontMatter].some(pattern => pattern.test(document)));

describe('scanBlocks on random text', () => {
	it('finds the blocks that markdown-it finds, on the same lines', function () {
		this.timeout(240_000);
		fc.assert(
			fc.property(text, document => {
				assert.deepEqual(ourOutline(document), theirOutline(document));
			}),
			{ numRuns: runs },
		);
	});

	it('finds them in a quote, too', function () {
		this.timeout(240_000);
		// Each line has the mark: markdown-it differs from CommonMark in lines that go on with a quote without it.
		const quoted = text.map(document => document.replace(/^/gm, '> '));
		fc.assert(
			fc.property(quoted, document => {
				assert.deepEqual(ourOutline(document), theirOutline(document));
			}),
			{ numRuns: runs },
		);
	});
});
