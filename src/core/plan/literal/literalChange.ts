import { diffArrays } from 'diff/lib/diff/array.js';
import { plainText } from '../../diff/plainText';
import { stemAll, wordsOf } from './literalWords';
import { type StatementItem, statementItems } from './statementItems';
import { unitOf } from './units';

/** A literal of a requirement that changed, and what the statement says around it. */
export interface LiteralChange {
	readonly form: StatementItem['form'];
	readonly from: string;
	readonly to: string;
	/** Lower-case words of the statement besides the literal. */
	readonly context: readonly string[];
	/** The same as they are compared with code, without what tells nothing. */
	readonly words: ReadonlySet<string>;
	/** The unit of the number, in one spelling; empty where it has none. `toUnit` is that of the new one. */
	readonly unit: string;
	readonly toUnit: string;
	/** The statement as it was. */
	readonly statement: string;
}

export type LiteralChanges =
	| { readonly kind: 'literals'; readonly changes: readonly LiteralChange[] }
	/** Words that are no literal changed: how they were and are; either may be empty. */
	| { readonly kind: 'words'; readonly from: string; readonly to: string }
	/** Nothing but punctuation and markup. */
	| { readonly kind: 'none' };

interface Run {
	readonly from: readonly StatementItem[];
	readonly to: readonly StatementItem[];
}

/** Find which literals differ between two wordings of a requirement. Any other difference makes it `words`. */
export function findLiteralChanges(before: string, after: string): LiteralChanges {
	const oldItems = statementItems(before);
	const newItems = statementItems(after);
	const oldPlain = plainText(before);
	const newPlain = plainText(after);
	const changes: LiteralChange[] = [];
	for (const run of changedRuns(oldItems, newItems)) {
		const pairs = literalPairs(run);
		if (pairs) {
			const gone = run.from.filter(({ form, text }) => form !== 'word' || unitOf(text) !== '');
			changes.push(
				...pairs.map(([item, next]) => ({
					form: item.form,
					from: item.text,
					to: next.text,
					...aroundOf(oldItems, gone, item, before),
					toUnit: unitAt(newItems, next),
				})),
			);
		} else if (isPhrase(run, oldItems, newItems)) {
			const around = aroundOf(oldItems, run.from, run.from[0], before);
			changes.push({
				form: 'word',
				from: slice(oldPlain, run.from),
				to: slice(newPlain, run.to),
				...around,
				toUnit: '',
			});
		} else {
			return { kind: 'words', from: slice(oldPlain, run.from), to: slice(newPlain, run.to) };
		}
	}
	return changes.length > 0 ? { kind: 'literals', changes } : { kind: 'none' };
}

/** The change the other way round. */
export function reverseChange(change: LiteralChange): LiteralChange {
	return { ...change, from: change.to, to: change.from, unit: change.toUnit, toUnit: change.unit };
}

/** The literals of a statement, each as a change to itself. */
export function literalsOf(statement: string): readonly LiteralChange[] {
	const items = statementItems(statement);
	return items.flatMap(item =>
		item.form === 'word'
			? []
			: [
					{
						form: item.form,
						from: item.text,
						to: item.text,
						...aroundOf(items, [item], item, statement),
						toUnit: unitAt(items, item),
					},
				],
	);
}

function changedRuns(oldItems: readonly StatementItem[], newItems: readonly StatementItem[]): readonly Run[] {
	const runs: Run[] = [];
	let oldAt = 0;
	let newAt = 0;
	let run: { from: StatementItem[]; to: StatementItem[] } | undefined;
	for (const { added, removed, count } of diffArrays(keysOf(oldItems), keysOf(newItems))) {
		if (!added && !removed) {
			run = undefined;
		} else if (!run) {
			run = { from: [], to: [] };
			runs.push(run);
		}
		run?.from.push(...(added ? [] : oldItems.slice(oldAt, oldAt + count)));
		run?.to.push(...(removed ? [] : newItems.slice(newAt, newAt + count)));
		oldAt += added ? 0 : count;
		newAt += removed ? 0 : count;
	}
	return runs;
}

