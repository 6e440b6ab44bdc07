import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import { kindIcons, opKinds } from '../../dom/kindIcons';
import type { TimelineFile, TimelineRow } from '../timelineModel';
import type { View } from './view';

/** The files of a cycle: each opens, is compared before and after, and leads to the other cycles that touched it. */
export function renderFiles(view: View, row: TimelineRow, files: readonly TimelineFile[]): TemplateResult {
	return html`<ul class="files">${files.map(file => renderFile(view, row, file))}</ul>`;
}

function renderFile(view: View, { index }: TimelineRow, { op, path, from, recorded }: TimelineFile): TemplateResult {
	const kind = opKinds[op];
	const shown = showControls(path);
	const remark = view.cache.remark(index, path);
	const { generation } = view.head;
	const open = () => view.post({ type: 'openFile', generation, index, path });
	const compare = () => view.post({ type: 'compareFile', generation, index, path });
	const filter = () => {
		view.setUi({ filtersOpen: true });
		view.setQuery({ file: path });
	};
	return html`
		<li>
			<span class="row-icon ${kind}">${icon(kindIcons[kind], kind)}</span>
			<span class="file">
				${from === undefined ? nothing : html`<span class="quiet">${showControls(from)} → </span>`}
				${op === 'delete' ? shown : html`<button class="link" @click=${open}>${shown}</button>`}
			</span>
			<span class="file-actions">
				${recorded ? renderAction('diff', `Compare ${shown} before and after`, compare) : nothing}
				${renderAction('filter', `Only cycles that touched ${shown}`, filter)}
			</span>
			${remark === '' ? nothing : html`<p class="remark quiet" role="status">${showControls(remark)}</p>`}
		</li>`;
}

function renderAction(name: string, label: string, action: () => void): TemplateResult {
	return html`<button class="icon-button" title=${label} aria-label=${label} @click=${action}>${icon(name)}</button>`;
}
