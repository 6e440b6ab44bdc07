import { chooseRows, type RowWindow } from './rowWindow';

/** Shorter lists are drawn whole. */
const wholeList = 80;
/** Pixels beyond the window that are drawn too, so that scrolling meets no gaps. */
const margin = 400;
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
	/** Of the rows with these keys; 0 for those that were never measured. */
	let measured = new Float64Array();
	let window: RowWindow = { drawn: [], after: 0 };
	let wanted: string | undefined;

	const choose = () => {
		if (keys.length <= wholeList) {
			return chooseRows(new Array<number>(keys.length).fill(1), { top: 0, bottom: keys.length }, []);
		}
		const guess = averageOf(heights) ?? firstGuess;
		const kept = new Set([wanted, focusedKey(find())]);
		const always = [...kept].flatMap(key => (key === undefined ? [] : keys.indexOf(key))).filter(index => index >= 0);
		return chooseRows(
			measured.map(height => height || guess),
			seenPart(find()),
			always,
		);
	};

	return {
		choose(all) {
			if (all !== keys) {
				keys = all;
				measured = Float64Array.from(keys, key => heights.get(key) ?? 0);
			}
			window = choose();
			return window;
		},
		settle() {
			if (keys.length <= wholeList) {
				return false;
			}
			const places = new Map(window.drawn.map(({ index }) => [keys[index], index]));
			for (const item of find()?.children ?? []) {
				const place = item instanceof HTMLElement ? places.get(item.dataset.key) : undefined;
				if (place !== undefined) {
					const { height } = item.getBoundingClientRect();
					heights.set(keys[place] ?? '', height);
					measured[place] = height;
				}
			}
			return describe(choose()) !== describe(window);
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
