import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { kindIcons } from '../../dom/kindIcons';
import { renderSpans } from '../../dom/renderSpans';
import type { ChangeView, Offer } from '../planViewModel';
import { pageSize } from '../uiState';
import { section } from './section';
import type { View } from './view';

/** More changes than this get a filter. */
const filterFrom = 12;

/** The changes: flipped ones first, the others under their sections. */
export function renderChanges(view: View): TemplateResult | typeof nothing {
	const { changes } = view.model;
	if (changes.length === 0) {
		return nothing;
	}
	return section(view, 'Changes', changes.length.toLocaleString('en'), () => {
		const matching = changes.filter(change => matches(change, view.ui.filter));
		const shown = matching.slice(0, view.ui.limit);
		return html`
			${changes.length > filterFrom ? renderFilter(view, matching.length) : nothing}
			<div data-roving>
				${groupBySection(shown).map(
					group => html`
						${group.title ? html`<h3>${showControls(group.title)}</h3>` : nothing}
						<ul class="rows">
							${repeat(
								group.changes,
								change => `${change.kind} ${change.id}`,
								change => renderChange(view, change),
							)}
						</ul>`,
				)}
			</div>
			${matching.length > shown.length ? renderMore(view, matching.length - shown.length) : nothing}`;
	});
}

function matches({ spans, section: title, id }: ChangeView, filter: string): boolean {
	const wanted = filter.trim().toLowerCase();
	return wanted === '' || `${spans.map(({ text }) => text).join('')}\n${title}\n${id}`.toLowerCase().includes(wanted);
}

interface Group {
	readonly title: string;
	readonly changes: readonly ChangeView[];
}

/** Runs of changes of one section; flipped ones stand before all, without a heading. */
function groupBySection(changes: readonly ChangeView[]): readonly Group[] {
	const groups: { title: string; changes: ChangeView[] }[] = [];
	for (const change of changes) {
		const title = change.impact === 'flipped' ? '' : change.section;
		const last = groups.at(-1);
		if (last?.title === title) {
			last.changes.push(change);
		} else {
			groups.push({ title, changes: [change] });
		}
	}
	return groups;
}

function renderChange(view: View, change: ChangeView): TemplateResult {
	const flipped = change.impact === 'flipped';
	return html`
		<li class="row change ${change.kind} ${flipped ? 'flipped' : ''}" data-row=${`${change.kind} ${change.id}`} id=${`change-${change.id}`}>
			<span class="row-icon">${icon(flipped ? 'warning' : kindIcons[change.kind], flipped ? 'flipped' : change.kind)}</span>
			<div class="row-body">
				<button class="statement" title="Open in the spec" data-statement
					@click=${() => view.post({ type: 'openRequirement', id: change.id })}>${renderSpans(change.spans)}</button>
				${change.meaning ? renderMeaning(change) : nothing}
				${renderNote(change, flipped)}
			</div>
			${renderActions(view, change)}
		</li>`;
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
	const parts = [flipped ? title : '', state === 'unresolved' ? `unresolved: ${note}` : note].filter(
		part => part !== '',
	);
	const tone = state !== null && !applies ? 'open' : 'quiet';
	return parts.length === 0 ? nothing : html`<p class="note ${tone}">${showControls(parts.join(' · '))}</p>`;
}

function renderActions(view: View, { id, state }: ChangeView): TemplateResult | typeof nothing {
	const { offers, phase } = view.model;
	const ready = phase.kind === 'planned' && state !== 'unresolved' && state !== null;
	const actions: readonly {
		readonly type: Offer & `${string}Requirement`;
		readonly label: string;
		readonly icon: string;
	}[] = [
		ready
			? { type: 'applyRequirement', label: 'Apply this change alone', icon: 'play' }
			: { type: 'planRequirement', label: 'Plan this change alone', icon: 'list-unordered' },
		{ type: 'diffRequirement', label: 'Compare with the baseline', icon: 'diff-single' },
	];
	const offered = actions.filter(({ type }) => offers.includes(type));
	return offered.length === 0
		? nothing
		: html`<div class="row-actions">
				${offered.map(
					({ type, label, icon: name }) => html`
						<button class="icon-button" aria-label=${label} title=${label} @click=${() => view.post({ type, id })}>
							${icon(name)}
						</button>`,
				)}
			</div>`;
}

function renderFilter(view: View, matching: number): TemplateResult {
	const filter = (event: Event) => {
		if (event.target instanceof HTMLInputElement) {
			view.setUi({ filter: event.target.value, limit: pageSize });
		}
	};
	return html`
		<div class="filter">
			<input type="search" placeholder="Filter changes" aria-label="Filter changes" .value=${view.ui.filter} @input=${filter} />
			<span class="spoken" role="status">${view.ui.filter ? count(matching, 'change') : ''}</span>
			${matching === 0 ? html`<p class="quiet">No change matches.</p>` : nothing}
		</div>`;
}

function renderMore(view: View, rest: number): TemplateResult {
	return html`
		<button class="secondary more" @click=${() => view.setUi({ limit: view.ui.limit + pageSize })}>
			Show ${Math.min(rest, pageSize)} more of ${count(rest, 'change')}
		</button>`;
}
