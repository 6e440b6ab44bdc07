import { SPACE } from './blocks/characters';

/** The text in one line, each run of white space one blank, none at the ends. */
export function collapse(text: string): string {
	return isEven(text) ? text : text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
}

function isEven(text: string): boolean {
	let afterSpace = true;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === SPACE ? afterSpace : code < SPACE) {
			return false;
		}
		afterSpace = code === SPACE;
	}
	return text === '' || !afterSpace;
}
