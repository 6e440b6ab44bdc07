export interface KeyOptions {
	/** Holds the list of cycles. */
	readonly root: HTMLElement;
	/** Whether a query leaves cycles out. */
	readonly isFiltered: boolean;
	readonly showAll: () => void;
	/** Keep a row where it is, however those around it turn out. */
	readonly hold: (row: HTMLElement | null) => void;
}

/** Slash and the find chord lead to the search field, Escape back to everything, the down key into the list. */
export function handleKey(event: KeyboardEvent, { root, isFiltered, showAll, hold }: KeyOptions): void {
	const { target, key } = event;
	const field = document.getElementById('search');
	const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
	const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'f';
	if (field instanceof HTMLInputElement && (isFind || (key === '/' && !isTyping))) {
		event.preventDefault();
		field.focus();
		field.select();
	} else if (key === 'Escape' && isFiltered) {
		event.preventDefault();
		showAll();
	} else if (target === field && (key === 'ArrowDown' || key === 'Escape')) {
		event.preventDefault();
		root.querySelector<HTMLElement>('#cycles .cycle-head[tabindex="0"], #cycles .cycle-head')?.focus();
	} else if (event.defaultPrevented) {
		// A key led to another row, around which others are still to come.
		hold(root.querySelector<HTMLElement>('#cycles [data-row]:focus-within'));
	}
}
