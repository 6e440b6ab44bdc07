import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { showControls } from '../../../core/text/showControls';
import type { AssumptionView, PlanViewModel } from '../planViewModel';
import { isChecked } from './isChecked';
import { section } from './section';
import type { View } from './view';

/** Title of the part, by which it is found. */
export const assumptionsTitle = 'Assumptions';

/** What the planner had to decide for itself, each to be accepted, or settled by a statement of the spec. */
export function renderAssumptions(view: View): TemplateResult | typeof nothing {
	const { assumptions } = view.model;
	if (assumptions.length === 0) {
		return nothing;
	}
	const accepted = assumptions.filter(one => one.accepted).length;
	const badge = accepted === assumptions.length ? `${accepted}` : `${accepted} of ${assumptions.length}`;
	return section(view, assumptionsTitle, badge, () => {
		return html`
			<p class="hint quiet">The spec leaves these open, and the planner decided. Accept what is right; what is pinned to the spec holds for every plan to come.</p>
			<ul class="rows" data-roving>${assumptions.map((assumption, index) => renderAssumption(view, assumption, index))}</ul>
			${assumptions.length - accepted > 1 && mayAccept(view.model) ? renderAcceptAll(view) : nothing}`;
	});
}

function mayAccept({ phase, offers }: PlanViewModel): boolean {
	return offers.includes('acceptAssumption') && (phase.kind === 'planned' || phase.kind === 'stale');
}

function renderAcceptAll({ post }: View): TemplateResult {
	return html`
		<p class="hint">
			<button class="link" @click=${() => post({ type: 'acceptAssumptions', accepted: true })}>Accept all</button>
		</p>`;
}

function renderAssumption(view: View, assumption: AssumptionView, index: number): TemplateResult {
	const { decision, alternatives, suggestion, section: title, accepted } = assumption;
	const place = title === '' ? '' : `, in ${title}`;
	const toggle = (event: Event) => view.post({ type: 'acceptAssumption', index, decision, accepted: isChecked(event) });
	return html`
		<li class="row assumption" data-row=${index}>
			<label>
				<input type="checkbox" .checked=${live(accepted)} ?disabled=${!mayAccept(view.model)} @change=${toggle} />
				<span class="row-body"><span class="spoken">Accept: </span>${showControls(decision)}</span>
			</label>
			<div class="under">
				${alternatives.length > 0 ? html`<p class="note quiet">instead of: ${showControls(alternatives.join('; '))}</p>` : nothing}
				${suggestion === '' ? nothing : html`<p class="note quiet">would settle it${showControls(place)}: ${showControls(suggestion)}</p>`}
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
