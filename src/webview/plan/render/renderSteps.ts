import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../dom/icon';
import { describeRemainder } from '../describeRemainder';
import { type NextStep, nextStep } from '../nextStep';
import { type OtherStep, otherSteps } from '../otherSteps';
import { assumptionsTitle } from './renderAssumptions';
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
		${next?.obstacle ? html`<p class="quiet obstacle" id="obstacle">${next.obstacle}</p>` : nothing}
		${renderRemainder(view)}`;
}

/** What applying would leave pending or not agreed to, before it is done. */
function renderRemainder({ model, showPart }: View): TemplateResult | typeof nothing {
	const { pending, assumptions } = describeRemainder(model);
	if (pending === '' && assumptions === '') {
		return nothing;
	}
	return html`
		<p class="remainder quiet" id="remainder" role="status">
			${pending === '' ? nothing : html`<span>${pending}</span>`}
			${assumptions === '' ? nothing : html`<button class="link" @click=${() => showPart(assumptionsTitle)}>${assumptions}</button>`}
		</p>`;
}

function renderNext({ post, model }: View, next: NextStep): TemplateResult {
	const blocked = next.obstacle !== '';
	const { pending, assumptions } = describeRemainder(model);
	const told = [...(blocked ? ['obstacle'] : []), ...(pending || assumptions ? ['remainder'] : [])].join(' ');
	return html`
		<button class="primary" data-next aria-disabled=${blocked} aria-describedby=${told || nothing}
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
