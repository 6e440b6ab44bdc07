import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { kindIcons, opKinds } from '../../dom/kindIcons';
import type { TimelineFile, TimelineLines, TimelineRow } from '../timelineModel';
import type { View } from './view';

/** The files of a cycle: each opens, is compared before and after, and leads to the other cycles that touched it. */
export function renderFiles(
	view: View,
	row: TimelineRow,
	files: readonly TimelineFile[],
	lines: readonly TimelineLines[],
): TemplateResult {
	const linesOf = new Map(lines.map(one => [one.path, one]));
	return html`<ul class="files">${files.map(file => renderFile(view, row, file, linesOf.get(file.path)))}</ul>`;
}

function renderFile(
	view: View,
	{ index }: TimelineRow,
	{ op, path, from, recorded }: TimelineFile,
	lines: TimelineLines | undefined,
): TemplateResult {
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
			${lines ? renderLines(lines) : nothing}
			<span class="file-actions">
				${recorded ? renderAction('diff', `Compare ${shown} before and after`, compare) : nothing}
				${renderAction('filter', `Only cycles that touched ${shown}`, filter)}
			</span>
			${remark === '' ? nothing : html`<p class="remark quiet" role="status">${showControls(remark)}</p>`}
		</li>`;
}

/** Nothing where no line differs, as where only line ends do. */
function renderLines({ added, removed }: TimelineLines): TemplateResult {
	const spoken = `${count(added, 'line')} added, ${count(removed, 'line')} removed`;
	return html`
		<span class="lines quiet" role="img" aria-label=${spoken} title=${spoken}>
			${added > 0 ? html`<span>+${grouped(added)}</span>` : nothing}
			${removed > 0 ? html`<span>−${grouped(removed)}</span>` : nothing}
		</span>`;
}

function renderAction(name: string, label: string, action: () => void): TemplateResult {
	return html`<button class="icon-button" title=${label} aria-label=${label} @click=${action}>${icon(name)}</button>`;
}
