import { render } from 'lit';
import '../dom/vscodeApi';
import { createLongList } from '../dom/longList';
import { createRovingFocus } from '../dom/rovingFocus';
import { reachIndex } from '../plan/reachIndex';
import { handleKey } from './handleKey';
import { HeldPlace } from './heldPlace';
import type { FromTimeline, ToTimeline } from './protocol';
import { renderTimeline } from './render/renderTimeline';
import type { View } from './render/view';
import { TimelineCache } from './timelineCache';
import type { TimelineQuery, TimelineRow } from './timelineModel';
import { anyQuery, isAnyQuery, parseUiState, type UiState } from './uiState';

/** The timeline's page: draws the part of the history that is in sight, and asks the extension for it. */
const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;
const roving = createRovingFocus(root, reachCycle);
const longList = createLongList(() => document.getElementById('cycles'));
const place = new HeldPlace(findRow);
const cache = new TimelineCache();
/** Drawing measures rows, which may show that others must be drawn; guesses settle within a few rounds, two of them in a frame. */
const roundLimit = 2;
const frameLimit = 4;
/** Among the newest this many, failed cycles start open; so does the newest one. */
const freshCycles = 5;
/** Rows that are asked for beyond those that are drawn, so that scrolling finds them. */
const askAhead = 40;
/** Milliseconds after which the place that was scrolled to is remembered. */
const keepDelay = 150;

let ui: UiState = parseUiState(vscode.getState());
/** The cycle that was asked to be seen; opened and focused as soon as its row is here. */
let revealed: number | null = null;
let isRevealing = false;
let isDue = false;
/** Frames in a row after which other rows would have had to be drawn. */
let unsettled = 0;
let keeping: ReturnType<typeof setTimeout> | undefined;

const post = (message: FromTimeline) => vscode.postMessage(message);

function setUi(change: Partial<UiState>): void {
	ui = { ...ui, ...change };
	vscode.setState(ui);
	draw();
}

function setQuery(change: Partial<TimelineQuery>): void {
	ui = { ...ui, query: { ...ui.query, ...change } };
	post({ type: 'find', query: cache.nextQuery(), for: { ...ui.query, groups: [...ui.query.groups] } });
	setUi({ anchor: null });
}

function isOpen({ index, group }: TimelineRow): boolean {
	const age = (cache.head?.total ?? 0) - 1 - index;
	const opensItself = age === 0 || (group === 'failed' && age < freshCycles);
	return opensItself !== ui.toggled.includes(index);
}

function switchRow({ index }: TimelineRow): void {
	const { toggled } = ui;
	setUi({ toggled: toggled.includes(index) ? toggled.filter(other => other !== index) : [...toggled, index] });
}

/** Open or close a cycle where it stands, however the rows around it turn out. */
function toggle(row: TimelineRow): void {
	holdRow(findRow(row.index));
	switchRow(row);
}

function holdRow(row: HTMLElement | null): void {
	if (row) {
		place.hold({ index: Number(row.dataset.row), offset: row.getBoundingClientRect().top });
	}
}

/** Draw in the next frame, once for all that happens until then. */
function drawSoon(): void {
	if (!isDue) {
		isDue = true;
		requestAnimationFrame(() => {
			isDue = false;
			draw();
		});
	}
}

function draw(): void {
	const { head } = cache;
	if (!head) {
		return;
	}
	let drawn: readonly number[] = [];
	const chooseRows = (keys: readonly string[]) => {
		const window = longList.choose(keys);
		drawn = window.drawn.map(({ index }) => index);
		return window;
	};
	const view: View = { head, cache, ui, chooseRows, revealed, isOpen, toggle, reveal, post, setUi, setQuery };
	let isSettled = false;
	for (let round = 0; round < roundLimit && !isSettled; round++) {
		renderKeepingFocus(view);
		isSettled = !longList.settle();
	}
	unsettled = isSettled ? 0 : unsettled + 1;
	roving.refresh();
	ask(head.generation, drawn);
	finishReveal();
	if (place.settle() || (unsettled > 0 && unsettled < frameLimit)) {
		drawSoon();
	}
}

