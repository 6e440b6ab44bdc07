import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { TimelineTrend } from '../timelineModel';
import { renderFind } from './renderFind';
import { renderList } from './renderList';
import { renderProblems } from './renderProblems';
import { renderTrend } from './renderTrend';
import type { View } from './view';

/** The whole history: what is wrong with it, search and filters, and the line of cycles. */
export function renderTimeline(view: View): TemplateResult {
	const { head, cache } = view;
	const problems = head.unreadable ? [] : (cache.overview?.problems ?? []);
	return html`
		<header>
			<h1>Apply history</h1>
			<p class="quiet">${showControls(describe(view))}</p>
			${head.unreadable ? nothing : renderSource(view)}
		</header>
		${head.unreadable ? renderUnreadable(head.unreadable) : nothing}
		${problems.length > 0 ? renderProblems(view, problems) : nothing}
		${cache.trend && !head.unreadable ? guardTrend(view, cache.trend) : nothing}
		${head.total > 0 ? renderCycles(view) : nothing}
		${head.total === 0 && !head.unreadable ? renderEmpty() : nothing}`;
}

/** Its many bars stay as they are while the list is scrolled. */
function guardTrend(view: View, trend: TimelineTrend): unknown {
	return guard([trend, view.cache.overview?.specs.length], () => renderTrend(view, trend));
}

function describe({ head: { path, total, since } }: View): string {
	return total === 0 ? path : `${path} · ${count(total, 'cycle')}${since === '' ? '' : ` since ${since}`}`;
}

function renderSource({ post }: View): TemplateResult {
	return html`
		<button class="icon-button" title="Open as text" aria-label="Open as text" @click=${() => post({ type: 'openSource', line: 1 })}>
			${icon('go-to-file')}
		</button>`;
}

function renderUnreadable({ message, state, next }: NonNullable<View['head']['unreadable']>): TemplateResult {
	return html`
		<div class="notice" role="alert">
			${icon('error', 'error')}
			<div>
				<p><strong>${showControls(message)}</strong></p>
				<p>${showControls(state)}</p>
				<p>${showControls(next)}</p>
			</div>
		</div>`;
}

function renderEmpty(): TemplateResult {
	return html`
		<div class="empty">
			${icon('history')}
			<p><strong>No cycle yet</strong></p>
			<p class="quiet">
				Each plan that you apply adds one: what the spec changed, which files followed, and how it was verified.
			</p>
			<p class="quiet">Change a statement of the spec, run <em>Spec: Plan Spec Change</em>, review the edits, and apply.</p>
		</div>`;
}

function renderCycles(view: View): TemplateResult {
	const { cache, head } = view;
	const none = cache.length === 0 && cache.isFound;
	return html`
		${guard([view.ui, cache.overview, cache.isFound, cache.length, cache.isFiltered, head.total], () => renderFind(view))}
		${none ? html`<p class="quiet none">No cycle matches. Press Escape in the search field to see all again.</p>` : nothing}
		${renderList(view)}`;
}
