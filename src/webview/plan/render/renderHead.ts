import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import type { PlanHead } from '../planViewModel';
import { isWelcome } from './describePhase';
import { renderSteps } from './renderSteps';
import type { View } from './view';

/** Spec, baseline, counts and the ways on. */
export function renderHead(view: View): TemplateResult {
	const { head } = view.model;
	return html`
		<header class="head">
			${head.spec === null ? html`<h1 class="spoken">Plan</h1>` : renderSpec(view, head.spec)}
			${head.baseline ? html`<p class="baseline quiet">${showControls(head.baseline)}</p>` : nothing}
			<div class="ways">
				${renderCounts(head.counts)}
				${isWelcome(view.model.phase) ? nothing : renderSteps(view)}
			</div>
		</header>`;
}

function renderSpec({ model, post }: View, spec: string): TemplateResult {
	const { specs } = model.head;
	if (specs.length < 2) {
		return html`<h1 class="spec">${icon('checklist')}<span class="path">${showControls(spec)}</span></h1>`;
	}
	const choose = (event: Event) => {
		if (event.target instanceof HTMLSelectElement) {
			post({ type: 'selectSpec', path: event.target.value });
		}
	};
	return html`
		<h1 class="spec">
			${icon('checklist')}
			<span class="choice">
				<select aria-label="Spec" title=${showControls(spec)} @change=${choose}>
					${specs.map(
						({ path, pending }) =>
							html`<option value=${path} .selected=${path === spec}>
								${showControls(path)}${pending && path !== spec ? ` (${pending} pending)` : ''}
							</option>`,
					)}
				</select>
				${icon('chevron-down')}
			</span>
		</h1>`;
}

function renderCounts({ add, change, remove }: PlanHead['counts']): TemplateResult | typeof nothing {
	if (add + change + remove === 0) {
		return nothing;
	}
	const parts = [
		{ sign: '+', amount: add, words: 'to add', tone: 'added' },
		{ sign: '~', amount: change, words: 'to change', tone: 'changed' },
		{ sign: '−', amount: remove, words: 'to remove', tone: 'removed' },
	].filter(({ amount }) => amount > 0);
	return html`
		<p class="counts">
			${parts.map(
				({ sign, amount, words, tone }) =>
					html`<span><span class=${`sign ${tone}`} aria-hidden="true">${sign}</span>${amount} ${words}</span>`,
			)}
		</p>`;
}
