/** Gives the text of lines, from 1 and with both ends, without the last line feed; a history has too many lines to hold each as a text. */
export function createLineReader(text: string): (first: number, last: number) => string {
	const starts = [0];
	for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
		starts.push(feed + 1);
	}
	return (first, last) => text.slice(starts[first - 1] ?? text.length, (starts[last] ?? text.length + 1) - 1);
}
