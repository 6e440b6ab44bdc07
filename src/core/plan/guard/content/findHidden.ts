/** The first character of a line that cannot be seen, or `undefined`. Linear in the line. */
export function findHidden(line: string): string | undefined {
	return hidden.exec(line.replace(usual, ''))?.[0];
}

/**
 * What is drawn as nothing, or turns the order of what stands around it: characters that Unicode says are to be
 * ignored, marks of the direction of text, marks of annotations, separators of lines that only some programs take for
 * such, and controls other than tab and form feed.
 */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb\u2028\u2029]|(?![\t\f])\p{Cc}/u;

/** Scripts whose letters change their form with the joiners between them. */
const joined = [
	...['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
	...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Thaana', 'Tifinagh'],
]
	.map(script => `\\p{Script_Extensions=${script}}`)
	.join('');

/** Where such characters belong to what is written: one joiner or selector behind what it shapes, and flags. */
const usual = new RegExp(
	[
		`(?<=[${joined}])[\\u200c\\u200d]`,
		// Inside an emoji of several.
		'(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
		// As text or as a picture, and keys such as 1️⃣.
		'(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]',
		'(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
		// Variants of characters that have some.
		'(?<=[\\p{Script=Han}\\p{Script=Mongolian}\\p{Script=Myanmar}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180e]',
		// Flags of countries that are parts of others.
		'(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]{2,6}\\u{e007f}',
	].join('|'),
	'gu',
);
