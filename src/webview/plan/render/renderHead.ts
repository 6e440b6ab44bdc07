import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { PlanHead, PlanViewModel } from '../planViewModel';
import { describePhase, isWelcome } from './describePhase';
import { renderSteps } from './renderSteps';
import type { View } from './view';

/** Spec, baseline, counts and the ways on. */
export function renderHead(view: View): TemplateResult {
	const { head } = view.model;
	if (head.spec === null) {
		return html`<h1 class="spoken">Plan</h1>`;
	}
	return html`
		<header class="head">
			${renderSpec(view, head.spec)}
			${head.baseline ? html`<p class="baseline quiet">${showControls(head.baseline)}</p>` : nothing}
			${head.damage ? renderDamage(view, head.damage) : nothing}
			<div class="ways">
				${renderCounts(head.counts)}
				${isWelcome(view.model.phase) ? nothing : renderSteps(view)}
			</div>
			${renderProgress(view.model)}
		</header>`;
}

/** Here, where it stays in sight however far the changes are scrolled. */
function renderProgress(model: PlanViewModel): TemplateResult | typeof nothing {
	const { kind } = model.phase;
	return kind === 'planning' || kind === 'applying' || kind === 'verifying'
		? html`<div class="progress" role="progressbar" aria-label=${describePhase(model)?.title ?? ''}></div>`
		: nothing;
}

function renderDamage({ post }: View, damage: string): TemplateResult {
	return html`
		<p class="warning-line damage">
			${icon('warning', 'warning')}
			<span>${showControls(damage)}</span>
			<button class="link" @click=${() => post({ type: 'showHistory' })}>Show history</button>
		</p>`;
}

function renderSpec(view: View, spec: string): TemplateResult {
	return html`
		<div class="spec">
			${icon('checklist')}
			<h1>${renderChoice(view, spec)}</h1>
			${renderPin(view)}
		</div>`;
}

function renderPin({ model, post }: View): TemplateResult | typeof nothing {
	const { pinned, specs } = model.head;
	if (!model.offers.includes('setPinned') || (specs.length < 2 && !pinned)) {
		return nothing;
	}
	const title = pinned ? 'Pinned: click to follow the editor again' : 'Pin: stay with this spec';
	return html`
		<button class="icon-button" aria-label="Pin this spec" aria-pressed=${pinned} title=${title}
			@click=${() => post({ type: 'setPinned', pinned: !pinned })}>
			${icon(pinned ? 'pinned' : 'pin')}
		</button>`;
}

/** The path; where there are several specs, a list of them by their names, which fit a narrow view. */
function renderChoice({ model, post }: View, spec: string): TemplateResult {
	const { specs } = model.head;
	if (specs.length < 2) {
		return html`<span class="path">${showControls(spec)}</span>`;
	}
	const choose = (event: Event) => {
		if (event.target instanceof HTMLSelectElement) {
			post({ type: 'selectSpec', path: event.target.value });
		}
	};
	return html`
		<span class="choice">
			<select aria-label="Spec" title=${showControls(spec)} @change=${choose}>
				${specs.map(
					({ path, name, pending }) =>
						html`<option value=${path} .selected=${path === spec}>
							${showControls(name ?? path)}${pending && path !== spec ? ` (${pending} pending)` : ''}
						</option>`,
				)}
			</select>
			${icon('chevron-down')}
		</span>`;
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
					html`<span><span class=${`sign ${tone}`} aria-hidden="true">${sign}</span>${grouped(amount)} ${words}</span>`,
			)}
		</p>`;
}
