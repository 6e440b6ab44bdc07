import { isWithin, type Prose } from '../prose';
import type { Stretch } from '../session/partPlaces';

/** A number by which a requirement or criterion of Kiro is named. */
export interface NumberMention extends Stretch {
	readonly number: string;
}

/**
 * Find such numbers: “Requirement 9.2”, `_Requirements: 1.1, 2.3_`, `**Validates: Requirements 1.2**`; outside code,
 * comments and targets of links, and only where nothing behind them says that they are of another document.
 */
export function findNumberMentions(text: string, prose: Prose): readonly NumberMention[] {
	prose.rewind();
	const mentions: NumberMention[] = [];
	for (const match of text.matchAll(mentioned)) {
		const [all, list = ''] = match;
		const from = match.index + all.length - list.length;
		const leaf = prose.leafAt(match.index);
		if (leaf && !isWithin(leaf.inline.hidden, match.index)) {
			for (const { 0: number, index } of list.matchAll(/\d+(?:\.\d+)*/g)) {
				mentions.push({ number, start: from + index, end: from + index + number.length });
			}
		}
	}
	return mentions;
}

const mentioned =
	/(?<![A-Za-z])Requirements?(?:\*{0,2}:\*{0,2})?[ \t]+(\d{1,4}(?:\.\d{1,3})?(?:(?:,|、|,?\s+and|,?\s+or|\s+&)\s*\d{1,4}(?:\.\d{1,3})?)*)(?![\w.]*\d|[A-Za-z0-9]|\s+(?:of|in|from)\b)/g;
