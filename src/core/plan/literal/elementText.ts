/** The text of an element of markup that holds a place. */
export interface ElementText {
	/** The element's name with its attributes; empty where the tag is on another line. */
	readonly tag: string;
	/** The text besides the place. */
	readonly rest: string;
}

const opening = /(?:<([A-Za-z][\w:.-]*(?:\s[^<]*)?)|<\/[\w:.-]+|[^\s=<>-])>([^<>{}()=;]*)$/;
const closing = /^([^<>{}()=;]*)(?:<[/A-Za-z!]|\{|$)/;

/** Read the text between two tags of a line that a place stands in; `undefined` where it stands in none. */
export function elementText(before: string, after: string): ElementText | undefined {
	const opened = opening.exec(before.slice(-400));
	const closed = closing.exec(after.slice(0, 400));
	return opened && closed ? { tag: opened[1] ?? '', rest: `${opened[2] ?? ''} ${closed[1] ?? ''}` } : undefined;
}
