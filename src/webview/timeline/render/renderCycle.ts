import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import { icon } from '../../dom/icon';
import { kindIcons, opKinds } from '../../dom/kindIcons';
import { renderResult } from '../../dom/renderResult';
import { renderSpans } from '../../dom/renderSpans';
import type { TimelineChange, TimelineCommand, TimelineCycle, TimelineFile } from '../timelineModel';
import { formatTime } from './formatTime';
import { groups } from './groups';
import { renderLine, renderProse } from './renderProse';
import type { View } from './view';

/** One cycle on the line: its head always, the rest when it is open. */
export function renderCycle(view: View, cycle: TimelineCycle, open: boolean): TemplateResult {
	const { icon: name } = groups[cycle.group];
	const { toggled } = view.ui;
	const summary = summarize(cycle);
	const toggle = () =>
		view.setUi({
			toggled: toggled.includes(cycle.line) ? toggled.filter(line => line !== cycle.line) : [...toggled, cycle.line],
		});
	return html`
		<li class="cycle ${cycle.group}" data-row=${cycle.line}>
			<span class="dot">${icon(name)}</span>
			<div class="cycle-body">
				<h2>
					<button class="cycle-head" aria-expanded=${open} @click=${toggle}>
						<span class="cycle-name">${cycle.name}</span>
						<span class="cycle-title">${renderLine(cycle.title)}</span>
						<time class="quiet">${formatTime(cycle)}</time>
					</button>
				</h2>
				<p class="status quiet">
					<span>${showControls(cycle.status)}</span>
					${open || summary === '' ? nothing : html`<span>${summary}</span>`}
					${cycle.edited ? html`<span>its text was edited since</span>` : nothing}
				</p>
				${open ? renderDetails(view, cycle) : nothing}
			</div>
		</li>`;
}

function summarize({ changes, files, commands }: TimelineCycle): string {
	return [
		changes.length > 0 ? count(changes.length, 'requirement') : '',
		files.length > 0 ? count(files.length, 'file') : '',
		commands.length > 0 ? count(commands.length, 'command') : '',
	]
		.filter(part => part !== '')
		.join(' · ');
}

function renderDetails(view: View, cycle: TimelineCycle): TemplateResult {
	const pending = cycle.group === 'failed' || cycle.group === 'interrupted';
	return html`
		<div class="details">
			${renderProse(cycle.propose)}
			${cycle.changes.length > 0 ? html`<ul class="changes">${cycle.changes.map(change => renderChange(change, pending))}</ul>` : nothing}
			${cycle.specDiff.length > 0 ? renderSpecDiff(cycle.specDiff) : nothing}
			${cycle.files.length > 0 ? html`<ul class="files">${cycle.files.map(file => renderFile(view, file))}</ul>` : nothing}
			${cycle.commands.length > 0 ? html`<div class="commands">${cycle.commands.map(renderCommand)}</div>` : nothing}
			${cycle.assumptions.map(decision => html`<p class="assumption"><span class="quiet">Assumed:</span> ${showControls(decision)}</p>`)}
			${renderProse(cycle.rest)}
			<p class="foot quiet">
				${cycle.planner ? html`<span>${showControls(cycle.planner)}</span>` : nothing}
				<button class="link" @click=${() => view.post({ type: 'openSource', line: cycle.line })}>Open as text</button>
			</p>
		</div>`;
}

function renderChange({ kind, impact, meaning, spans }: TimelineChange, pending: boolean): TemplateResult {
	const flipped = impact === 'flipped';
	return html`
		<li class="change ${flipped ? 'flipped' : kind}">
			<span class="row-icon">${icon(flipped ? 'warning' : kindIcons[kind], flipped ? 'flipped' : kind)}</span>
			<span>
				<span class="statement">${renderSpans(spans)}</span>
				${meaning ? html`<span class=${flipped ? 'loud' : 'quiet'}> · ${showControls(meaning)}</span>` : nothing}
				${pending ? html`<span class="quiet"> · stayed pending</span>` : nothing}
			</span>
		</li>`;
}

function renderSpecDiff(lines: readonly string[]): TemplateResult {
	return html`
		<div class="diff">
			${lines.map(line => {
				const text = showControls(line.slice(1)) || ' ';
				if (line.startsWith('+')) {
					return html`<ins><span class="spoken">added: </span>${text}</ins>`;
				}
				return line.startsWith('-')
					? html`<del><span class="spoken">removed: </span>${text}</del>`
					: html`<span class="context">${showControls(line) || ' '}</span>`;
			})}
		</div>`;
}

function renderFile({ post }: View, { op, path, from }: TimelineFile): TemplateResult {
	const kind = opKinds[op];
	return html`
		<li>
			<span class="row-icon ${kind}">${icon(kindIcons[kind], kind)}</span>
			<span>
				${from === undefined ? nothing : html`<span class="quiet">${showControls(from)} → </span>`}
				${
					op === 'delete'
						? showControls(path)
						: html`<button class="link" @click=${() => post({ type: 'openFile', path })}>${showControls(path)}</button>`
				}
			</span>
		</li>`;
}

function renderCommand({ command, expectation, result }: TimelineCommand): TemplateResult {
	return result
		? renderResult(result)
		: html`
			<div class="result">
				<code class="command">${showControls(command)}</code>
				<p class="quiet">expected ${showControls(expectation)} · no run recorded</p>
			</div>`;
}
