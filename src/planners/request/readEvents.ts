import { LineSplitter } from './lineSplitter';
import { done, fault, type Outcome } from './outcome';

/** Characters of one event, more than any API sends. */
const longestEvent = 8 * 1024 * 1024;

/**
 * The data of each server-sent event of a stream, in order. Names, ids and comments are passed over.
 *
 * Gives a fault and ends where an event grows beyond all measure. Rejects where the stream breaks, or is not UTF-8.
 * A line that does not end counts as not sent; an event need not end, for some servers leave out its empty line.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Outcome<string>, void> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const splitter = new LineSplitter();
	let data: string[] = [];
	let size = 0;
	for await (const chunk of body) {
		for (const line of splitter.push(decoder.decode(chunk, { stream: true }))) {
			if (line.startsWith('data:')) {
				data.push(line.slice(line[5] === ' ' ? 6 : 5));
				size += line.length;
			} else if (line === '' && data.length > 0) {
				yield done(data.join('\n'));
				data = [];
				size = 0;
			}
		}
		if (size + splitter.pending > longestEvent) {
			yield fault({ kind: 'tooLarge' });
			return;
		}
	}
	if (data.length > 0) {
		yield done(data.join('\n'));
	}
}
