/**
 * Make control characters of text from outside visible, so that a terminal cannot be steered by it.
 *
 * Line feeds and tabs stay, and CR LF is one line feed. Other C0 and C1 controls, DEL and marks of the direction of
 * text become `\u{…}`.
 */
export function showControls(text: string): string {
	return text.replace(steering, found =>
		found === '\r\n' ? '\n' : `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`,
	);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const steering = /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
