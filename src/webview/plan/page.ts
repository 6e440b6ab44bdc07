import { html, nothing, render } from 'lit';
import '../dom/vscodeApi';
import { createLongList } from '../dom/longList';
import { createRovingFocus } from '../dom/rovingFocus';
import { announcePhase } from './announcePhase';
import { bringsNews } from './bringsNews';
import { filterChanges } from './filterChanges';
import { keyOfChange } from './keyOfChange';
import { patchModel } from './modelPatch';
import type { PlanViewModel } from './planViewModel';
import type { FromPlanView, ToPlanView } from './protocol';
import { reachIndex } from './reachIndex';
import { renderAssumptions } from './render/renderAssumptions';
import { renderChanges } from './render/renderChanges';
import { renderCommands } from './render/renderCommands';
import { renderDrift } from './render/renderDrift';
import { renderEdits } from './render/renderEdits';
import { renderHead } from './render/renderHead';
import { renderFoot, renderSummary } from './render/renderRest';
import { renderState } from './render/renderState';
import type { View } from './render/view';
import { noFilter, parseUiState, type UiState } from './uiState';

/** The plan view's page: draws the model that the extension sends, and posts what the user does. */
const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;
const roving = createRovingFocus(root, reachChange);
const longList = createLongList(() => document.getElementById('changes'));
/** Drawing measures rows, which may show that others must be drawn; guesses settle within a few rounds. */
const roundLimit = 4;

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
	const view: View = { model, ui, post, setUi, reveal, showPart, chooseRows: longList.choose };
	const focused = document.activeElement;
	for (let round = 0; round < roundLimit; round++) {
		drawOnce(view);
		if (!longList.settle()) {
			break;
		}
	}
	// A row that stays while all others go may be moved in the page, which takes its focus.
	if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) {
		focused.focus({ preventScroll: true });
	}
	roving.refresh();
}

/** Other rows of a long list may be seen now. */
function follow(): void {
	if (longList.settle()) {
		draw();
	}
}

function drawOnce(view: View): void {
	// What is under review comes first.
	const isReviewed = view.model.edits.length > 0;
	const drift = renderDrift(view);
	render(
		html`
			<div class="spoken" role="status">${announcePhase(view.model)}</div>
			${renderHead(view)} ${renderState(view)} ${renderSummary(view)}
			${isReviewed ? nothing : drift}
			${renderChanges(view)} ${renderAssumptions(view)} ${renderEdits(view)}
			${renderCommands(view)} ${isReviewed ? drift : nothing} ${renderFoot(view)}`,
		root,
	);
}

/** Draw the row of a change wherever it is in the list. */
function drawRow(key: string): HTMLElement | undefined {
	longList.insist(key);
	draw();
	return root.querySelector<HTMLElement>(`#changes [data-row="${CSS.escape(key)}"]`) ?? undefined;
}

function reachChange(list: HTMLElement, row: string, key: string): HTMLElement | undefined {
	if (list.id !== 'changes' || !model) {
		return undefined;
	}
	const keys = filterChanges(model.changes, ui.filter).map(keyOfChange);
	const target = keys[reachIndex(keys.indexOf(row), keys.length, key)];
	return target === undefined ? undefined : drawRow(target);
}

function reveal(id: string): void {
	const change = model?.changes.find(one => one.id === id);
	if (!change) {
		return;
	}
	setUi({ collapsed: ui.collapsed.filter(title => title !== 'Changes'), filter: noFilter });
	const row = drawRow(keyOfChange(change));
	row?.scrollIntoView({ block: 'center' });
	row?.querySelector<HTMLElement>('[data-statement]')?.focus({ preventScroll: true });
}

function showPart(title: string): void {
	setUi({ collapsed: ui.collapsed.filter(other => other !== title) });
	const heading = root.querySelector<HTMLElement>(`[data-part="${CSS.escape(title)}"]`);
	heading?.scrollIntoView({ block: 'center' });
	heading?.focus({ preventScroll: true });
}

function receive(message: ToPlanView): void {
	switch (message.type) {
		case 'show': {
			const isFirst = model === null;
			model = message.model;
			draw();
			if (isFirst) {
				window.scrollTo({ top: ui.scroll });
			}
			break;
		}
		case 'update': {
			const before = model;
			model = model && patchModel(model, message.patch);
			draw();
			if (before && model && bringsNews(before, model)) {
				window.scrollTo({ top: 0 });
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

/** What is typed over the changes goes into their filter; from there the down key leads back. */
function typeInFilter(event: KeyboardEvent): void {
	const { target, key } = event;
	if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) {
		return;
	}
	if (target.id === 'filter' && key === 'ArrowDown') {
		event.preventDefault();
		root.querySelector<HTMLElement>('#changes [data-statement]')?.focus();
	} else if (target.closest('#changes') && key.length === 1 && key !== ' ') {
		event.preventDefault();
		setUi({ filter: { ...ui.filter, text: ui.filter.text + key } });
		const field = document.getElementById('filter');
		field?.focus();
		if (field instanceof HTMLInputElement) {
			field.setSelectionRange(field.value.length, field.value.length);
		}
	}
}

// Only the extension can post to this page.
window.addEventListener('message', (event: MessageEvent<ToPlanView>) => receive(event.data));
window.addEventListener('scroll', follow, { passive: true });
window.addEventListener('resize', follow);
window.addEventListener('scrollend', () => {
	ui = { ...ui, scroll: window.scrollY };
	vscode.setState(ui);
});
root.addEventListener('keydown', typeInFilter);
post({ type: 'ready' });
