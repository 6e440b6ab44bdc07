import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { type Facet, findSections, findTags, isFiltering } from '../filterChanges';
import { type ChangeFilter, noFilter, toggled } from '../uiState';
import type { View } from './view';

/** Narrows the changes by words, by what they are, and by section; says how many are left. */
export function renderFilter(view: View, matching: number): TemplateResult {
	const { changes } = view.model;
	const { filter } = view.ui;
	const set = (part: Partial<ChangeFilter>) => view.setUi({ filter: { ...filter, ...part } });
	const type = (event: Event) => event.target instanceof HTMLInputElement && set({ text: event.target.value });
	const shown = isFiltering(filter) ? `${grouped(matching)} of ${count(changes.length, 'change')}` : '';
	return html`
		<div class="filter" role="search" aria-label="Changes">
			<input type="search" id="filter" placeholder="Filter by words" aria-label="Filter changes by words" .value=${live(filter.text)} @input=${type} />
			${renderSections(findSections(changes), filter, set)}
			${renderTags(findTags(changes), filter, set)}
			<p class="shown quiet">
				<span role="status">${shown}</span>
				${shown ? html`<button class="link" @click=${() => view.setUi({ filter: noFilter })}>Clear</button>` : nothing}
			</p>
		</div>`;
}

type SetFilter = (part: Partial<ChangeFilter>) => void;

function renderTags(tags: readonly Facet[], filter: ChangeFilter, set: SetFilter): TemplateResult | typeof nothing {
	if (tags.length < 2 && filter.tags.length === 0) {
		return nothing;
	}
	return html`
		<div class="tags" role="group" aria-label="Filter by kind and state">
			${tags.map(
				({ name, amount }) => html`
					<button class="tag" aria-pressed=${filter.tags.includes(name)} @click=${() => set({ tags: toggled(filter.tags, name) })}>
						${name} <span class="amount">${grouped(amount)}</span>
					</button>`,
			)}
		</div>`;
}

function renderSections(
	sections: readonly Facet[],
	filter: ChangeFilter,
	set: SetFilter,
): TemplateResult | typeof nothing {
	if (sections.length < 2 && filter.section === null) {
		return nothing;
	}
	const choose = (event: Event) => {
		if (event.target instanceof HTMLSelectElement) {
			const at = event.target.selectedIndex - 1;
			set({ section: sections[at]?.name ?? null });
		}
	};
	return html`
		<div class="select">
			<select aria-label="Filter by section" @change=${choose}>
				<option .selected=${filter.section === null}>All ${count(sections.length, 'section')}</option>
				${sections.map(
					({ name, amount }) => html`
						<option .selected=${filter.section === name}>${showControls(name || 'Top of the spec')} (${grouped(amount)})</option>`,
				)}
			</select>
			${icon('chevron-down')}
		</div>`;
}
