import type { Mention } from './mention';

const opener = '<!-- spec-ops';

/** The mentions, given in the order of the text, that stand in no record of a cycle. */
export function withoutRecords(text: string, mentions: readonly Mention[]): readonly Mention[] {
	let start = text.indexOf(opener);
	if (start < 0) {
		return mentions;
	}
	let end = endOf(text, start);
	return mentions.filter(mention => {
		while (start >= 0 && end <= mention.start) {
			start = text.indexOf(opener, end);
			end = start < 0 ? text.length : endOf(text, start);
		}
		return start < 0 || mention.start < start;
	});
}

/** A record ends with its comment. */
function endOf(text: string, start: number): number {
	const end = text.indexOf('-->', start);
	return end < 0 ? text.length : end + 3;
}
