import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { findCycles } from '../findCycles';
import type { CycleGroup, TimelineCycle, TimelineProblem } from '../timelineModel';
import { pageSize } from '../uiState';
import { groups } from './groups';
import { renderCycle } from './renderCycle';
import type { View } from './view';

/** Among the newest this many, failed cycles start open; so does the newest one. */
const freshCycles = 5;
/** Problems of a kind that are shown at the top; the text editor marks them all. */
const problemLimit = 20;

/** The whole history: what is wrong with it, search and filters, and the line of cycles. */
export function renderTimeline(view: View): TemplateResult {
	const { model } = view;
	return html`
		<header>
			<h1>Apply history</h1>
			<p class="quiet">${showControls(describe(view))}</p>
		</header>
		${model.unreadable ? renderUnreadable(model.unreadable) : nothing}
		${model.problems.length > 0 ? renderProblems(view) : nothing}
		${model.cycles.length > 0 ? renderCycles(view) : nothing}
		${model.cycles.length === 0 && !model.unreadable ? renderEmpty() : nothing}`;
}

function describe({ model: { path, cycles } }: View): string {
	const first = cycles.at(-1)?.date ?? '';
	const since = first === '' ? '' : ` since ${first}`;
	return cycles.length === 0 ? path : `${path} · ${count(cycles.length, 'cycle')}${since}`;
}

function renderUnreadable({ message, state, next }: NonNullable<View['model']['unreadable']>): TemplateResult {
	return html`
		<div class="notice" role="alert">
			${icon('error', 'error')}
			<div>
				<p><strong>${showControls(message)}</strong></p>
				<p>${showControls(state)}</p>
				<p>${showControls(next)}</p>
			</div>
		</div>`;
}

function renderEmpty(): TemplateResult {
	return html`
		<div class="empty">
			<p><strong>No cycle yet</strong></p>
			<p class="quiet">Each plan that you apply adds one: what the spec changed, which files followed, and how it was verified.</p>
		</div>`;
}

const problemIcons = { error: 'error', warning: 'warning', info: 'info' } as const;

/** What needs looking at; what is only remarked is folded away. */
function renderProblems(view: View): TemplateResult {
	const { problems } = view.model;
	const urgent = problems.filter(({ severity }) => severity !== 'info');
	const remarks = problems.filter(({ severity }) => severity === 'info');
	return html`
		<section class="problems" aria-label="Problems">
			${urgent.length > 0 ? renderProblemList(view, urgent) : nothing}
			${
				remarks.length > 0
					? html`<details><summary>${count(remarks.length, 'remark')} on the text</summary>${renderProblemList(view, remarks)}</details>`
					: nothing
			}
		</section>`;
}

function renderProblemList({ post }: View, problems: readonly TimelineProblem[]): TemplateResult {
	const rest = problems.length - problemLimit;
	return html`
		<ul>
			${problems.slice(0, problemLimit).map(
				({ line, severity, message }) => html`
					<li class=${severity}>
						${icon(problemIcons[severity], severity)}
						<span>${showControls(message)} <button class="link" @click=${() => post({ type: 'openSource', line })}>line ${line}</button></span>
					</li>`,
			)}
		</ul>
		${rest > 0 ? html`<p class="quiet">and ${rest.toLocaleString('en')} more</p>` : nothing}`;
}

function renderCycles(view: View): TemplateResult {
	const { model, ui } = view;
	const found = findCycles(model.cycles, ui.search, ui.groups);
	const shown = found.slice(0, ui.limit);
	const fresh = new Set(model.cycles.slice(0, freshCycles));
	const opensItself = (cycle: TimelineCycle) =>
		cycle === model.cycles[0] || (cycle.group === 'failed' && fresh.has(cycle));
	return html`
		${renderSearch(view, found.length)}
		${found.length === 0 ? html`<p class="quiet none">No cycle matches.</p>` : nothing}
		<ol class="line" data-roving>
			${repeat(
				shown,
				cycle => cycle.line,
				cycle => renderCycle(view, cycle, opensItself(cycle) !== ui.toggled.includes(cycle.line)),
			)}
		</ol>
		${found.length > shown.length ? renderMore(view, found.length - shown.length) : nothing}`;
}

function renderMore({ ui, setUi }: View, rest: number): TemplateResult {
	return html`
		<button class="secondary more" @click=${() => setUi({ limit: ui.limit + pageSize })}>
			Show ${Math.min(rest, pageSize)} more of ${count(rest, 'older cycle')}
		</button>`;
}

function renderSearch(view: View, found: number): TemplateResult {
	const { ui, setUi } = view;
	const search = (event: Event) => {
		if (event.target instanceof HTMLInputElement) {
			setUi({ search: event.target.value, limit: pageSize });
		}
	};
	return html`
		<div class="find">
			<input type="search" aria-label="Search the history" placeholder="Search summaries, requirements, files"
				.value=${ui.search} @input=${search} />
			<div class="chips" role="group" aria-label="Show only">${countGroups(view).map(chip => renderChip(view, chip))}</div>
			<span class="spoken" role="status">${ui.search || ui.groups.length > 0 ? count(found, 'cycle') : ''}</span>
		</div>`;
}

interface Chip {
	readonly group: CycleGroup;
	readonly amount: number;
}

/** The groups that have cycles. */
function countGroups({ model }: View): readonly Chip[] {
	const names = Object.keys(groups) as CycleGroup[];
	return names
		.map(group => ({ group, amount: model.cycles.filter(cycle => cycle.group === group).length }))
		.filter(({ amount }) => amount > 0);
}

function renderChip({ ui, setUi }: View, { group, amount }: Chip): TemplateResult {
	const pressed = ui.groups.includes(group);
	const next = pressed ? ui.groups.filter(other => other !== group) : [...ui.groups, group];
	return html`
		<button class="chip ${group}" aria-pressed=${pressed} @click=${() => setUi({ groups: next, limit: pageSize })}>
			${icon(groups[group].icon)}<span>${amount.toLocaleString('en')} ${groups[group].label}</span>
		</button>`;
}
