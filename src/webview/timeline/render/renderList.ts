import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TimelineRow } from '../timelineModel';
import { renderCycle } from './renderCycle';
import type { View } from './view';

/** The line of cycles: of many, only those are drawn that can be seen. */
export function renderList(view: View): TemplateResult {
	const { cache } = view;
	const { keys } = cache;
	const { drawn, after } = view.chooseRows(keys);
	return html`
		<ol class="line" id="cycles" data-roving aria-label="Cycles, newest first" aria-busy=${!cache.isFound}>
			${repeat(
				drawn,
				({ index: position }) => keys[position],
				({ index: position, gap }) => html`
					<li data-key=${keys[position] ?? ''} aria-setsize=${keys.length} aria-posinset=${position + 1}
						.style=${`margin-top: ${gap}px`}>${renderRow(view, position)}</li>`,
			)}
		</ol>
		<div class="gap" .style=${`height: ${after}px`}></div>`;
}

function renderRow(view: View, position: number): unknown {
	const { cache, revealed } = view;
	const index = cache.indexAt(position);
	const row = cache.row(index) ?? waitingRow(index);
	const open = view.isOpen(row);
	const body = open ? cache.body(index) : undefined;
	const details = open ? cache.details(index) : undefined;
	const remarks = body?.files.map(({ path }) => cache.remark(index, path)).join('\n');
	const seen = [row, open, body, details, remarks, revealed === index, view.head.generation];
	return guard(seen, () => renderCycle(view, row, { open, body, details }));
}

/** Stands for a cycle that is not here yet, so that it can be scrolled to and have the focus. */
function waitingRow(index: number): TimelineRow {
	return {
		index,
		line: 0,
		name: '…',
		title: '',
		date: '',
		time: null,
		group: 'unknown',
		role: 'change',
		status: '',
		relations: [],
		spec: '',
		summary: '',
		edited: false,
	};
}