/** The same literal in other quotes is the same; a number in another unit is another one. */
function keysOf(items: readonly StatementItem[]): string[] {
	return items.map((item, index) => {
		const unit = /^[\d.,_]+$/.test(item.text) ? unitOf(items[index + 1]?.text ?? '') : '';
		return item.form === 'word' ? `word ${item.text}` : `literal ${item.text} ${unit}`;
	});
}

/** The literals of a run, old and new; `undefined` where anything but literals, units of numbers and plurals changed. */
function literalPairs({ from, to }: Run): readonly (readonly [StatementItem, StatementItem])[] | undefined {
	const pairs: (readonly [StatementItem, StatementItem])[] = [];
	for (const [index, item] of from.entries()) {
		const next = to[index];
		if (!next || from.length !== to.length) {
			return undefined;
		}
		if (item.form !== 'word' && next.form !== 'word') {
			pairs.push([item, next]);
		} else if (!isCounted(item, next) || !/\d/.test(from[index - 1]?.text ?? '')) {
			return undefined;
		}
	}
	return pairs.length > 0 ? pairs : undefined;
}

/** Whether two words are units, or the singular and the plural of what a number counts. */
function isCounted(item: StatementItem, next: StatementItem): boolean {
	const [one, two] = [item, next].map(({ text }) => [...stemAll(wordsOf(text))].join(' '));
	return (unitOf(item.text) !== '' && unitOf(next.text) !== '') || (one !== '' && one === two);
}

/** Words that look quoted without quotes: capitalised in the middle of a statement, on both sides. */
function isPhrase({ from, to }: Run, oldItems: readonly StatementItem[], newItems: readonly StatementItem[]): boolean {
	const [first, newFirst] = [from[0], to[0]];
	return (
		first !== undefined &&
		newFirst !== undefined &&
		first !== oldItems[0] &&
		newFirst !== newItems[0] &&
		[first, newFirst].every(({ text }) => /^\p{Lu}/u.test(text)) &&
		[...from, ...to].every(({ form, text }) => form === 'word' && !keywords.has(text))
	);
}

const keywords = new Set(['MUST', 'NOT', 'SHALL', 'SHOULD', 'MAY', 'REQUIRED', 'RECOMMENDED', 'OPTIONAL']);

function slice(plain: string, items: readonly StatementItem[]): string {
	return plain.slice(items[0]?.start ?? 0, items.at(-1)?.end ?? 0);
}

function aroundOf(
	items: readonly StatementItem[],
	changed: readonly StatementItem[],
	item: StatementItem | undefined,
	statement: string,
): Pick<LiteralChange, 'context' | 'words' | 'unit' | 'statement'> {
	const twins = items.filter(other => other !== item && other.text === item?.text && !changed.includes(other));
	const isTwins = (other: StatementItem) =>
		item !== undefined && twins.some(twin => distance(other, twin) < distance(other, item));
	const rest = items.filter(other => !changed.includes(other) && !keywords.has(other.text) && !isTwins(other));
	const context = [...new Set(rest.flatMap(({ text }) => wordsOf(text)))];
	return { context, words: stemAll(context), unit: item ? unitAt(items, item) : '', statement };
}

/** How far two items of a statement are apart: words beside the same literal elsewhere speak of that one. */
function distance(a: StatementItem, b: StatementItem): number {
	return Math.max(a.start - b.end, b.start - a.end);
}

/** The unit of a number in a statement, attached to it or the word behind it. */
function unitAt(items: readonly StatementItem[], item: StatementItem): string {
	const attached = /\d\s*(%|\p{L}+)$/u.exec(item.text)?.[1];
	return /\d/.test(item.text) ? unitOf(attached ?? items[items.indexOf(item) + 1]?.text ?? '') : '';
}
