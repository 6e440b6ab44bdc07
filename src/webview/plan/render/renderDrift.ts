import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { DriftView } from '../buildDrift';
import { type DriftWay, driftWays } from '../driftWays';
import type { FromPlanView } from '../protocol';
import { section } from './section';
import type { View } from './view';

/** Files that are listed; the others stand in the tree of specs. */
const listed = 20;

/** The files that are not as they were recorded, each with a click that compares it, and the ways on. */
export function renderDrift(view: View): TemplateResult | typeof nothing {
	const { drift } = view.model;
	if (drift.length === 0) {
		return nothing;
	}
	const ways = driftWays(view.model);
	const rest = drift.length - listed;
	return section(view, 'Drift', grouped(drift.length), () => {
		return html`
			<p class="hint quiet">${drift.length === 1 ? 'This file is' : 'These files are'} not as the last cycle recorded ${drift.length === 1 ? 'it' : 'them'}.</p>
			<ul class="rows" data-roving>${drift.slice(0, listed).map(file => renderFile(view, file, ways))}</ul>
			${rest > 0 ? html`<p class="hint quiet">and ${count(rest, 'more file')}, in the view Specs</p>` : nothing}
			${ways.length > 0 ? html`<p class="hint way-on">${ways.map(way => renderWay(view, way))}</p>` : nothing}`;
	});
}

function renderFile(view: View, { path, what, serves }: DriftView, ways: readonly DriftWay[]): TemplateResult {
	const slash = path.lastIndexOf('/');
	// One file alone is what the ways below are about.
	const own = view.model.drift.length > 1 ? ways.filter(({ isIcon }) => isIcon) : [];
	return html`
		<li class="row drifted actions-${own.length}" data-row=${path}>
			<span class="row-icon modified">${icon('git-compare')}</span>
			<div class="row-body">
				<button class="file" data-open title=${`Compare ${showControls(path)} with what was recorded`}
					@click=${() => view.post({ type: 'showDrift', path })}>
					<span>${showControls(path.slice(slash + 1))}</span>
					${slash > 0 ? html`<span class="quiet">${showControls(path.slice(0, slash))}</span>` : nothing}
				</button>
				<p class="note quiet">${showControls([what, ...(serves === '' ? [] : [`for ${serves}`])].join(' · '))}</p>
			</div>
			${own.length > 0 ? html`<div class="row-actions">${own.map(way => renderIcon(view, way, path))}</div>` : nothing}
		</li>`;
}

function renderWay({ post }: View, { label, type }: DriftWay): TemplateResult {
	return html`<button class="link" @click=${() => post({ type })}>${label}</button>`;
}

function renderIcon({ post }: View, { label, icon: name, type }: DriftWay, path: string): TemplateResult {
	const message: FromPlanView = { type, path };
	const told = `${label}: ${showControls(path)}`;
	return html`
		<button class="icon-button" aria-label=${told} title=${label} @click=${() => post(message)}>${icon(name)}</button>`;
}
