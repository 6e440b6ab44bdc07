import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import type { TimelineBody, TimelineRow } from '../timelineModel';
import type { View } from './view';

/** Digits that Git shows of a commit's hash. */
const shortHash = 7;

/**
 * Who planned a cycle, and what can be done about it.
 *
 * @param commit Full hash of the commit that brought the cycle; `null` where none is known.
 */
export function renderActions(
	{ head, post }: View,
	row: TimelineRow,
	body: TimelineBody,
	commit: string | null,
): TemplateResult {
	const { generation } = head;
	const { index, name, line } = row;
	const { undo, verify, compareSpec } = body.actions;
	const act = (type: PointType) => () => post({ type, generation, index });
	return html`
		${
			undo || verify
				? html`<p class="steps">
					${verify ? html`<button class="secondary" @click=${() => post({ type: 'verify', generation, index })}>${row.group === 'failed' ? 'Verify again' : 'Verify'}</button>` : nothing}
					${undo ? html`<button class="secondary" @click=${() => post({ type: 'undo', generation, index })}>Undo ${name.toLowerCase()}…</button>` : nothing}
				</p>`
				: nothing
		}
		<p class="foot quiet">
			${body.planner ? html`<span>${showControls(body.planner)}</span>` : nothing}
			${compareSpec ? html`<button class="link" @click=${() => post({ type: 'compareSpec', generation, index })}>Compare spec</button>` : nothing}
			${compareSpec || commit !== null ? renderPoints(act) : nothing}
			<button class="link" @click=${() => post({ type: 'openSource', line })}>Open as text</button>
			<button class="link" @click=${() => post({ type: 'copy', generation, index })}>Copy</button>
			${commit === null ? nothing : renderCommit(commit, () => post({ type: 'openCommit', generation, index }))}
		</p>`;
}

type PointType = 'compareSpecNow' | 'compareSpecWith' | 'showSpec';

/** The spec as the cycle left it, which its record or its commit tells. */
function renderPoints(act: (type: PointType) => () => void): TemplateResult {
	return html`
		<button class="link" @click=${act('compareSpecNow')}>Compare with now</button>
		<button class="link" @click=${act('compareSpecWith')}>Compare with…</button>
		<button class="link" @click=${act('showSpec')}>Show spec</button>`;
}

function renderCommit(commit: string, open: () => void): TemplateResult {
	const short = commit.slice(0, shortHash);
	const title = `In the history since commit ${commit}. Click to open it.`;
	return html`
		<button class="link commit" title=${title} aria-label=${`Open commit ${short}`} @click=${open}>
			${icon('git-commit')}<code>${short}</code>
		</button>`;
}
