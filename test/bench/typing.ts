import { LintSession } from '../../src/core/lint/lintSession';
import { SpecDocument } from '../../src/core/spec/incremental/specDocument';
import type { TextChange } from '../../src/core/spec/incremental/textChange';
import { longOpenspec } from './longOpenspec';

const path = 'openspec/specs/long/spec.md';
/** What is typed in one place. */
const typed = 'quite so quite so quite \n';
const words = 160;
/** Key strokes that are measured; those before them warm up. */
const keys = 1000;

/** What key strokes in a spec take, in milliseconds of processor time. */
export interface Typing {
	readonly median: number;
	readonly p99: number;
	/** Blocks scanned for a key stroke. */
	readonly blocks: number;
}

/**
 * Type words into requirements all over a spec, with a new line now and then, each until all problems of the spec are
 * known, those of the lint rules included.
 */
export function typeInto(requirements: number): Typing {
	const { before, changes, after } = prepare(requirements);
	const document = new SpecDocument(path, before);
	const lint = new LintSession();
	lint.follow(document);
	const opened = document.scannedBlocks;
	const times: number[] = [];
	let found = lint.problemsOf(path).length;
	for (const change of changes) {
		const started = process.cpuUsage();
		document.edit([change]);
		lint.follow(document);
		const problems = lint.problemsOf(path);
		const { user, system } = process.cpuUsage(started);
		times.push((user + system) / 1000);
		found += problems.length;
	}
	if (document.text !== after || found === 0) {
		throw new Error('The document did not follow.');
	}
	const sorted = times.slice(-keys).sort((a, b) => a - b);
	return {
		median: sorted[keys >> 1] ?? 0,
		p99: sorted[Math.floor(keys * 0.99)] ?? 0,
		blocks: (document.scannedBlocks - opened) / changes.length,
	};
}

/** The key strokes, found beforehand: texts of this length, made for each, would cost more than what is measured. */
function prepare(requirements: number): { before: string; changes: readonly TextChange[]; after: string } {
	const before = Buffer.from(longOpenspec(requirements)).toString();
	const changes: TextChange[] = [];
	let text = before;
	for (let word = 0; word < words; word++) {
		const offset = text.indexOf('quickly', Math.floor(((word * 0.618) % 1) * text.length * 0.99));
		for (const [at, letter] of [...typed].entries()) {
			changes.push({ offset: offset + at, length: 0, text: letter });
		}
		text = text.slice(0, offset) + typed + text.slice(offset);
	}
	return { before, changes, after: text };
}
