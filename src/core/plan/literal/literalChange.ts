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
	/** The unit of a number, in one spelling; empty where it has none. */
	readonly unit: string;
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
		if (isLiteralRun(run)) {
			changes.push(
				...run.from.map((item, index) => ({
					form: item.form,
					from: item.text,
					to: run.to[index]?.text ?? '',
					...aroundOf(oldItems, run.from, item, before),
				})),
			);
		} else if (isPhrase(run, oldItems, newItems)) {
			const around = aroundOf(oldItems, run.from, run.from[0], before);
			changes.push({ form: 'word', from: slice(oldPlain, run.from), to: slice(newPlain, run.to), ...around });
		} else {
			return { kind: 'words', from: slice(oldPlain, run.from), to: slice(newPlain, run.to) };
		}
	}
	return changes.length > 0 ? { kind: 'literals', changes } : { kind: 'none' };
}

/** The literals of a statement, each as a change to itself. */
export function literalsOf(statement: string): readonly LiteralChange[] {
	const items = statementItems(statement);
	return items.flatMap(item =>
		item.form === 'word'
			? []
			: [{ form: item.form, from: item.text, to: item.text, ...aroundOf(items, [item], item, statement) }],
	);
}

function changedRuns(oldItems: readonly StatementItem[], newItems: readonly StatementItem[]): readonly Run[] {
	const runs: Run[] = [];
	let oldAt = 0;
	let newAt = 0;
	let run: { from: StatementItem[]; to: StatementItem[] } | undefined;
	for (const { added, removed, count } of diffArrays(oldItems.map(keyOf), newItems.map(keyOf))) {
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

/** The same literal in other quotes is the same. */
function keyOf({ form, text }: StatementItem): string {
	return form === 'word' ? `word ${text}` : `literal ${text}`;
}

function isLiteralRun({ from, to }: Run): boolean {
	return from.length === to.length && [...from, ...to].every(({ form }) => form !== 'word');
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
	const rest = items.filter(other => !changed.includes(other) && !keywords.has(other.text));
	const context = [...new Set(rest.flatMap(({ text }) => wordsOf(text)))];
	const next = item && items[items.indexOf(item) + 1];
	const attached = /\d\s*(\p{L}+)$/u.exec(item?.text ?? '')?.[1];
	const unit = item && /\d/.test(item.text) ? unitOf(attached ?? next?.text ?? '') : '';
	return { context, words: stemAll(context), unit, statement };
}
