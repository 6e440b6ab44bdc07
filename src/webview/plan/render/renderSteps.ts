import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../dom/icon';
import { type NextStep, nextStep } from '../nextStep';
import { type OtherStep, otherSteps } from '../otherSteps';
import type { View } from './view';

/** The next step as the one loud button, and the other ways on beside it. */
export function renderSteps(view: View): TemplateResult | typeof nothing {
	const next = nextStep(view.model);
	const others = otherSteps(view.model);
	if (!next && others.length === 0) {
		return nothing;
	}
	return html`
		<div class="steps">
			${next ? renderNext(view, next) : nothing}
			${others.filter(({ quiet }) => !quiet).map(other => renderOther(view, other))}
		</div>
		<div class="quiet-steps">${others.filter(({ quiet }) => quiet).map(other => renderOther(view, other))}</div>
		${next?.obstacle ? html`<p class="quiet obstacle" id="obstacle">${next.obstacle}</p>` : nothing}`;
}

function renderNext({ post }: View, next: NextStep): TemplateResult {
	const blocked = next.obstacle !== '';
	return html`
		<button class="primary" data-next aria-disabled=${blocked} aria-describedby=${blocked ? 'obstacle' : nothing}
			@click=${() => blocked || post(next.message)}>
			${icon(next.icon)}<span>${next.label}</span>
		</button>`;
}

function renderOther({ post }: View, { label, icon: name, message, quiet }: OtherStep): TemplateResult {
	return quiet
		? html`<button class="icon-button" aria-label=${label} title=${label} @click=${() => post(message)}>${icon(name)}</button>`
		: html`<button class="secondary" @click=${() => post(message)}>${icon(name)}<span>${label}</span></button>`;
}
