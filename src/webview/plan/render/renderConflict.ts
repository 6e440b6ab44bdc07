import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import type { EditView } from '../editView';
import type { View } from './view';

/** What of an undo met later changes, how much of that is open, and what to do about it; nothing for ordinary edits. */
export function renderConflict(
	{ post }: Pick<View, 'post'>,
	edit: Pick<EditView, 'op' | 'path' | 'selected' | 'conflict'>,
): TemplateResult | typeof nothing {
	const { path, conflict } = edit;
	if (!conflict) {
		return nothing;
	}
	const isOpen = conflict.open > 0;
	return html`
		<p class="note conflict">
			<span class="pill ${isOpen ? 'flipped' : ''}">conflict</span>
			<span>It ${showControls(conflict.reason)} · ${describeState(edit)}</span>
			${
				isOpen
					? html`<button class="link" @click=${() => post({ type: 'openEdit', path })}>Resolve in the preview</button>`
					: nothing
			}
		</p>`;
}

function describeState({ op, selected, conflict }: Pick<EditView, 'op' | 'selected' | 'conflict'>): string {
	if (conflict?.kind === 'file') {
		const left = op === 'create' ? 'stays away' : 'stays as it is';
		return selected ? 'taken: the undo decides' : `not taken: it ${left}`;
	}
	const open = conflict?.open ?? 0;
	return open > 0 ? `${count(open, 'conflict')} to resolve` : 'resolved';
}
