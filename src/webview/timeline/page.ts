import { render } from 'lit';
import '../dom/vscodeApi';
import { createRovingFocus } from '../dom/rovingFocus';
import type { FromTimeline, ToTimeline } from './protocol';
import { renderTimeline } from './render/renderTimeline';
import type { TimelineModel } from './timelineModel';
import { parseUiState, type UiState } from './uiState';

/** The timeline's page: draws the history that the extension sends. Long ones are drawn 100 cycles at a time. */
const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;
const roving = createRovingFocus(root);

let model: TimelineModel | null = null;
let ui: UiState = parseUiState(vscode.getState());

const post = (message: FromTimeline) => vscode.postMessage(message);

function setUi(change: Partial<UiState>): void {
	ui = { ...ui, ...change };
	vscode.setState(ui);
	draw();
}

function draw(): void {
	if (model) {
		render(renderTimeline({ model, ui, post, setUi }), root);
		roving.refresh();
	}
}

// Only the extension can post to this page.
window.addEventListener('message', ({ data }: MessageEvent<ToTimeline>) => {
	if (data.type !== 'update') {
		return;
	}
	const first = model === null;
	model = data.model;
	draw();
	if (first) {
		window.scrollTo({ top: ui.scroll });
	}
});
window.addEventListener('scrollend', () => {
	ui = { ...ui, scroll: window.scrollY };
	vscode.setState(ui);
});
post({ type: 'ready' });
