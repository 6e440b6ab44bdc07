/**
 * Text from outside as Markdown that shows it as it is, in one line.
 *
 * Every sign that may mean something is written as a character reference, so that nothing in it becomes HTML, a link
 * (an address that is not marked as a link included), an icon, or emphasis, and emphasis around it counts. A backslash
 * would do the first, but the editor's renderer then takes no emphasis that begins beside it.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[!-/:-@[-`{-~]/g, sign => `&#${sign.charCodeAt(0)};`);
}
