import { SpecDocument } from '../../src/core/spec/incremental/specDocument';
import { longOpenspec } from './longOpenspec';

const path = 'openspec/specs/long/spec.md';
const keys = 1000;
/** Key strokes in one place, the last of them a new line. */
const wordLength = 25;

/** What key strokes in a spec take, in milliseconds of processor time. */
export interface Typing {
	readonly median: number;
	readonly p99: number;
	/** Blocks scanned for a key stroke. */
	readonly blocks: number;
}

/** Type words into requirements all over a spec, with a new line now and then, each until its problems are known. */
export function typeInto(requirements: number): Typing {
	let text = longOpenspec(requirements);
	const document = new SpecDocument(path, text);
	const opened = document.scannedBlocks;
	const times: number[] = [];
	let offset = 0;
	let found = 0;
	for (let key = -keys; key < keys; key++, offset++) {
		const step = (key + keys) % wordLength;
		if (step === 0) {
			const place = (((key + keys) / wordLength) * 0.618) % 1;
			offset = text.indexOf('quickly', Math.floor(place * text.length * 0.99));
		}
		const letter = step === wordLength - 1 ? '\n' : 'quite so '.charAt(step % 9);
		const started = process.cpuUsage();
		document.edit([{ offset, length: 0, text: letter }]);
		const { problems } = document;
		const { user, system } = process.cpuUsage(started);
		text = text.slice(0, offset) + letter + text.slice(offset);
		if (key >= 0) {
			times.push((user + system) / 1000);
		}
		found += problems.length;
	}
	if (document.text !== text || found === 0) {
		throw new Error('The document did not follow.');
	}
	times.sort((a, b) => a - b);
	return {
		median: times[times.length >> 1] ?? 0,
		p99: times[Math.floor(times.length * 0.99)] ?? 0,
		blocks: (document.scannedBlocks - opened) / (2 * keys),
	};
}
