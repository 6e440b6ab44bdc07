import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { showCommand } from '../../../core/text/showCommand';
import { showControls } from '../../../core/text/showControls';
import { icon } from '../../dom/icon';
import type { CommandView } from '../planViewModel';
import { isChecked } from './isChecked';
import { section } from './section';
import type { View } from './view';

const sources = {
	spec: 'from the spec’s Verify section',
	planner: 'proposed by the planner',
	previous: 'from the last applied cycle',
} as const;

/** The verification commands; only ticked ones run. */
export function renderCommands(view: View): TemplateResult | typeof nothing {
	const { commands } = view.model;
	if (commands.length === 0) {
		return nothing;
	}
	const approved = commands.filter(command => command.approved).length;
	const badge = approved === commands.length ? `${approved}` : `${approved} of ${commands.length}`;
	return section(view, 'Verification', badge, () => {
		return html`
			<p class="hint quiet">${view.model.made ? 'What is ticked runs once you have confirmed it.' : 'What is ticked runs after the files are written.'}</p>
			<ul class="rows" data-roving>${commands.map((command, index) => renderCommand(view, command, index))}</ul>
			${view.model.offers.includes('manageApproved') ? renderManage(view) : nothing}`;
	});
}

function renderManage({ post }: View): TemplateResult {
	return html`
		<p class="hint">
			<button class="link" @click=${() => post({ type: 'manageApproved' })}>Manage approved commands</button>
		</p>`;
}

function renderCommand({ model, post }: View, view: CommandView, index: number): TemplateResult {
	const { command } = view;
	const toggle = (event: Event) => post({ type: 'toggleCommand', index, command, approved: isChecked(event) });
	const locked = model.phase.kind !== 'planned';
	return html`
		<li class="row command-row" data-row=${index}>
			<label>
				<input type="checkbox" .checked=${live(view.approved)} ?disabled=${locked} @change=${toggle} />
				<span class="row-body">
					<span class="spoken">Run </span><code class="command">${showCommand(command)}</code>
				</span>
			</label>
			<div class="under">
				<p class="note quiet">${showControls(view.expectation)}</p>
				<p class="note quiet">${sources[view.source]} · ${view.remembered ? 'approved before' : 'not approved yet'}</p>
				${view.warning ? renderWarning({ model, post }, view, index) : nothing}
				${renderOutcome(view)}
			</div>
		</li>`;
}

function renderWarning(
	{ model, post }: Pick<View, 'model' | 'post'>,
	{ warning, canUpdate, command }: CommandView,
	index: number,
): TemplateResult {
	return html`
		<p class="warning-line">
			${icon('warning', 'warning')}
			<span>${showControls(warning)}</span>
			${
				canUpdate && model.offers.includes('updateExpectation')
					? html`<button class="link" @click=${() => post({ type: 'updateExpectation', index, command })}>Update in spec</button>`
					: nothing
			}
		</p>`;
}

function renderOutcome({ result }: CommandView): TemplateResult | typeof nothing {
	return result
		? html`<p class="note quiet">${result.passed ? icon('pass') : icon('error')} ${result.passed ? 'passed' : 'failed'}</p>`
		: nothing;
}
