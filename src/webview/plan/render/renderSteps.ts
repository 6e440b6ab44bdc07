import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
	const loud = others.filter(other => !other.quiet);
	const quiet = others.filter(other => other.quiet);
	return html`
		<div class="steps">
			${next ? renderNext(view, next) : nothing}
			${renderOthers(view, loud)}
		</div>
		<div class="quiet-steps">${renderOthers(view, quiet)}</div>
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

/** A button stays what it is while others come and go: under a pointer or with the focus, none becomes another. */
function renderOthers(view: View, others: readonly OtherStep[]): unknown {
	return repeat(
		others,
		({ message }) => message.type,
		other => renderOther(view, other),
	);
}

function renderOther({ post }: View, { label, icon: name, message, quiet }: OtherStep): TemplateResult {
	return quiet
		? html`<button class="icon-button" aria-label=${label} title=${label} @click=${() => post(message)}>${icon(name)}</button>`
		: html`<button class="secondary" @click=${() => post(message)}>${icon(name)}<span>${label}</span></button>`;
}
