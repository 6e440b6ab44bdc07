import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { capitalized } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import type { TimelineBody, TimelineDetails, TimelineRow } from '../timelineModel';
import { formatTime } from './formatTime';
import { dotOf } from './groups';
import { renderBody } from './renderBody';
import { renderLine } from './renderProse';
import type { View } from './view';

export interface CycleOptions {
	readonly open: boolean;
	/** `undefined` while it is closed, or not here yet. */
	readonly body: TimelineBody | undefined;
	/** `undefined` until they are found out. */
	readonly details: TimelineDetails | undefined;
}

/** One cycle on the line: its head always, the rest when it is open. */
export function renderCycle(view: View, row: TimelineRow, { open, body, details }: CycleOptions): TemplateResult {
	const { index, group, role, spec, edited } = row;
	const classes = [group, ...(view.revealed === index ? ['revealed'] : []), ...(row.line === 0 ? ['waiting'] : [])];
	// A cycle that only verifies another proposes nothing of its own.
	const [title, relations] = row.title === '' ? untitled(row.relations) : [renderLine(row.title), row.relations];
	const asides = [...(spec === '' ? [] : [spec]), ...relations, ...(edited ? ['its text was edited since'] : [])];
	return html`
		<div class="cycle ${classes.join(' ')}" data-row=${index}>
			<span class="dot">${icon(dotOf(group, role))}</span>
			<div class="cycle-body">
				<h2>
					<button class="cycle-head" aria-expanded=${open} @click=${() => view.toggle(row)}>
						${icon(open ? 'chevron-down' : 'chevron-right')}
						<span class="cycle-name">${row.name}</span>
						<span class="cycle-title">${title}</span>
						<time class="quiet">${formatTime(row)}</time>
					</button>
				</h2>
				<p class="status quiet">
					<span>${showControls(row.status)}</span>
					${open || row.summary === '' ? nothing : html`<span>${row.summary}</span>`}
					${asides.map(aside => html`<span class="aside">${showControls(aside)}</span>`)}
				</p>
				${open && body ? renderBody(view, row, body, details) : nothing}
				${open && !body ? html`<p class="quiet" aria-busy="true">…</p>` : nothing}
			</div>
		</div>`;
}

/** The first relation stands for the title, and is not told twice. */
function untitled([first = '', ...others]: readonly string[]): readonly [title: unknown, relations: readonly string[]] {
	return [html`${showControls(capitalized(first))}`, others];
}
