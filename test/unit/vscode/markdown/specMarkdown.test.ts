import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { type PreviewKind, specMarkdown } from '../../../../src/vscode/markdown/specMarkdown';

/** As the built-in preview sets it up. */
const options = { html: true, linkify: true } as const;

function render(text: string, kind: PreviewKind): string {
	return new MarkdownIt(options).use(specMarkdown(() => kind)).render(text);
}

const spec = `# The MUST of it

- The script MUST print \`MUST\` to **stdout**
- It **MUST** NOT run as root, and it MUST
  NOT listen
- MUST_HAVE and <b>MAY</b> it SHALL NOT [MAY](https://example.org/MUST)

| a | b |
|---|---|
| It SHOULD work | "a" & <c> |

> It MUST be quoted
`;

const history = `## Cycle 1 - 2026-06-06

### Status

✅ APPLIED
and more

<!-- spec-ops begin {"v":1} -->

### Other

✅ APPLIED

#### Status:

it is **broken**
`;

describe('specMarkdown', () => {
	it('gives keywords of specs a class of their level', () => {
		const html = render('- It MUST work\n- It SHALL NOT fail, and MAY stop\n', 'spec');

		assert.equal(
			html,
			'<ul>\n<li>It <span class="spec-keyword spec-must">MUST</span> work</li>\n' +
				'<li>It <span class="spec-keyword spec-must-not">SHALL</span> <span class="spec-keyword spec-must-not">NOT</span>' +
				' fail, and <span class="spec-keyword spec-may">MAY</span> stop</li>\n</ul>\n',
		);
	});

	it('finds the NOT across emphasis and a line end', () => {
		const html = render('It **MUST** NOT run, and MUST\nNOT listen', 'spec');

		assert.equal(html.match(/spec-must-not/g)?.length, 4);
		assert.doesNotMatch(html, /"spec-keyword spec-must"/);
	});

	it('leaves code, headings, quotes and longer words alone', () => {
		const html = render('# It MUST\n\n`MUST`\n\n    MUST\n\n> MUST\n\nMUST_HAVE MUST-HAVE must\n', 'spec');

		assert.doesNotMatch(html, /spec-keyword/);
	});

	it('marks keywords in link text and table cells', () => {
		const html = render('It [MAY](https://example.org/MUST)\n\n| a |\n|---|\n| It SHOULD |\n', 'spec');

		assert.match(html, /<a href="https:\/\/example\.org\/MUST"><span class="spec-keyword spec-may">MAY<\/span><\/a>/);
		assert.match(html, /<td>It <span class="spec-keyword spec-should">SHOULD<\/span><\/td>/);
	});

	it('makes the status of a cycle a badge with its text, and keeps records out of sight', () => {
		const html = render(history, 'history');

		assert.match(html, /<p><span class="spec-status spec-applied">✅ APPLIED<\/span>\nand more<\/p>/);
		assert.match(html, /<span class="spec-status spec-failed">it is <strong>broken<\/strong><\/span>/);
		assert.equal(html.match(/<span class="spec-status/g)?.length, 2);
		assert.match(html, /<!-- spec-ops begin \{"v":1\} -->/);
		assert.doesNotMatch(html, /&lt;!--/);
	});

	it('changes nothing in documents that are neither', () => {
		for (const text of [spec, history]) {
			const html = render(text, 'other');

			assert.equal(html, new MarkdownIt(options).render(text));
		}
	});

	it('changes a spec in its keywords only, and a history in its statuses only', () => {
		const plain = (html: string) => html.replace(/<\/?span[^>]*>/g, '');

		assert.equal(plain(render(spec, 'spec')), new MarkdownIt(options).render(spec));
		assert.equal(plain(render(history, 'history')), new MarkdownIt(options).render(history));
	});

	it('makes no HTML of text', () => {
		const text = 'It MUST <img src=x onerror=alert(1)> "quote" & more';

		const html = new MarkdownIt({ html: false }).use(specMarkdown(() => 'spec')).render(text);

		assert.doesNotMatch(html, /<img/);
		assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt; &quot;quote&quot; &amp; more/);
	});
});
