import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import { renderResult } from '../../dom/renderResult';
import { describePhase, isWelcome } from './describePhase';
import { renderSteps } from './renderSteps';
import type { View } from './view';

/** Where the work stands, and what there is to be told: before it what went wrong, after it what is good to know. */
export function renderState(view: View): TemplateResult {
	const [notice, phase] = [renderNotice(view), renderPhase(view)];
	return view.model.notice?.tone === 'info' ? html`${phase}${notice}` : html`${notice}${phase}`;
}

/** In words, with the results of the commands that were run. */
function renderPhase(view: View): TemplateResult | typeof nothing {
	const { model } = view;
	const text = describePhase(model);
	if (!text) {
		return nothing;
	}
	const { phase } = model;
	const results = 'results' in phase ? phase.results : [];
	const figures = 'figures' in phase ? phase.figures : undefined;
	return html`
		<div class="phase ${text.tone} ${isWelcome(phase) ? 'welcome' : ''}">
			<h2>${text.icon ? icon(text.icon) : nothing}<span>${showControls(text.title)}</span></h2>
			${text.details.map(detail => html`<p>${showControls(detail)}</p>`)}
			${figures ? html`<p class="quiet figures">${showControls(figures)}</p>` : nothing}
			${text.files.length > 0 ? html`<ul class="files">${text.files.map(file => html`<li><code>${showControls(file)}</code></li>`)}</ul>` : nothing}
			${results.map(renderResult)}
			${isWelcome(phase) ? renderSteps(view) : nothing}
		</div>`;
}

/** What was refused or went wrong, in three parts, until it is dismissed. */
function renderNotice({ model, post }: View): TemplateResult | typeof nothing {
	if (!model.notice) {
		return nothing;
	}
	const { tone, message, state, next } = model.notice;
	return html`
		<div class="notice ${tone}" role="alert">
			${icon(tone, tone)}
			<div>
				<p><strong>${showControls(message)}</strong></p>
				<p>${showControls(state)}</p>
				<p>${showControls(next)}</p>
			</div>
			<button class="icon-button" aria-label="Dismiss" title="Dismiss" @click=${() => post({ type: 'dismiss' })}>
				${icon('close')}
			</button>
		</div>`;
}
