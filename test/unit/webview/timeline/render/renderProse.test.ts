import assert from 'node:assert/strict';
import { renderLine, renderProse } from '../../../../../src/webview/timeline/render/renderProse';
import { markupOf } from '../../markupOf';

describe('renderProse', () => {
	it('draws paragraphs, lists, code and emphasis', () => {
		const markup = markupOf(renderProse('One **two** `x < y`\n\n- a\n- b\n\n```\ncode\n```'));

		assert.match(markup, /<p>One <strong>two<\/strong> <code>x &lt; y<\/code><\/p>/);
		assert.match(markup, /<ul class="bullets"><li>a<\/li><li>b<\/li><\/ul>/);
		assert.match(markup, /<pre [^>]*>code<\/pre>/);
	});

	it('draws tables, with text in their cells', () => {
		const markup = markupOf(renderProse('| Option | Cost |\n|---|---|\n| `digest` | <b>low</b> |'));

		assert.match(markup, /<table><thead><tr><th>Option<\/th><th>Cost<\/th><\/tr><\/thead>/);
		assert.match(markup, /<tbody><tr><td><code>digest<\/code><\/td><td>&lt;b&gt;low&lt;\/b&gt;<\/td><\/tr><\/tbody>/);
	});

	it('leaves the markers of a merge conflict as they stand', () => {
		const markup = markupOf(renderProse('<<<<<<< HEAD\nGreet\n=======\nWave\n>>>>>>> other'));

		assert.match(markup, /<pre [^>]*>(?:&lt;){7} HEAD\nGreet\n=======\nWave\n(?:&gt;){7} other<\/pre>/);
	});

	it('draws the marks of one line without blocks, and HTML as text', () => {
		const markup = markupOf(renderLine('# Print `Welcome, <author>` *now* <b>x</b>'));

		assert.equal(markup, '# Print <code>Welcome, &lt;author&gt;</code> <em>now</em> &lt;b&gt;x&lt;/b&gt;');
	});

	const hostile = [
		'<img src=x onerror=alert(1)>',
		'<script>alert(1)</script>',
		'![pixel](https://evil.example/p.png)',
		'[run](command:workbench.action.quit)',
		'[click](https://evil.example)',
		'<https://evil.example>',
		'<javascript:alert(1)>',
		'[a]: command:quit\n\n[a]',
		'a <b onclick="x()">bold</b>',
	];
	for (const text of hostile) {
		it(`keeps ${JSON.stringify(text)} text`, () => {
			const markup = markupOf(renderProse(text));

			const tags = new Set(Array.from(markup.matchAll(/<\/?([a-z]+)/g), ([, tag]) => tag));
			assert.deepEqual([...tags].sort(), markup.includes('class="quiet"') ? ['div', 'p', 'span'] : ['div', 'p']);
		});
	}

	it('ends on nesting without end and on huge texts', () => {
		const nested = markupOf(renderProse(`${'> '.repeat(400)}deep`));
		const huge = markupOf(renderProse('word '.repeat(100_000)));

		assert.match(nested, /deep/);
		assert.ok(huge.length < 30_000);
	});

	it('makes control characters visible', () => {
		const markup = markupOf(renderProse('a\u202eb'));

		assert.match(markup, /a\\u\{202e\}b/);
	});
});
