import { replaceRange } from '../../replaceRange';
import { opensFrontMatter, readFrontMatter } from '../blocks/readFrontMatter';
import { guessDialect } from '../dialects/guessDialect';
import { mayBeBound } from '../dialects/hasRequirementsSection';
import type { ParseOptions } from '../parseSpec';
import { scanBlocks } from '../scanBlocks';
import type { Dialect, Problem, Spec } from '../spec';
import { dialectOf } from '../specPaths';
import type { ChunkContext } from './chunkContext';
import { collectProblems } from './collectProblems';
import type { Cut } from './findCuts';
import { type ChunkSpan, findSpan } from './findSpan';
import { IdBook } from './idBook';
import { type PartScan, scanPart } from './scanPart';
import { SpecAssembler } from './specAssembler';
import { SpecChunk } from './specChunk';
import type { TextChange } from './textChange';
import { textOf } from './textOf';

export interface DocumentOptions extends ParseOptions {
	/** UTF-16 units that a part which is read by itself has at least. */
	readonly partLength?: number;
}

const usualPart = 2000;

/**
 * A spec that is being edited: it follows changes of its text, and reads again only what they touch.
 *
 * The text is kept in parts of a few thousand characters, each read by itself. An edit reads the parts that it touches,
 * and goes on until what follows is in step again: it begins a new block, in the same section as before.
 */
export class SpecDocument {
	readonly #path: string;
	readonly #options: DocumentOptions;
	#dialect: Dialect;
	#chunks: SpecChunk[] = [];
	/** Whether a heading “## Requirements” decides what else is read. */
	#isBound = false;
	readonly #ids = new IdBook();
	readonly #assembler: SpecAssembler;
	#linkLabels: ReadonlySet<string> = new Set();
	#spec: Spec | undefined;
	#scannedBlocks = 0;

	/** Read a text in LF without BOM, as `parseSpec` does with the same path and options. */
	constructor(path: string, text: string, options: DocumentOptions = {}) {
		this.#path = path;
		this.#options = options;
		this.#assembler = new SpecAssembler(path, options.factHeadings ?? []);
		this.#dialect = this.#dialectOf(text);
		// Nearly always right, and then nothing is read twice.
		this.#isBound = mayBeBound(this.#dialect, path) && /^##[ \t]+requirements[ \t]*$/im.test(text);
		this.#replace({ first: 0, end: 0, text });
	}

	get path(): string {
		return this.#path;
	}

	get dialect(): Dialect {
		return this.#dialect;
	}

	/** The parts that it is read in now, in the order of the text; one that no edit touches stays the same object. */
	get chunks(): readonly SpecChunk[] {
		return this.#chunks;
	}

	/** All of the text, put together anew. */
	get text(): string {
		return textOf(this.#chunks);
	}

	/** How many blocks all scans so far have found: what an edit costs. */
	get scannedBlocks(): number {
		return this.#scannedBlocks;
	}

	/** What `parseSpec` makes of the text. A requirement that no edit touched or moved is the same object as before. */
	get spec(): Spec {
		this.#spec ??= this.#assembler.assemble(this.#dialect, this.#chunks);
		return this.#spec;
	}

	/** The problems of `spec`, without the work of putting the rest of it together. */
	get problems(): readonly Problem[] {
		return this.#spec?.problems ?? collectProblems(this.#chunks);
	}

	/**
	 * Follow changes of the text, one after another: each counts on the text that those before it left.
	 *
	 * They are in LF, too. A stretch that goes beyond the text ends with it.
	 */
	edit(changes: readonly TextChange[]): void {
		for (const change of changes) {
			this.#spec = undefined;
			this.#follow(findSpan(this.#chunks, change));
		}
	}

	#follow(span: ChunkSpan): void {
		const isOpen = this.#hasOpenFrontMatter();
		const isGuessed = this.#options.dialect === undefined && dialectOf(this.#path) === undefined;
		if (!isOpen && !isGuessed) {
			this.#replace(span);
			return;
		}
		// Any line may close the front matter, and any may tell the dialect.
		const chunks = this.#chunks;
		const text = textOf(chunks.slice(0, span.first)) + span.text + textOf(chunks.slice(span.end));
		const dialect = this.#dialectOf(text);
		if (isOpen || dialect !== this.#dialect) {
			this.#dialect = dialect;
			this.#replace({ first: 0, end: chunks.length, text });
		} else {
			this.#replace(span);
		}
	}

	/** Read all of an OpenSpec main spec again where the heading of its requirements came or went; `false` where it did not. */
	#bind({ first, end, text }: ChunkSpan, scan: PartScan): boolean {
		const chunks = this.#chunks;
		const isBound =
			mayBeBound(this.#dialect, this.#path) &&
			(scan.hasRequirementsSection ||
				chunks.some((chunk, index) => chunk.hasRequirementsSection && (index < first || index >= end)));
		if (isBound === this.#isBound) {
			return false;
		}
		this.#isBound = isBound;
		const all = textOf(chunks.slice(0, first)) + text + textOf(chunks.slice(end));
		this.#replace({ first: 0, end: chunks.length, text: all });
		return true;
	}

