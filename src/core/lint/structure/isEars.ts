/** Words that may open a clause in front of the demand. */
const opening = /^(?:when|while|where|if|for|once|after|before|during|until|upon|on|in|as|at|given|unless|whenever)\b/i;

/**
 * Whether a criterion follows one of the EARS patterns: ubiquitous (`THE x SHALL`), event (`WHEN`), state (`WHILE`),
 * option (`WHERE`), unwanted (`IF … THEN`), or several of these in front of one demand.
 *
 * Only the words around the keyword are looked at, in any case; `IF` without `THEN` is let pass.
 */
export function isEars(text: string): boolean {
	const plain = text
		.replace(/`[^`]*`/g, 'code')
		.replace(/[*_]/g, '')
		.trim();
	const keyword = /\b(?:SHALL|MUST|SHOULD|MAY)\b/.exec(plain);
	if (!keyword) {
		return false;
	}
	const before = plain.slice(0, keyword.index).trim();
	const demandsNothing = plain.slice(keyword.index + keyword[0].length).trim() === '';
	// Where the verb ends the sentence, as in Japanese, the keyword comes behind it.
	if ((demandsNothing && !/[^\x20-\x7e]$/.test(before)) || lacksActor(before)) {
		return false;
	}
	return before !== '' && (opening.test(before) ? /[\s,]\S+$/.test(before) : !/[:;](?:\s|$)/.test(before));
}

/** Whether nothing but an event or a state stands in front of the keyword: “WHEN the door opens SHALL ring”. */
function lacksActor(before: string): boolean {
	const [, condition = ''] = /^(?:WHEN|WHILE|IF)\s+(?:the\s+|an?\s+)?(\S.*)$/i.exec(before) ?? [];
	return (
		condition !== '' &&
		/^[\x20-\x7e]+$/.test(condition) &&
		!/,|\b(?:then|the|an?|system|app\w*|service|[A-Z]\w+)\b/.test(condition)
	);
}
