import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import { kindIcons } from '../../dom/kindIcons';
import { renderLabel } from '../../dom/renderLabel';
import { renderResult } from '../../dom/renderResult';
import { renderSpans } from '../../dom/renderSpans';
import { withBullet } from '../../withBullet';
import type {
	TimelineAssumption,
	TimelineBody,
	TimelineChange,
	TimelineCommand,
	TimelineDetails,
	TimelineRow,
} from '../timelineModel';
import { renderActions } from './renderActions';
import { renderFiles } from './renderFiles';
import { renderProse } from './renderProse';
import type { View } from './view';

/** All of a cycle but its head. */
export function renderBody(
	view: View,
	row: TimelineRow,
	body: TimelineBody,
	details: TimelineDetails | undefined,
): TemplateResult {
	const pending = row.role !== 'undo' && (row.group === 'failed' || row.group === 'interrupted');
	const { changes, specDiff, files, commands, assumptions } = body;
	return html`
		<div class="details">
			${renderProse(body.propose)}
			${changes.length > 0 ? html`<ul class="changes">${changes.map(change => renderChange(change, pending))}</ul>` : nothing}
			${specDiff.length > 0 ? renderSpecDiff(specDiff) : nothing}
			${files.length > 0 ? renderFiles(view, row, files, details?.lines ?? []) : nothing}
			${commands.length > 0 ? html`<div class="commands">${commands.map(renderCommand)}</div>` : nothing}
			${assumptions.map(renderAssumption)}
			${renderProse(body.rest)}
			<p class="evidence quiet">${body.evidence}</p>
			${renderActions(view, row, body, details?.commit ?? null)}
		</div>`;
}

function renderChange({ kind, impact, meaning, label, spans }: TimelineChange, pending: boolean): TemplateResult {
	const flipped = impact === 'flipped';
	return html`
		<li class="change ${flipped ? 'flipped' : kind}">
			<span class="row-icon">${icon(flipped ? 'warning' : kindIcons[kind], flipped ? 'flipped' : kind)}</span>
			<span>
				<span class="statement">${renderLabel(label)}${renderSpans(spans)}</span>
				${meaning ? html`<span class=${flipped ? 'loud' : 'quiet'}> · ${showControls(meaning)}</span>` : nothing}
				${pending ? html`<span class="quiet"> · stayed pending</span>` : nothing}
			</span>
		</li>`;
}

function renderSpecDiff(lines: readonly string[]): TemplateResult {
	return html`
		<div class="diff">
			${lines.map(line => {
				const isSigned = line.startsWith('+') || line.startsWith('-');
				const text = showControls(withBullet(isSigned ? line.slice(1) : line)) || ' ';
				if (line.startsWith('+')) {
					return html`<ins><span class="spoken">added: </span>${text}</ins>`;
				}
				return line.startsWith('-')
					? html`<del><span class="spoken">removed: </span>${text}</del>`
					: html`<span class="context">${text}</span>`;
			})}
		</div>`;
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

function renderAssumption({ decision, alternatives, accepted }: TimelineAssumption): TemplateResult {
	const instead = alternatives.length === 0 ? '' : ` Instead of: ${alternatives.join('; ')}`;
	return html`
		<p class="assumption">
			<span class="quiet">${accepted ? 'Assumed, and accepted:' : 'Assumed:'}</span> ${showControls(decision)}
			${instead === '' ? nothing : html`<span class="quiet">${showControls(instead)}</span>`}
		</p>`;
}
