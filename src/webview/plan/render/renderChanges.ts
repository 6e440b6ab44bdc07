import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { showControls } from '../../../core/text/showControls';
import { grouped } from '../../../core/text/words';
import { filterChanges, isFiltering } from '../filterChanges';
import { keyOfChange } from '../keyOfChange';
import type { ChangeView } from '../planViewModel';
import { renderChange } from './renderChange';
import { renderFilter } from './renderFilter';
import { section } from './section';
import type { View } from './view';

/** More changes than this get a filter; fewer get one by typing in the list. */
const filterFrom = 12;

/** The changes: flipped ones first, the others under their sections. Of many, only those are drawn that can be seen. */
export function renderChanges(view: View): TemplateResult | typeof nothing {
	const { changes } = view.model;
	if (changes.length === 0) {
		return nothing;
	}
	return section(view, view.model.undoes ? 'Taken back' : 'Changes', grouped(changes.length), () => {
		const hasFilter = changes.length > filterFrom || isFiltering(view.ui.filter);
		const matching = hasFilter ? filterChanges(changes, view.ui.filter) : changes;
		return html`${hasFilter ? renderFilter(view, matching.length) : nothing} ${renderRows(view, matching)}`;
	});
}

function renderRows(view: View, changes: readonly ChangeView[]): TemplateResult {
	const keys = changes.map(keyOfChange);
	const hasBoxes = view.model.changes.some(({ taken }) => taken !== null);
	const { drawn, after } = view.chooseRows(keys);
	return html`
		<ul class="rows" id="changes" aria-label="Changes" data-roving>
			${repeat(
				drawn,
				({ index }) => keys[index],
				({ index, gap }) => {
					const change = changes[index];
					return (
						change &&
						renderItem(view, change, { index, gap, total: changes.length, before: changes[index - 1], hasBoxes })
					);
				},
			)}
		</ul>
		<div class="gap" .style=${`height: ${after}px`}></div>`;
}

interface Place {
	readonly index: number;
	/** Pixels that are left free above. */
	readonly gap: number;
	readonly total: number;
	readonly before: ChangeView | undefined;
	/** Whether changes in the list have boxes. */
	readonly hasBoxes: boolean;
}

/** A change, under the heading of its section where it is the first in it. */
function renderItem(view: View, change: ChangeView, { index, gap, total, before, hasBoxes }: Place): TemplateResult {
	const title = titleOf(change);
	const isFirst = title !== '' && (before === undefined || titleOf(before) !== title);
	return html`
		<li data-key=${keyOfChange(change)} aria-setsize=${total} aria-posinset=${index + 1} .style=${`margin-top: ${gap}px`}>
			${isFirst ? html`<h3>${showControls(title)}</h3>` : nothing} ${renderChange(view, change, hasBoxes)}
		</li>`;
}

/** Flipped ones stand before all, without a heading. */
function titleOf({ impact, section: title }: ChangeView): string {
	return impact === 'flipped' ? '' : title;
}
