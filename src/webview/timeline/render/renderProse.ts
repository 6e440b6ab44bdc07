import { html, nothing, type TemplateResult } from 'lit';
import MarkdownIt, { type Token } from 'markdown-it';
import { showControls } from '../../../core/text/showControls';

/** Images and autolinks are off, and HTML stays text: what a history says loads nothing and leads nowhere. */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, maxNesting: 500 })
	.enable('table')
	.disable(['image', 'autolink']);

/** Prose beyond this many UTF-16 units is cut; apply.md itself has the rest. */
const lengthLimit = 20_000;
/** Nesting beyond this is shown flat. */
const depthLimit = 12;

/** A line that Git puts around two versions; as Markdown it would be a quote or a heading. */
const conflictMarker = /^(?:<{7}|>{7}) /m;

/** Draw Markdown as elements, without ever making HTML of its text. Links are shown as text with their address. */
export function renderProse(text: string): TemplateResult | typeof nothing {
	if (text === '') {
		return nothing;
	}
	const cut = text.length > lengthLimit ? `${text.slice(0, lengthLimit)}…` : text;
	const drawn = conflictMarker.test(cut) ? renderCodeBlock(cut) : renderTokens(markdown.parse(cut, {}), 0);
	return html`<div class="prose">${drawn}</div>`;
}

/** Draw the marks of one line of Markdown, such as code, in the same safe way and without blocks. */
export function renderLine(text: string): readonly unknown[] {
	return renderTokens(markdown.parseInline(text.slice(0, lengthLimit), {}), 0);
}

function renderTokens(tokens: readonly Token[], depth: number): readonly unknown[] {
	const parts: unknown[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) {
			continue;
		}
		if (token.nesting !== 1) {
			parts.push(renderLeaf(token, depth));
			continue;
		}
		const end = findEnd(tokens, at);
		const inner =
			depth > depthLimit ? textOf(tokens.slice(at + 1, end)) : renderTokens(tokens.slice(at + 1, end), depth + 1);
		parts.push(wrap(token, inner));
		at = end;
	}
	return parts;
}

/** Index of the token that closes the one at `start`. */
function findEnd(tokens: readonly Token[], start: number): number {
	let open = 0;
	for (let at = start; at < tokens.length; at++) {
		open += tokens[at]?.nesting ?? 0;
		if (open === 0) {
			return at;
		}
	}
	return tokens.length;
}

function wrap(token: Token, inner: unknown): unknown {
	switch (token.type) {
		case 'paragraph_open':
			return token.hidden ? inner : html`<p>${inner}</p>`;
		case 'heading_open':
			return html`<p><strong>${inner}</strong></p>`;
		case 'bullet_list_open':
			return html`<ul class="bullets">${inner}</ul>`;
		case 'ordered_list_open':
			return html`<ol class="numbers">${inner}</ol>`;
		case 'list_item_open':
			return html`<li>${inner}</li>`;
		case 'blockquote_open':
			return html`<blockquote>${inner}</blockquote>`;
		case 'strong_open':
			return html`<strong>${inner}</strong>`;
		case 'em_open':
			return html`<em>${inner}</em>`;
		case 'link_open':
			return html`${inner} <span class="quiet">(${showControls(String(token.attrGet('href') ?? ''))})</span>`;
		default:
			return wrapTable(token, inner);
	}
}

function wrapTable({ type }: Token, inner: unknown): unknown {
	switch (type) {
		case 'table_open':
			return html`<table>${inner}</table>`;
		case 'thead_open':
			return html`<thead>${inner}</thead>`;
		case 'tbody_open':
			return html`<tbody>${inner}</tbody>`;
		case 'tr_open':
			return html`<tr>${inner}</tr>`;
		case 'th_open':
			return html`<th>${inner}</th>`;
		case 'td_open':
			return html`<td>${inner}</td>`;
		default:
			return inner;
	}
}

function renderLeaf(token: Token, depth: number): unknown {
	switch (token.type) {
		case 'inline':
			return renderTokens(token.children ?? [], depth + 1);
		case 'code_inline':
			return html`<code>${showControls(token.content)}</code>`;
		case 'fence':
		case 'code_block':
			return renderCodeBlock(token.content.trimEnd());
		case 'softbreak':
			return ' ';
		case 'hardbreak':
			return html`<br />`;
		case 'hr':
			return html`<hr />`;
		default:
			return showControls(token.content);
	}
}

function renderCodeBlock(text: string): TemplateResult {
	return html`<pre tabindex="0" role="group" aria-label="Code">${showControls(text)}</pre>`;
}

function textOf(tokens: readonly Token[]): string {
	const texts = tokens.map(({ content }) => content).filter(content => content !== '');
	return showControls(texts.join(' '));
}
