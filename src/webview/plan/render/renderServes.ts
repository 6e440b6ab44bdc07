import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import type { ServedChange } from '../editView';
import { toggled } from '../uiState';
import type { View } from './view';

/**
 * What a part of an edit is for: its changes, each leading to its row; the first one, and the others on demand.
 *
 * @param key Tells the part from all others.
 */
export function renderServes(
	view: View,
	key: string,
	serves: readonly ServedChange[],
): TemplateResult | typeof nothing {
	if (serves.length === 0) {
		return nothing;
	}
	const open = view.ui.servesShown.includes(key);
	const shown = open ? serves : serves.slice(0, 1);
	return html`
		<div class="serves note ${open ? 'open' : ''}">
			<span class="quiet">for</span>
			<span class="served">${shown.map(one => renderServed(view, one))}</span>
			${serves.length > 1 ? renderMore(view, key, serves.length, open) : nothing}
		</div>`;
}

function renderServed({ model, reveal, post }: View, { id, text }: ServedChange): TemplateResult {
	const shown = showControls(text);
	if (model.reapplies) {
		const open = () => post({ type: 'openRequirement', id });
		return html`<button class="link" title=${`Show in the spec: ${shown}`} @click=${open}>${shown}</button>`;
	}
	return html`<button class="link" title=${`Go to the change: ${shown}`} @click=${() => reveal(id)}>${shown}</button>`;
}

function renderMore(view: View, key: string, amount: number, open: boolean): TemplateResult {
	const shown = open ? 'fewer' : `+${amount - 1}`;
	const label = open
		? 'fewer: show the first change alone'
		: `${shown}: show all ${count(amount, 'change')} that it is for`;
	return html`
		<button class="link more" aria-expanded=${open} aria-label=${label}
			@click=${() => view.setUi({ servesShown: toggled(view.ui.servesShown, key) })}>${shown}</button>`;
}
