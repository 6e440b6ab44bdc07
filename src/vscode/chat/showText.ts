import { escapeMarkdown } from '../language/escapeMarkdown';

/** Characters of a text that are shown. */
const longest = 20_000;

/** Text from outside as Markdown that shows it as it is, with its lines and paragraphs. */
export function showText(text: string): string {
	const paragraphs = text.slice(0, longest).split(/\n\s*\n/);
	return paragraphs.map(paragraph => paragraph.trim().split('\n').map(escapeMarkdown).join('  \n')).join('\n\n');
}
