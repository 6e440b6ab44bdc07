import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { TimelineProblem } from '../timelineModel';
import type { View } from './view';

/** Problems of a kind that are shown; the text editor marks them all. */
const problemLimit = 20;

const problemIcons = { error: 'error', warning: 'warning', info: 'info' } as const;

/** What needs looking at; what is only remarked, or is much, is folded away. */
export function renderProblems(view: View, problems: readonly TimelineProblem[]): TemplateResult {
	const urgent = problems.filter(({ severity }) => severity !== 'info');
	const remarks = problems.filter(({ severity }) => severity === 'info');
	const first = urgent.slice(0, 3);
	const more = urgent.slice(3);
	return html`
		<section class="problems" aria-label="Problems">
			${first.length > 0 ? renderList(view, first) : nothing}
			${renderFolded(view, more, count(more.length, 'more problem'))}
			${renderFolded(view, remarks, `${count(remarks.length, 'remark')} on the text`)}
		</section>`;
}

function renderFolded(
	view: View,
	problems: readonly TimelineProblem[],
	summary: string,
): TemplateResult | typeof nothing {
	return problems.length === 0
		? nothing
		: html`<details><summary>${summary}</summary>${renderList(view, problems)}</details>`;
}

function renderList({ post }: View, problems: readonly TimelineProblem[]): TemplateResult {
	const rest = problems.length - problemLimit;
	return html`
		<ul>
			${problems.slice(0, problemLimit).map(
				({ line, severity, message, way }) => html`
					<li class=${severity}>
						${icon(problemIcons[severity], severity)}
						<span>${showControls(message)} <button class="link" @click=${() => post({ type: 'openSource', line })}>line ${line}</button>${
							way === 'merge'
								? html` <button class="link" @click=${() => post({ type: 'mergeHistories' })}>Merge histories</button>`
								: nothing
						}</span>
					</li>`,
			)}
		</ul>
		${rest > 0 ? html`<p class="quiet">and ${grouped(rest)} more</p>` : nothing}`;
}
