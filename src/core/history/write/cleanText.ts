/**
 * A text from outside as apply.md can hold it: line ends as LF, and U+FFFD for what UTF-8 or a text file
 * cannot have (lone surrogates, NUL and other controls).
 */
export function cleanText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(unstorable, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text file must not hold.
const unstorable = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