	/** Put a text in the place of parts, and of as many after them as it takes to be in step again. */
	#replace(span: ChunkSpan): void {
		const chunks = this.#chunks;
		const { first } = span;
		let { end, text } = span;
		let scan = this.#scan(first, end, text);
		for (let more = 1; !scan.isInStep; more *= 2) {
			text += textOf(chunks.slice(end, end + more));
			end = Math.min(chunks.length, end + more);
			scan = this.#scan(first, end, text);
		}
		if (this.#bind({ first, end, text }, scan)) {
			return;
		}
		const removed = chunks.slice(first, end);
		const changedLabels = this.#updateLinkLabels(removed, scan.linkLabels);
		const added = this.#readParts(text, scan, first);
		this.#chunks = replaceRange(chunks, first, end, added);
		this.#ids.replace(removed, added, this.#chunks);
		this.#readLabelled(changedLabels);
	}

	#scan(first: number, end: number, text: string): PartScan {
		const scan = scanPart(text, first === 0, this.#entryOf(first), this.#chunks[end], this.#context());
		this.#scannedBlocks += scan.scannedBlocks;
		return scan;
	}

	#context(): ChunkContext {
		const { factHeadings = [], partLength = usualPart } = this.#options;
		return { dialect: this.#dialect, isBound: this.#isBound, factHeadings, partLength, linkLabels: this.#linkLabels };
	}

	#entryOf(index: number) {
		return index === 0 ? null : (this.#chunks[index - 1]?.exit ?? null);
	}

	#readParts(text: string, { cuts, blocks }: PartScan, first: number): readonly SpecChunk[] {
		if (cuts.length === 0) {
			// Mostly an edit stays within a part.
			return [new SpecChunk(text, blocks, this.#entryOf(first), this.#context())];
		}
		const parts: SpecChunk[] = [];
		let entry = this.#entryOf(first);
		let cut: Cut = { block: 0, start: 0 };
		for (let index = 0; index <= cuts.length; index++) {
			const { block, start } = cut;
			const lines = start === 0 ? 0 : blocks.line(block) - 1;
			cut = cuts[index] ?? { block: blocks.length, start: text.length };
			const own = blocks.slice(block, cut.block, lines, start);
			const part = new SpecChunk(text.slice(start, cut.start), own, entry, this.#context());
			parts.push(part);
			entry = part.exit;
		}
		return parts;
	}

	#readPart(text: string, isBeginning: boolean, entry: SpecChunk['entry']): SpecChunk {
		const blocks = scanBlocks(text, isBeginning);
		this.#scannedBlocks += blocks.length;
		return new SpecChunk(text, blocks, entry, this.#context());
	}

	/** Take note of the labels of link reference definitions, and find out which are new or gone. */
	#updateLinkLabels(removed: readonly SpecChunk[], own: ReadonlySet<string>): readonly string[] {
		const before = this.#linkLabels;
		const isSame = removed.every(({ linkLabels }) => linkLabels.size === 0) && own.size === 0;
		if (isSame) {
			return [];
		}
		const gone = new Set(removed);
		const rest = this.#chunks.filter(chunk => chunk.linkLabels.size > 0 && !gone.has(chunk));
		const labels = new Set([...own, ...rest.flatMap(({ linkLabels }) => [...linkLabels])]);
		this.#linkLabels = labels;
		return [...[...labels].filter(label => !before.has(label)), ...[...before].filter(label => !labels.has(label))];
	}

	/** Read the parts again in which one of these labels stands in brackets: that may be an id, or a link. */
	#readLabelled(labels: readonly string[]): void {
		const isConcerned = ({ text }: SpecChunk) => {
			const lower = text.toLowerCase();
			return labels.some(label => lower.includes(`[${label}]`));
		};
		const removed = labels.length === 0 ? [] : this.#chunks.filter(isConcerned);
		if (removed.length === 0) {
			return;
		}
		const replaced = new Map(
			removed.map(chunk => [chunk, this.#readPart(chunk.text, chunk === this.#chunks[0], chunk.entry)]),
		);
		this.#chunks = this.#chunks.map(chunk => replaced.get(chunk) ?? chunk);
		this.#ids.replace(removed, [...replaced.values()], this.#chunks);
	}

	#hasOpenFrontMatter(): boolean {
		const beginning = textOf(this.#chunks.slice(0, 2));
		return opensFrontMatter(beginning) && !readFrontMatter(this.#chunks[0]?.text ?? '');
	}

	#dialectOf(text: string): Dialect {
		return this.#options.dialect ?? dialectOf(this.#path) ?? guessDialect(text);
	}
}
