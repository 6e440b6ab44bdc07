import { chooseRows, type RowWindow } from './rowWindow';

/** Shorter lists are drawn whole. */
const wholeList = 80;
/** Pixels beyond the window that are drawn too, so that scrolling meets no gaps. */
const margin = 600;
/** Pixels of a row of which nothing is known yet. */
const firstGuess = 56;

/** Draws a long list by the rows that can be seen; where the others stand is measured or guessed. */
export interface LongList {
	/** The rows to draw now, of a list with these keys. */
	choose(keys: readonly string[]): RowWindow;
	/** Measure what was drawn, and tell whether other rows must be drawn now. */
	settle(): boolean;
	/** Draw this row wherever it is, until another is asked for. */
	insist(key: string): void;
}

/** @param find The list element, once it is drawn: its items carry their key as `data-key`. */
export function createLongList(find: () => HTMLElement | null): LongList {
	const heights = new Map<string, number>();
	let keys: readonly string[] = [];
	let drawn = '';
	let wanted: string | undefined;

	const choose = () => {
		if (keys.length <= wholeList) {
			return chooseRows(new Array<number>(keys.length).fill(1), { top: 0, bottom: keys.length }, []);
		}
		const guess = averageOf(heights) ?? firstGuess;
		const kept = new Set([wanted, focusedKey(find())]);
		const always = keys.flatMap((key, index) => (kept.has(key) ? [index] : []));
		return chooseRows(
			keys.map(key => heights.get(key) ?? guess),
			seenPart(find()),
			always,
		);
	};

	return {
		choose(all) {
			keys = all;
			const window = choose();
			drawn = describe(window);
			return window;
		},
		settle() {
			if (keys.length <= wholeList) {
				return false;
			}
			for (const item of find()?.children ?? []) {
				if (item instanceof HTMLElement && item.dataset.key !== undefined) {
					heights.set(item.dataset.key, item.getBoundingClientRect().height);
				}
			}
			return describe(choose()) !== drawn;
		},
		insist(key) {
			wanted = key;
		},
	};
}

function describe({ drawn }: RowWindow): string {
	return drawn.map(({ index }) => index).join();
}

/** The pixels of the list that are in the window or near it, from its top. */
function seenPart(list: HTMLElement | null): { readonly top: number; readonly bottom: number } {
	const start = list?.getBoundingClientRect().top ?? 0;
	return { top: -start - margin, bottom: window.innerHeight - start + margin };
}

function focusedKey(list: HTMLElement | null): string | undefined {
	const item = document.activeElement?.closest<HTMLElement>('[data-key]');
	return item && list?.contains(item) ? item.dataset.key : undefined;
}

function averageOf(heights: ReadonlyMap<string, number>): number | undefined {
	let sum = 0;
	for (const height of heights.values()) {
		sum += height;
	}
	return heights.size === 0 ? undefined : sum / heights.size;
}
