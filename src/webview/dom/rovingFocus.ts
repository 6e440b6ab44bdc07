const controls = 'button, input, a[href], select, [tabindex]:not([data-row])';

/** Finds the row that a key leads to, and draws it, in a list that is not drawn whole; `undefined` for all other lists. */
export type Reach = (list: HTMLElement, row: string, key: string) => HTMLElement | undefined;

/**
 * Make each list under `[data-roving]` one tab stop.
 *
 * Its rows carry `data-row`. The arrow keys, Home and End move between rows; Tab goes through
 * the controls of the current row only, then leaves the list. Where a row has both a check box and
 * a button marked `data-open`, Space ticks and Enter opens, whichever of the two has the focus.
 * Call `refresh` after each render.
 */
export function createRovingFocus(root: HTMLElement, reach?: Reach): { refresh(): void } {
	const current = new WeakMap<Element, string>();

	const refresh = () => {
		for (const list of root.querySelectorAll('[data-roving]')) {
			const rows = rowsOf(list);
			const name = current.get(list);
			const chosen = rows.find(row => row.dataset.row === name) ?? rows.find(isBelowTop) ?? rows[0];
			for (const row of rows) {
				for (const control of controlsOf(row)) {
					control.tabIndex = row === chosen ? 0 : -1;
				}
			}
		}
	};

	root.addEventListener('focusin', event => {
		const { list, row } = placeOf(event.target);
		const name = row?.dataset.row;
		if (list && name !== undefined && current.get(list) !== name) {
			current.set(list, name);
			refresh();
		}
	});
	root.addEventListener('keydown', event => {
		const { list, row } = placeOf(event.target);
		if (!list || !row || event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		const partner = partnerOf(event.target, row, event.key);
		if (partner) {
			event.preventDefault();
			partner.click();
			return;
		}
		const place = controlsOf(row).indexOf(document.activeElement as HTMLElement);
		const target = reach?.(list, row.dataset.row ?? '', event.key) ?? neighbour(rowsOf(list), row, event.key);
		if (target) {
			event.preventDefault();
			focusRow(target, place);
		}
	});
	return { refresh };
}

/** Focus the control in the same place as in the row before, else the last one. */
function focusRow(row: HTMLElement, place: number): void {
	const candidates = controlsOf(row);
	const target = candidates[Math.min(Math.max(place, 0), candidates.length - 1)];
	target?.focus();
	target?.scrollIntoView({ block: 'nearest' });
}

/** What the key stands for in the row, where the focused control would take it for something else. */
function partnerOf(target: EventTarget | null, row: HTMLElement, key: string): HTMLElement | undefined {
	const box = row.querySelector<HTMLInputElement>('input[type="checkbox"]:not(:disabled)');
	const open = row.querySelector<HTMLElement>('[data-open]');
	if (key === ' ' && target === open && box) {
		return box;
	}
	return key === 'Enter' && target === box && open ? open : undefined;
}

function neighbour(rows: readonly HTMLElement[], row: HTMLElement, key: string): HTMLElement | undefined {
	const at = rows.indexOf(row);
	switch (key) {
		case 'ArrowDown':
			return rows[at + 1];
		case 'ArrowUp':
			return rows[at - 1];
		case 'Home':
			return rows[0];
		case 'End':
			return rows.at(-1);
		default:
			return undefined;
	}
}

/** Whether a row is not scrolled out above: Tab goes to what is seen. */
function isBelowTop(row: HTMLElement): boolean {
	return row.getBoundingClientRect().bottom > 0;
}

function placeOf(target: EventTarget | null): {
	readonly list?: HTMLElement | null;
	readonly row?: HTMLElement | null;
} {
	if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement || isTextField(target)) {
		return {};
	}
	return { list: target.closest<HTMLElement>('[data-roving]'), row: target.closest<HTMLElement>('[data-row]') };
}

function isTextField(target: HTMLElement): boolean {
	return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

function rowsOf(list: Element): readonly HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Controls of the row itself, not of rows nested in it. */
function controlsOf(row: HTMLElement): readonly HTMLElement[] {
	return [...row.querySelectorAll<HTMLElement>(controls)].filter(control => control.closest('[data-row]') === row);
}
