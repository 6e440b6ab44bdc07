/** What stands in a mention so that it names no file. */
const mark = '·';

/** How the path of a file can begin, or what it may be quoted with. */
const start = '[/~."\'\\\\]|[A-Za-z]:';

const mention = new RegExp(`@(${mark}*)(?=${start})`, 'g');
const marked = new RegExp(`@${mark}(${mark}*)(?=${start})`, 'g');

/**
 * A question in which no `@path` names a file: Claude Code reads such files and sends them along, whatever tools it has,
 * and a spec or a file of the project may say `@/etc/passwd`.
 */
export function hideMentions(text: string): string {
	return text.replace(mention, `@${mark}$1`);
}

/** What came back, as it would be had nothing been hidden. */
export function showMentions(text: string): string {
	return text.replace(marked, '@$1');
}
