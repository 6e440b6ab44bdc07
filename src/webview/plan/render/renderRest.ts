import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { renderCode } from '../../dom/renderCode';
import type { View } from './view';

/** What the planner says of its plan, and what to know of how it was made; text of a model is text and no more. */
export function renderSummary({ model }: View): TemplateResult | typeof nothing {
	const { summary, notes } = model;
	if (summary === '' && notes.length === 0) {
		return nothing;
	}
	return html`
		<div class="summary">
			${summary === '' ? nothing : html`<p>${renderCode(summary)}</p>`}
			${notes.map(note => html`<p class="note">${icon('info')}<span>${showControls(note)}</span></p>`)}
		</div>`;
}

/** Who planned, and what goes along unseen. */
export function renderFoot({ model }: View): TemplateResult | typeof nothing {
	const { planner, phase } = model;
	// Where nothing is pending, the phase says it.
	const prose = phase.kind === 'nothingPending' ? 0 : model.prose;
	if (prose === 0 && planner === '') {
		return nothing;
	}
	return html`
		<footer>
			${prose > 0 ? html`<p class="quiet">${count(prose, 'changed line')} of the spec ${prose === 1 ? 'belongs' : 'belong'} to no requirement and ${prose === 1 ? 'goes' : 'go'} along when all is applied.</p>` : nothing}
			${planner ? html`<p class="quiet planner">${icon('symbol-key')}<span>${showControls(planner)}</span></p>` : nothing}
		</footer>`;
}
