import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import { kindIcons } from '../../dom/kindIcons';
import { renderLabel } from '../../dom/renderLabel';
import { renderSpans } from '../../dom/renderSpans';
import { type ChangeAction, changeActions } from '../changeActions';
import { keyOfChange } from '../keyOfChange';
import type { ChangeView, ScenarioView } from '../planViewModel';
import { isChecked } from './isChecked';
import type { View } from './view';

/**
 * One change: its words with marks, what it means, what the plan has for it, and what can be done with it.
 *
 * @param hasBoxes Whether changes in the list have boxes, so that those without one leave the room.
 */
export function renderChange(view: View, change: ChangeView, hasBoxes: boolean): TemplateResult {
	const flipped = change.impact === 'flipped';
	const { icons, ways } = changeActions(view.model, change);
	return html`
		<div class="row change ${change.asks} ${flipped ? 'flipped' : ''} actions-${icons.length}" data-row=${keyOfChange(change)}>
			${hasBoxes ? renderBox(view, change) : nothing}
			<span class="row-icon">${icon(flipped ? 'warning' : kindIcons[change.asks], flipped ? 'flipped' : change.asks)}</span>
			<div class="row-body">
				<button class="statement" title="Open in the spec" data-statement data-open
					@click=${() => view.post({ type: 'openRequirement', id: change.id })}>${renderLabel(change.label)}${renderSpans(change.spans)}</button>
				${change.meaning ? renderMeaning(change) : nothing}
				${change.scenarios.map(renderScenario)}
				${renderNote(change, flipped)}
				${ways.length > 0 ? html`<p class="note way-on">${ways.map(way => renderWay(view, way))}</p>` : nothing}
			</div>
			${icons.length > 0 ? html`<div class="row-actions">${icons.map(action => renderIcon(view, action))}</div>` : nothing}
		</div>`;
}

function renderScenario({ name, spans }: ScenarioView): TemplateResult {
	return html`<p class="scenario">${renderLabel(name)}${renderSpans(spans)}</p>`;
}

/** Takes or leaves the change with all that serves it alone. */
function renderBox({ post, model }: View, { id, taken, spans }: ChangeView): TemplateResult {
	if (taken === null) {
		return html`<span class="box-room"></span>`;
	}
	const toggle = (event: Event) => post({ type: 'toggleRequirement', id, selected: isChecked(event) });
	const statement = showControls(spans.map(({ text }) => text).join(''));
	return html`
		<input type="checkbox" aria-label=${`Take the change: ${statement}`} .checked=${live(taken !== 'none')}
			.indeterminate=${live(taken === 'some')} ?disabled=${model.phase.kind !== 'planned'} @change=${toggle} />`;
}

const pills = { flipped: 'flipped', weakened: 'weaker', strengthened: 'stronger' } as const;

function renderMeaning({ impact, meaning }: ChangeView): TemplateResult {
	const pill = impact in pills ? pills[impact as keyof typeof pills] : '';
	return html`
		<p class="meaning">
			${pill ? html`<span class="pill ${impact}">${pill}</span> ` : nothing}${showControls(meaning)}
		</p>`;
}

function renderNote(
	{ section: title, note, state, applies }: ChangeView,
	flipped: boolean,
): TemplateResult | typeof nothing {
	const isOpen = state === 'unresolved' && !applies;
	const parts = [flipped ? title : '', isOpen ? `unresolved: ${note}` : note].filter(part => part !== '');
	const tone = state !== null && !applies ? 'open' : 'quiet';
	return parts.length === 0
		? nothing
		: html`<p class="note ${tone}">${tone === 'open' ? icon('circle-large-outline') : nothing}${showControls(parts.join(' · '))}</p>`;
}

function renderWay({ post }: View, { label, message }: ChangeAction): TemplateResult {
	return html`<button class="link" @click=${() => post(message)}>${label}</button>`;
}

function renderIcon({ post }: View, { label, icon: name, message }: ChangeAction): TemplateResult {
	return html`
		<button class="icon-button" aria-label=${label} title=${label} @click=${() => post(message)}>${icon(name)}</button>`;
}
