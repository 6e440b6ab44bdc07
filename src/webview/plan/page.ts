import { html, nothing, render } from 'lit';
import '../dom/vscodeApi';
import { createRovingFocus } from '../dom/rovingFocus';
import type { PlanViewModel } from './planViewModel';
import type { FromPlanView, ToPlanView } from './protocol';
import { describePhase } from './render/describePhase';
import { renderChanges } from './render/renderChanges';
import { renderCommands } from './render/renderCommands';
import { renderEdits } from './render/renderEdits';
import { renderHead } from './render/renderHead';
import { renderNotice, renderPhase } from './render/renderPhase';
import { renderAssumptions, renderFoot } from './render/renderRest';
import type { View } from './render/view';
import { parseUiState, type UiState } from './uiState';

/** The plan view's page: draws the model that the extension sends, and posts what the user does. */
const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;
const roving = createRovingFocus(root);

let model: PlanViewModel | null = null;
let ui: UiState = parseUiState(vscode.getState());

const post = (message: FromPlanView) => vscode.postMessage(message);

function setUi(change: Partial<UiState>): void {
	ui = { ...ui, ...change };
	vscode.setState(ui);
	draw();
}

function draw(): void {
	if (!model) {
		return;
	}
	const view: View = { model, ui, post, setUi };
	const phase = describePhase(model);
	render(
		html`
			<div class="spoken" role="status">${phase ? `${phase.title}. ${phase.details.join(' ')}` : nothing}</div>
			${renderHead(view)} ${renderNotice(view)} ${renderPhase(view)} ${renderChanges(view)} ${renderEdits(view)}
			${renderCommands(view)} ${renderAssumptions(view)} ${renderFoot(view)}`,
		root,
	);
	roving.refresh();
}

function reveal(id: string): void {
	const at = model?.changes.findIndex(change => change.id === id) ?? -1;
	if (at < 0) {
		return;
	}
	setUi({
		collapsed: ui.collapsed.filter(title => title !== 'Changes'),
		filter: '',
		limit: Math.max(ui.limit, at + 1),
	});
	const row = document.getElementById(`change-${id}`);
	row?.scrollIntoView({ block: 'center' });
	row?.querySelector<HTMLElement>('[data-statement]')?.focus();
}

function receive(message: ToPlanView): void {
	switch (message.type) {
		case 'update': {
			const first = model === null;
			model = { ...(model ?? empty), ...message.parts };
			draw();
			if (first) {
				window.scrollTo({ top: ui.scroll });
			}
			break;
		}
		case 'reveal':
			reveal(message.id);
			break;
		case 'focus':
			root.querySelector<HTMLElement>('[data-next], button')?.focus();
			break;
	}
}

const empty: PlanViewModel = {
	head: { spec: null, specs: [], baseline: '', counts: { add: 0, change: 0, remove: 0 } },
	phase: { kind: 'noSpec' },
	notice: null,
	changes: [],
	edits: [],
	commands: [],
	assumptions: [],
	prose: 0,
	planner: '',
	offers: [],
};

// Only the extension can post to this page.
window.addEventListener('message', (event: MessageEvent<ToPlanView>) => receive(event.data));
window.addEventListener('scrollend', () => {
	ui = { ...ui, scroll: window.scrollY };
	vscode.setState(ui);
});
post({ type: 'ready' });
