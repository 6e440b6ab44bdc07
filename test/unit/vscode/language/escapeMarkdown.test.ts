import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../../../src/vscode/language/escapeMarkdown';

const renderer = new MarkdownIt({ html: true, linkify: true });

describe('escapeMarkdown', () => {
	for (const text of [
		'[Apply](command:specDrivenOps.apply)',
		'see https://example.com and www.example.com or mail@example.com',
		'<img src=x onerror=alert(1)> &amp; <!-- x -->',
		'**bold** _it_ ~~gone~~ `code` $(alert)',
		'# no heading',
		'1. no item',
	]) {
		it(`shows ${text} as it is`, () => {
			const html = renderer.renderInline(escapeMarkdown(text));

			assert.equal(html, renderer.utils.escapeHtml(text));
		});
	}

	it('shows any text as it is, in one line', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				const html = renderer.renderInline(escapeMarkdown(text));

				assert.equal(html, renderer.utils.escapeHtml(text.replace(/\s+/g, ' ').trim()));
			}),
		);
	});
});
