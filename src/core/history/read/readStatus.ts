import { remember } from '../../remember';
import type { CycleStatus } from '../history';

type Readable = Exclude<CycleStatus, 'interrupted' | 'unknown'>;

const words: readonly { readonly pattern: RegExp; readonly status: Readable }[] = [
	{ pattern: /\bnot (?:applied|done|working|complete[d]?|passing)\b/i, status: 'failed' },
	{
		pattern:
			/\b(?:fail(?:ed|s|ure|ing)?|error|broken|rejected|abort(?:ed)?|cancell?ed|rolled[ -]back|reverted|undone)\b/i,
		status: 'failed',
	},
	{ pattern: /\b(?:unverified|(?:not|never) (?:yet )?(?:verified|tested|run)|untested)\b/i, status: 'unverified' },
	{
		pattern: /\b(?:applied|done|pass(?:ed|es|ing)?|ok|okay|success(?:ful|fully)?|succeeded|complete[d]?|verified)\b/i,
		status: 'applied',
	},
];

const signs: readonly { readonly pattern: RegExp; readonly status: Readable }[] = [
	{ pattern: /[✅✔☑🟢]/u, status: 'applied' },
	{ pattern: /[⚠🟡🟠]/u, status: 'unverified' },
	{ pattern: /[❌✖✗✘🔴⛔🛑↩]/u, status: 'failed' },
];

/**
 * Read a status that a person or an agent wrote.
 *
 * The first known word decides; without one, the first known sign. Where word and sign contradict each other,
 * and where neither is known, it is `unknown`. What was rolled back counts as failed: it does not hold.
 */
export function readStatus(text: string): Readable | 'unknown' {
	return read(text);
}

/** Most cycles have one of a few. */
const read = remember(16, (text): Readable | 'unknown' => {
	const word = first(text, words);
	const sign = first(text, signs);
	return word && sign && word !== sign ? 'unknown' : (word ?? sign ?? 'unknown');
});

function first(text: string, known: typeof words): Readable | undefined {
	let best: { readonly at: number; readonly status: Readable } | undefined;
	for (const { pattern, status } of known) {
		const at = text.search(pattern);
		if (at >= 0 && (best === undefined || at < best.at)) {
			best = { at, status };
		}
	}
	return best?.status;
}
