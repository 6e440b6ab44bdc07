import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { AssumptionView } from '../planViewModel';
import { section } from './section';
import type { View } from './view';

/** What the planner had to decide for itself. */
export function renderAssumptions(view: View): TemplateResult | typeof nothing {
	const { assumptions } = view.model;
	if (assumptions.length === 0) {
		return nothing;
	}
	return section(view, 'Assumptions', `${assumptions.length}`, () => {
		return html`
			<p class="hint quiet">The spec leaves these open. Write the answer into the spec to settle them.</p>
			<ul class="rows">${assumptions.map((assumption, index) => renderAssumption(view, assumption, index))}</ul>`;
	});
}

function renderAssumption(
	view: View,
	{ decision, alternatives, suggestion, section: title }: AssumptionView,
	index: number,
): TemplateResult {
	const place = title === '' ? '' : `, in ${title}`;
	return html`
		<li class="row">
			<span class="row-icon">${icon('question')}</span>
			<div class="row-body">
				<p>${showControls(decision)}</p>
				${alternatives.length > 0 ? html`<p class="note quiet">instead of: ${showControls(alternatives.join('; '))}</p>` : nothing}
				<p class="note quiet">would settle it${showControls(place)}: ${showControls(suggestion)}</p>
				${suggestion === '' ? nothing : renderPin(view, suggestion, index)}
			</div>
		</li>`;
}

function renderPin({ model, post }: View, suggestion: string, index: number): TemplateResult | typeof nothing {
	const { phase, offers } = model;
	if (!offers.includes('pinAssumption') || (phase.kind !== 'planned' && phase.kind !== 'stale')) {
		return nothing;
	}
	return html`
		<p class="note way-on">
			<button class="link" aria-label=${`Pin to spec: ${showControls(suggestion)}`}
				@click=${() => post({ type: 'pinAssumption', index, suggestion })}>Pin to spec</button>
		</p>`;
}

/** What the planner says of its plan, and what to know of how it was made; text of a model is text and no more. */
export function renderSummary({ model }: View): TemplateResult | typeof nothing {
	const { summary, notes } = model;
	if (summary === '' && notes.length === 0) {
		return nothing;
	}
	return html`
		<div class="summary">
			${summary === '' ? nothing : html`<p>${showControls(summary)}</p>`}
			${notes.map(note => html`<p class="warning-line">${icon('info')}<span>${showControls(note)}</span></p>`)}
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
