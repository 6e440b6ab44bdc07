import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import type { TimelineBody, TimelineRow } from '../timelineModel';
import type { View } from './view';

/** Who planned a cycle, and what can be done about it. */
export function renderActions({ head, post }: View, row: TimelineRow, body: TimelineBody): TemplateResult {
	const { generation } = head;
	const { index, name, line } = row;
	const { undo, verify, compareSpec } = body.actions;
	return html`
		${
			undo || verify
				? html`<p class="steps">
					${verify ? html`<button class="secondary" @click=${() => post({ type: 'verify', generation, index })}>Verify again</button>` : nothing}
					${undo ? html`<button class="secondary" @click=${() => post({ type: 'undo', generation, index })}>Undo ${name.toLowerCase()}…</button>` : nothing}
				</p>`
				: nothing
		}
		<p class="foot quiet">
			${body.planner ? html`<span>${showControls(body.planner)}</span>` : nothing}
			${compareSpec ? html`<button class="link" @click=${() => post({ type: 'compareSpec', generation, index })}>Compare spec</button>` : nothing}
			<button class="link" @click=${() => post({ type: 'openSource', line })}>Open as text</button>
			<button class="link" @click=${() => post({ type: 'copy', generation, index })}>Copy</button>
		</p>`;
}
