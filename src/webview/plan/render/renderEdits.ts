import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { kindIcons, opKinds } from '../../dom/kindIcons';
import type { EditView, HunkView } from '../editView';
import { toggled } from '../uiState';
import { isChecked } from './isChecked';
import { renderConflict } from './renderConflict';
import { renderServes } from './renderServes';
import { section } from './section';
import type { View } from './view';

/** Edits with more hunks than this start folded, and so do all where there are more edits. */
const openHunks = 4;
const openEdits = 30;
/** Changed lines of a hunk that are shown here; the diff editor has the rest. */
const lineLimit = 8;

/** The proposed edits with their hunks, each to be taken or left; a hunk that is the only one goes with its edit. */
export function renderEdits(view: View): TemplateResult | typeof nothing {
	const { edits } = view.model;
	if (edits.length === 0) {
		return nothing;
	}
	return section(view, view.model.made ? 'Changed files' : 'Proposed edits', describeTaken(edits), () => {
		return html`
			<ul class="rows" data-roving>
				${repeat(
					edits,
					edit => edit.path,
					edit => renderEdit(view, edit),
				)}
			</ul>`;
	});
}

/** How many hunks are taken, such as “3 of 4”; an edit without hunks counts as one. */
function describeTaken(edits: readonly EditView[]): string {
	const units = edits.flatMap(edit =>
		edit.hunks.length > 0 ? edit.hunks.map(hunk => edit.selected && hunk.selected) : [edit.selected],
	);
	const taken = units.filter(unit => unit).length;
	return taken === units.length ? `${taken}` : `${taken} of ${units.length}`;
}

function renderEdit(view: View, edit: EditView): TemplateResult {
	const { path, op, selected, hunks } = edit;
	const taken = hunks.filter(hunk => hunk.selected).length;
	const locked = isLocked(view, edit);
	const toggle = (event: Event) => view.post({ type: 'toggleEdit', path, selected: isChecked(event) });
	const isOpened = hunks.length <= openHunks && view.model.edits.length <= openEdits;
	const open = isOpened !== view.ui.hunksShown.includes(path);
	const [only] = hunks.length === 1 ? hunks : [];
	return html`
		<li>
			<div class="row edit ${selected ? '' : 'left'}" data-row=${path}>
				<input type="checkbox" aria-label=${`Take the edit of ${path}`} .checked=${live(selected)} ?disabled=${locked}
					.indeterminate=${selected && taken > 0 && taken < hunks.length} @change=${toggle} />
				<span class="row-icon ${opKinds[op]}">${icon(kindIcons[opKinds[op]], op)}</span>
				<button class="file" data-open title=${`Open the diff of ${showControls(path)}`}
						@click=${() => view.post({ type: 'openEdit', path })}>${renderPath(path)}</button>
				${renderLineCounts(edit)}
				${hunks.length > 0 ? renderTwistie(view, path, open) : html`<span></span>`}
				${renderRemarks(edit)}
				${renderConflict(view, edit)}
				${open && hunks.length > 1 ? nothing : renderServes(view, path, edit.serves)}
			</div>
			${edit.protectedReason === null ? nothing : renderProtected(view, edit, edit.protectedReason)}
			${open && only ? html`<div class="only-hunk ${selected ? '' : 'left'}">${renderDiff(only.lines)}</div>` : nothing}
			${open && !only && hunks.length > 0 ? html`<ul class="rows hunks">${hunks.map(hunk => renderHunk(view, edit, hunk))}</ul>` : nothing}
		</li>`;
}

/** An undo is taken as a whole, but for what a person has to decide. */
function isLocked({ model }: View, { conflict }: EditView): boolean {
	return model.phase.kind !== 'planned' || (model.undoes && !conflict);
}

function renderTwistie(view: View, path: string, open: boolean): TemplateResult {
	const label = `${open ? 'Hide' : 'Show'} the changes in ${path}`;
	return html`
		<button class="icon-button" aria-expanded=${open} aria-label=${label} title=${open ? 'Hide changes' : 'Show changes'}
			@click=${() => view.setUi({ hunksShown: toggled(view.ui.hunksShown, path) })}>
			${icon(open ? 'chevron-down' : 'chevron-right')}
		</button>`;
}

