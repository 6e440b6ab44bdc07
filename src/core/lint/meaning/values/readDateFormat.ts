import type { Tokens } from '../../words/tokens';

/** A format of dates by its letters, as in “DD/MM/YYYY”, or by its standard. */
export interface DateFormat {
	readonly same: string;
	readonly shown: string;
	/** Token after it. */
	readonly next: number;
}

const letters: ReadonlySet<string> = new Set(['dd', 'mm', 'yyyy', 'yy']);
const standard = 'iso8601';

/** Read a format of dates that takes several tokens; `undefined` for anything else. */
export function readDateFormat(tokens: Tokens, at: number): DateFormat | undefined {
	if (tokens.lower(at) === 'iso' && tokens.source(at + 1) === '8601') {
		return { same: standard, shown: 'ISO 8601', next: at + 2 };
	}
	if (!letters.has(tokens.lower(at))) {
		return undefined;
	}
	let next = at + 1;
	while (letters.has(tokens.lower(next)) && (tokens.starts[next] ?? 0) === (tokens.ends[next - 1] ?? 0) + 1) {
		next++;
	}
	const shown = tokens.text.slice(tokens.starts[at], tokens.ends[next - 1]);
	return next === at + 1 ? undefined : { same: shown.toLowerCase(), shown, next };
}
