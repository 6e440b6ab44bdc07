import { remember } from '../../remember';
import type { CycleStatus } from '../history';

type Readable = Exclude<CycleStatus, 'interrupted' | 'unknown'>;

const unverified = /\b(?:unverified|(?:not|never) (?:yet )?(?:verified|tested|run)|untested)\b/i;

const words: readonly { readonly pattern: RegExp; readonly status: Readable }[] = [
	{ pattern: /\bnot (?:applied|done|working|complete[d]?|passing)\b/i, status: 'failed' },
	{
		pattern:
			/\b(?<!\b(?:no|0|zero|without|any) )(?:fail(?:ed|s|ures?|ing)?|errors?|broken|rejected|abort(?:ed)?|cancell?ed|rolled[ -]back|reverted|undone)\b/i,
		status: 'failed',
	},
	{ pattern: unverified, status: 'unverified' },
	{
		pattern:
			/\b(?:applied|done|pass(?:ed|es|ing)?|ok|okay|success(?:ful|fully)?|succeeded|complete[d]?|verified|finished|implemented|merged|shipped|released|deployed)\b/i,
		status: 'applied',
	},
];

const signs: readonly { readonly pattern: RegExp; readonly status: Readable }[] = [
	{ pattern: /[✅✔✓☑🟢]|:white_check_mark:|:heavy_check_mark:/u, status: 'applied' },
	{ pattern: /[⚠🟡🟠]|:warning:/u, status: 'unverified' },
	{ pattern: /[❌✖✗✘🔴⛔🛑↩]|:x:/u, status: 'failed' },
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
	const said = first(text, words);
	// `Applied, not verified`: what was not run does not tell.
	const word = said === 'applied' && unverified.test(text) ? 'unverified' : said;
	const sign = first(text, signs);
	if (word === 'unverified' && sign === 'applied') {
		return word;
	}
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