function renderPath(path: string): TemplateResult {
	const slash = path.lastIndexOf('/');
	return html`<span>${showControls(path.slice(slash + 1))}</span>
		${slash > 0 ? html`<span class="quiet">${showControls(path.slice(0, slash))}</span>` : nothing}`;
}

function renderRemarks({ from, reason, doubtful, editedByUser }: EditView): TemplateResult | typeof nothing {
	const remarks = [from === undefined ? '' : `from ${from}`, reason, editedByUser ? 'edited by you' : ''].filter(
		part => part !== '',
	);
	return remarks.length === 0 && !doubtful
		? nothing
		: html`
			<p class="note quiet remarks">
				${doubtful ? html`<span class="pill">doubtful</span> ` : nothing}${showControls(remarks.join(' · '))}
			</p>`;
}

function renderLineCounts({ added, removed }: EditView): TemplateResult {
	return html`
		<span class="lines">
			<span class="spoken">${count(added, 'line')} added, ${removed} removed</span>
			<span aria-hidden="true">
				${added > 0 ? html`<span class="sign added">+</span>${added}` : nothing}
				${removed > 0 ? html`<span class="sign removed">−</span>${removed}` : nothing}
			</span>
		</span>`;
}

function renderProtected({ post, model }: View, { path, protectedApproved }: EditView, reason: string): TemplateResult {
	const toggle = (event: Event) => post({ type: 'toggleProtected', path, approved: isChecked(event) });
	return html`
		<div class="row protected" data-row=${`protected ${path}`}>
			<label>
				<input type="checkbox" .checked=${live(protectedApproved)} ?disabled=${model.phase.kind !== 'planned'} @change=${toggle} />
				<span>${icon('shield')} ${model.made ? 'Record' : 'Write'} it although it ${showControls(reason)}</span>
			</label>
		</div>`;
}

function renderHunk(view: View, edit: EditView, hunk: HunkView): TemplateResult {
	const { path, selected } = edit;
	const { post, model } = view;
	const toggle = (event: Event) => post({ type: 'toggleHunk', path, hunk: hunk.id, selected: isChecked(event) });
	const taken = selected && hunk.selected;
	return html`
		<li class="row hunk ${taken ? '' : 'left'}" data-row=${`${path} ${hunk.id}`}>
			${
				model.made
					? html`<span></span>`
					: html`<input type="checkbox" aria-label=${`Take line ${hunk.line} of ${path}`} .checked=${live(taken)}
				?disabled=${isLocked(view, edit)} @change=${toggle} />`
			}
			<div class="row-body">
				<div class="hunk-head">
					<button class="file" data-open title=${`Open the diff of line ${hunk.line}`} @click=${() => post({ type: 'openEdit', path, hunk: hunk.id })}>
						line ${hunk.line}${hunk.context ? html`<span class="quiet"> · <code>${showControls(hunk.context)}</code></span>` : nothing}
					</button>
					${hunk.doubtful ? html`<span class="pill">doubtful</span>` : nothing}
				</div>
				${renderDiff(hunk.lines)} ${renderServes(view, `${path} ${hunk.id}`, hunk.serves)}
			</div>
		</li>`;
}

function renderDiff(lines: readonly string[]): TemplateResult {
	const changed = lines.filter(line => !line.startsWith(' '));
	const indent = Math.min(...changed.map(line => line.slice(1).search(/\S/)).filter(at => at >= 0));
	const rest = changed.length - lineLimit;
	return html`
		<div class="diff">
			${changed.slice(0, lineLimit).map(line => renderLine(line, indent))}
			${rest > 0 ? html`<p class="quiet">and ${count(rest, 'more line')}</p>` : nothing}
		</div>`;
}

/** A changed line without its sign and without the indent that all of them share. */
function renderLine(line: string, indent: number): TemplateResult {
	const text = showControls(line.slice(1 + indent)) || ' ';
	return line.startsWith('+')
		? html`<ins><span class="spoken">added: </span>${text}</ins>`
		: html`<del><span class="spoken">removed: </span>${text}</del>`;
}
