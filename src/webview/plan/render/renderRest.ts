import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
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
			<ul class="rows">
				${assumptions.map(
					({ decision, alternatives, suggestion }) => html`
						<li class="row">
							<span class="row-icon">${icon('question')}</span>
							<div class="row-body">
								<p>${showControls(decision)}</p>
								${alternatives.length > 0 ? html`<p class="note quiet">instead of: ${showControls(alternatives.join('; '))}</p>` : nothing}
								<p class="note quiet">would settle it: ${showControls(suggestion)}</p>
							</div>
						</li>`,
				)}
			</ul>`;
	});
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