/** A row that is moved among others that are drawn anew loses the focus, and gets it back. */
function renderKeepingFocus(view: View): void {
	const focused = document.activeElement;
	render(renderTimeline(view), root);
	if (focused instanceof HTMLElement && focused !== document.activeElement && root.contains(focused)) {
		focused.focus({ preventScroll: true });
	}
}

/** Ask for what is drawn and not here yet, and for what is near it. */
function ask(generation: number, positions: readonly number[]): void {
	const end = Math.min(cache.length, (positions.at(-1) ?? -1) + askAhead);
	const near = new Set(positions);
	for (let position = Math.max(0, (positions[0] ?? 0) - askAhead); position < end && near.size < 400; position++) {
		near.add(position);
	}
	const indices = cache.missingRows([...near].map(position => cache.indexAt(position)));
	if (indices.length > 0) {
		post({ type: 'rows', generation, indices: [...indices] });
	}
	const rows = positions.flatMap(position => cache.row(cache.indexAt(position)) ?? []);
	for (const index of cache.missingBodies(rows.filter(isOpen).map(row => row.index))) {
		post({ type: 'body', generation, index });
	}
}

function findRow(index: number): HTMLElement | null {
	return root.querySelector<HTMLElement>(`#cycles [data-row="${index}"]:not(.waiting)`);
}

/** Lower edge of what stays at the top while the list is scrolled. */
function upperEdge(): number {
	const find = root.querySelector<HTMLElement>('.find');
	return find && getComputedStyle(find).position === 'sticky' ? find.offsetHeight : 0;
}

/** Draw the row that a key leads to, wherever it is in the list. */
function reachCycle(list: HTMLElement, row: string, key: string): HTMLElement | undefined {
	const { keys } = cache;
	const target = list.id === 'cycles' ? keys[reachIndex(keys.indexOf(row), keys.length, key)] : undefined;
	if (target === undefined) {
		return undefined;
	}
	longList.insist(target);
	draw();
	return root.querySelector<HTMLElement>(`#cycles [data-row="${target}"]`) ?? undefined;
}

function reveal(index: number): void {
	revealed = index;
	isRevealing = true;
	if (!isAnyQuery(ui.query)) {
		setQuery(anyQuery);
	}
	longList.insist(String(index));
	place.hold({ index, offset: upperEdge() + 16 });
	drawSoon();
}

/** Once the row of the cycle to see is here, open it and give it the focus. */
function finishReveal(): void {
	const row = isRevealing && revealed !== null ? cache.row(revealed) : undefined;
	const element = row && findRow(row.index);
	if (!row || !element) {
		return;
	}
	isRevealing = false;
	if (!isOpen(row)) {
		switchRow(row);
	}
	element.querySelector<HTMLElement>('.cycle-head')?.focus({ preventScroll: true });
}

function receive(message: ToTimeline): void {
	cache.receive(message);
	if (message.type === 'reveal') {
		reveal(message.index);
	} else if (message.type === 'head') {
		draw();
	} else {
		drawSoon();
	}
}

/** Remember where the list is scrolled to. */
function keepPlace(): void {
	const list = document.getElementById('cycles');
	const isScrolled = list !== null && list.getBoundingClientRect().top < upperEdge();
	const rows = isScrolled ? list.querySelectorAll<HTMLElement>('[data-row]') : [];
	ui = { ...ui, anchor: HeldPlace.of(rows, upperEdge()) };
	vscode.setState(ui);
}

// Only the extension can post to this page.
window.addEventListener('message', ({ data }: MessageEvent<ToTimeline>) => receive(data));
window.addEventListener(
	'scroll',
	() => {
		drawSoon();
		clearTimeout(keeping);
		keeping = setTimeout(keepPlace, keepDelay);
	},
	{ passive: true },
);
window.addEventListener('resize', drawSoon);
window.addEventListener('keydown', event =>
	handleKey(event, {
		root,
		isFiltered: !isAnyQuery(ui.query),
		showAll: () => setQuery(anyQuery),
		hold: holdRow,
	}),
);
root.addEventListener('pointerdown', () => {
	revealed = null;
});

post({ type: 'ready' });
if (!isAnyQuery(ui.query)) {
	setQuery({});
}
if (ui.anchor) {
	longList.insist(String(ui.anchor.index));
	place.hold(ui.anchor);
}
