import { html, type TemplateResult } from 'lit';
import { showControls } from '../../core/text/showControls';
import type { Span } from '../marks';

/** A statement with its marks to be seen, and “removed” and “added” to be heard. */
export function renderSpans(spans: readonly Span[]): readonly TemplateResult[] {
	return groupByMark(spans).map(group => {
		const mark = group[0]?.mark;
		if (mark !== 'added' && mark !== 'removed') {
			return html`${group.map(renderRole)}`;
		}
		const { parts, gap } = withoutLastGap(group);
		const marked = html`<span class="spoken">${mark}: </span>${parts.map(renderRole)}<span class="spoken">; </span>`;
		return mark === 'removed' ? html`<del>${marked}</del>${gap}` : html`<ins>${marked}</ins>${gap}`;
	});
}

/** White space at the end of a marked phrase looks better unmarked. */
function withoutLastGap(group: readonly Span[]): { readonly parts: readonly Span[]; readonly gap: string } {
	const before = group.slice(0, -1);
	const last = group.at(-1);
	const text = last?.text.trimEnd() ?? '';
	if (!last || text.length === last.text.length || (text === '' && before.length === 0)) {
		return { parts: group, gap: '' };
	}
	return { parts: text === '' ? before : [...before, { ...last, text }], gap: ' ' };
}

function groupByMark(spans: readonly Span[]): readonly (readonly Span[])[] {
	const groups: Span[][] = [];
	for (const span of spans) {
		const last = groups.at(-1);
		if (last?.[0]?.mark === span.mark) {
			last.push(span);
		} else {
			groups.push([span]);
		}
	}
	return groups;
}

function renderRole({ text, role }: Span): TemplateResult {
	const shown = showControls(text);
	switch (role) {
		case 'keyword':
			return html`<strong>${shown}</strong>`;
		case 'code':
			return html`<code>${shown}</code>`;
		default:
			return html`${shown}`;
	}
}
