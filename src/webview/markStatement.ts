import { markWords } from '../core/diff/markWords';
import { plainText } from '../core/diff/plainText';
import { codeSpans } from '../core/text/codeSpans';
import type { Span } from './marks';
import { shortenSpans } from './shortenSpans';

type Role = Span['role'] | 'drop';

/**
 * Mark what differs between two wordings of a statement, and which parts are keywords and code.
 *
 * `null` on one side makes the whole other side removed or added. Marks of emphasis and
 * backticks are left out: the roles stand for what they show. Of very long statements only a part is given.
 */
export function markStatement(before: string | null, after: string | null): readonly Span[] {
	if (before !== null && after !== null) {
		return shortenSpans(markBoth(plainText(before), plainText(after)));
	}
	const text = plainText(before ?? after ?? '');
	return shortenSpans(cut(text, rolesOf(text), before === null ? 'added' : 'removed'));
}

function markBoth(before: string, after: string): readonly Span[] {
	const oldRoles = rolesOf(before);
	const newRoles = rolesOf(after);
	const spans: Span[] = [];
	let oldAt = 0;
	let newAt = 0;
	for (const { text, mark } of markWords(before, after)) {
		spans.push(...(mark === 'removed' ? cut(text, oldRoles, mark, oldAt) : cut(text, newRoles, mark, newAt)));
		oldAt += mark === 'added' ? 0 : text.length;
		newAt += mark === 'removed' ? 0 : text.length;
	}
	return spans;
}

/** Pieces of `text`, which stands at `offset` of the statement that the roles are of. */
function cut(text: string, roles: readonly Role[], mark: Span['mark'], offset = 0): readonly Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (let at = 1; at <= text.length; at++) {
		const role = roles[offset + start];
		if (at < text.length && roles[offset + at] === role) {
			continue;
		}
		if (role !== 'drop') {
			spans.push({ text: text.slice(start, at), mark, ...(role ? { role } : {}) });
		}
		start = at;
	}
	return spans;
}

const keywords = /(?<![\w-])(?:(?:MUST|SHALL|SHOULD)(?: NOT)?|(?:NOT )?RECOMMENDED|REQUIRED|OPTIONAL|MAY)(?![\w-])/g;

/** The role of each UTF-16 unit of a statement. */
function rolesOf(text: string): readonly Role[] {
	const roles = new Array<Role>(text.length).fill(undefined);
	for (const { 0: keyword, index } of text.matchAll(keywords)) {
		roles.fill('keyword', index, index + keyword.length);
	}
	for (const { start, end, code } of codeSpans(text)) {
		const ticks = (end - start - code.length) / 2;
		roles.fill('drop', start, end);
		roles.fill('code', start + ticks, end - ticks);
	}
	return roles;
}
