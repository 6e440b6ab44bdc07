import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { CycleGroup, TimelineQuery } from '../timelineModel';
import { anyQuery } from '../uiState';
import { groupOrder, groups } from './groups';
import type { View } from './view';

/** The search field, the groups to show, and further fields to filter by. */
export function renderFind(view: View): TemplateResult {
	const { ui, setQuery, setUi } = view;
	const amount = activeFilters(ui.query);
	const label = amount === 0 ? 'More filters' : `More filters, ${amount} in use`;
	return html`
		<div class="find" role="search">
			<div class="find-row">
				<input type="search" id="search" aria-label="Search the history" placeholder="Search summaries, requirements, files"
					aria-keyshortcuts="/" .value=${ui.query.search} @input=${onText(search => setQuery({ search }))} />
				<button class="icon-button filter" aria-expanded=${ui.filtersOpen} aria-label=${label} title=${label}
					@click=${() => setUi({ filtersOpen: !ui.filtersOpen })}>
					${icon(amount > 0 ? 'filter-filled' : 'filter')}
				</button>
			</div>
			<div class="chips" role="group" aria-label="Show only">${groupOrder.map(group => renderChip(view, group))}</div>
			${ui.filtersOpen ? renderFields(view) : nothing}
			${renderOutcome(view)}
		</div>`;
}

/** Filters of the fields below the search that are in use. */
function activeFilters({ evidence, requirement, file, spec, since, until }: TimelineQuery): number {
	return [evidence, requirement, file, spec, since, until].filter(text => text !== '').length;
}

function onText(change: (text: string) => void): (event: Event) => void {
	return ({ target }) => {
		if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
			change(target.value);
		}
	};
}

function renderChip({ ui, cache, setQuery }: View, group: CycleGroup): TemplateResult | typeof nothing {
	const pressed = ui.query.groups.includes(group);
	const amount = cache.overview?.groups[group] ?? 0;
	if (amount === 0 && !pressed) {
		return nothing;
	}
	const chosen = ui.query.groups;
	const next = pressed ? chosen.filter(other => other !== group) : [...chosen, group];
	return html`
		<button class="chip ${group}" aria-pressed=${pressed} @click=${() => setQuery({ groups: next })}>
			${icon(groups[group].icon)}<span>${grouped(amount)} ${groups[group].label}</span>
		</button>`;
}

function renderFields(view: View): TemplateResult {
	const { ui, cache, setQuery } = view;
	const { requirements = [], files = [], specs = [] } = cache.overview ?? {};
	const evidence = onText(text =>
		setQuery({ evidence: text === 'recorded' || text === 'claimed' || text === 'none' ? text : '' }),
	);
	return html`
		<div class="fields">
			<label>Requirement
				<input type="search" list="requirements" placeholder="part of its id" .value=${ui.query.requirement}
					@input=${onText(requirement => setQuery({ requirement }))} />
			</label>
			<label>File
				<input type="search" list="files" placeholder="part of its path" .value=${ui.query.file}
					@input=${onText(file => setQuery({ file }))} />
			</label>
			<label>From
				<input type="date" max=${ui.query.until || nothing} .value=${ui.query.since} @change=${onText(since => setQuery({ since }))} />
			</label>
			<label>To
				<input type="date" min=${ui.query.since || nothing} .value=${ui.query.until} @change=${onText(until => setQuery({ until }))} />
			</label>
			<label>Evidence
				<select .value=${ui.query.evidence} @change=${evidence}>
					<option value="">any</option>
					${(['recorded', 'claimed', 'none'] as const).map(
						name =>
							html`<option value=${name} ?selected=${ui.query.evidence === name}>${name}${describeAmount(view, name)}</option>`,
					)}
				</select>
			</label>
			${
				specs.length > 1 || ui.query.spec !== ''
					? html`<label>Spec
						<select .value=${ui.query.spec} @change=${onText(spec => setQuery({ spec }))}>
							<option value="">any</option>
							${specs.map(spec => html`<option value=${spec} ?selected=${ui.query.spec === spec}>${showControls(spec)}</option>`)}
						</select>
					</label>`
					: nothing
			}
			<datalist id="requirements">${requirements.map(id => html`<option value=${id}></option>`)}</datalist>
			<datalist id="files">${files.map(path => html`<option value=${path}></option>`)}</datalist>
		</div>`;
}

function describeAmount({ cache }: View, evidence: 'recorded' | 'claimed' | 'none'): string {
	const amount = cache.overview?.evidence[evidence];
	return amount === undefined ? '' : ` (${grouped(amount)})`;
}

/** How much was found, also to be heard, and the way back to everything. */
function renderOutcome({ head, cache, setQuery }: View): TemplateResult {
	const found = `${grouped(cache.length)} of ${count(head.total, 'cycle')}`;
	const reading = cache.overview ? 'Searching…' : 'Reading all cycles…';
	const text = cache.isFound ? (cache.isFiltered ? found : '') : reading;
	return html`
		<p class="outcome quiet">
			<span role="status">${text}</span>
			${cache.isFiltered ? html`<button class="link" @click=${() => setQuery(anyQuery)}>Show all</button>` : nothing}
		</p>`;
}
