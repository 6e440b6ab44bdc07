import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../dom/icon';
import { toggled } from '../uiState';
import type { View } from './view';

/** A part of the view under a heading that folds it away; `badge` counts what is in it. */
export function section(view: View, title: string, badge: string, body: () => unknown): TemplateResult {
	const open = !view.ui.collapsed.includes(title);
	const toggle = () => view.setUi({ collapsed: toggled(view.ui.collapsed, title) });
	return html`
		<section>
			<h2>
				<button class="fold" data-part=${title} aria-expanded=${open} @click=${toggle}>
					${icon(open ? 'chevron-down' : 'chevron-right')}
					<span class="fold-title">${title}</span>
					<span class="badge">${badge}</span>
				</button>
			</h2>
			${open ? body() : nothing}
		</section>`;
}
