import assert from 'node:assert/strict';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { historyMarkdown } from '../../../../src/vscode/markdown/historyMarkdown';
import { append } from '../../core/history/draft';

/** As the built-in preview sets it up, once all is loaded. */
async function load(isHistory = true): Promise<Markdown> {
	let markdown: Markdown | undefined;
	await new Promise<void>(resolve => {
		markdown = new MarkdownIt({ html: true }).use(historyMarkdown(() => true, resolve));
		markdown.render('');
	});
	return isHistory && markdown
		? markdown
		: new MarkdownIt({ html: true }).use(
				historyMarkdown(
					() => false,
					() => {},
				),
			);
}

const handWritten = `# Apply history

## Cycle 1 - 2026-06-06

### Propose

Greet the world.

### Status

✅ APPLIED

## Cycle 2 - 2026-06-08

### Status

❌ FAILED
`;

describe('historyMarkdown', () => {
	it('makes each cycle fold, with its status', async () => {
		const html = (await load()).render(handWritten);

		assert.match(html, /<details class="spec-cycle spec-cycle-claimed" open><summary><h2>Cycle 1 - 2026-06-06<\/h2>/);
		assert.match(html, /<details class="spec-cycle spec-cycle-failed" open><summary><h2>Cycle 2 - 2026-06-08<\/h2>/);
		assert.equal(html.match(/<\/details>/g)?.length, 2);
		assert.ok(html.startsWith('<h1>Apply history</h1>'));
	});

	it('marks the words that changed, and tells planner and runs of a recorded cycle', async () => {
		const before = '# Spec\n\n- It MUST greet with `Hello`\n';
		const { text } = append('', before, before.replace('Hello', 'Welcome'), 'applied', {
			usage: { input: 1200, output: 80 },
			planner: { id: 'anthropic', model: 'some-model' },
		});

		const html = (await load()).render(text);

		assert.match(html, /spec-cycle-applied/);
		assert.match(html, /<del class="spec-line">.*<mark>.*Hello.*<\/mark>/);
		assert.match(html, /<ins class="spec-line">.*<mark>.*Welcome.*<\/mark>/);
		assert.match(html, /<ins class="spec-line">• It /);
		assert.match(html, /<p class="spec-facts">some-model · [^<]*1,200/);
		assert.doesNotMatch(html, /spec-ops begin/);
	});

	it('puts a cycle without a heading on the line, too', async () => {
		const html = (await load()).render('**Cycle 3** - 2026-06-09\n\nStatus: done\n');

		assert.match(html, /^<section class="spec-cycle spec-cycle-claimed"><p><strong>Cycle 3<\/strong>/);
		assert.match(html, /<\/section>\n$/);
	});

	it('draws a history as other Markdown until it is loaded, and then asks to draw it anew', async () => {
		let drawnFirst = '';
		await new Promise<void>(resolve => {
			drawnFirst = new MarkdownIt({ html: true }).use(historyMarkdown(() => true, resolve)).render(handWritten);
		});

		assert.equal(drawnFirst, new MarkdownIt({ html: true }).render(handWritten));
	});

	it('changes nothing in documents that are no histories', async () => {
		const html = (await load(false)).render(handWritten);

		assert.equal(html, new MarkdownIt({ html: true }).render(handWritten));
	});

	it('makes no HTML of what a history says, anywhere', async () => {
		const hostile = '<img src=x onerror=alert(1)>';
		const { text } = append('', `- It MUST ${hostile}\n`, `- It MUST not ${hostile}\n`, 'applied', {
			planner: { id: hostile },
			assumptions: [{ decision: hostile, alternatives: [], suggestion: '', section: '', accepted: false }],
		});

		const html = (await load()).render(`${text}\n<script>a</script>\n\n<!-- b --><script>c</script>\n`);

		assert.doesNotMatch(html, /<img|<script/);
		assert.ok(html.split('&lt;img').length > 4 && html.split('&lt;script').length > 2);
	});
});
