import { blocksOf } from '../spec/blocksOf';
import type { SpecDocument } from '../spec/incremental/specDocument';
import { findConflicts } from '../spec/problems/findConflicts';
import type { Spec } from '../spec/spec';
import { findConflictMarkers } from '../text/findConflictMarkers';
import { DeltaBook } from './deltas/deltaBook';
import { judgeMeanings, type MeaningEntry } from './judgeMeanings';
import type { LintInput } from './lintInput';
import type { LintOptions } from './lintOptions';
import type { LintProblem } from './lintProblem';
import type { FileLink } from './references/findFileLinks';
import { ConflictSides } from './session/conflictSides';
import { LintedFile } from './session/lintedFile';
import { LintedPart } from './session/lintedPart';
import { Matches } from './session/matches';
import type { PartSource } from './session/partReport';
import { readUnread } from './session/partStatements';
import { UnreadMeanings } from './session/unreadMeanings';

/**
 * Knows the problems of specs, and between them, while they change.
 *
 * After an edit only what it touched is looked at anew, and the statements elsewhere that have to do with that. What it
 * tells never depends on how the specs came to be what they are.
 */
export class LintSession {
	#options: LintOptions;
	readonly #files = new Map<string, LintedFile>();
	readonly #meanings = new Matches<number, MeaningEntry>({
		entriesOf: ({ statements }) => statements.meanings,
		judge: judgeMeanings,
	});
	readonly #unread = new UnreadMeanings((part, index) => {
		for (const key of readUnread(part, index)) {
			this.#meanings.addKey(part, key);
		}
	});
	readonly #deltas = new DeltaBook();
	#lintedParts = 0;

	constructor(options: LintOptions = {}) {
		this.#options = options;
	}

	/** Tell everything by other options from now on. */
	configure(options: LintOptions): void {
		this.#options = options;
	}

	/** Let a spec take part, in place of the one that had its path. */
	set({ spec, text, isContext = false }: LintInput): void {
		this.delete(spec.path);
		const file = this.#open(spec, isContext);
		this.#replace(file, [wholeOf(spec, text)]);
		const hasConflict = spec.problems.some(({ rule }) => rule === 'conflict-marker');
		file.sides = hasConflict ? new ConflictSides(findConflictMarkers(text)) : noSides;
	}

	/** Let a spec take part that is being edited. To be called after each edit, too. */
	follow(document: SpecDocument): void {
		const known = this.#files.get(document.path);
		const isSame = known !== undefined && known.dialect === document.dialect && !known.isContext;
		if (!isSame) {
			this.delete(document.path);
		}
		const file = isSame ? known : this.#open(document, false);
		this.#replace(file, document.chunks);
		// To put the text together takes as long as all else that a key stroke in a long spec needs.
		const text = document.chunks.some(chunk => chunk.mayHaveConflict) ? document.text : undefined;
		file.conflicts = text === undefined ? [] : findConflicts(text);
		file.sides = text === undefined ? noSides : new ConflictSides(findConflictMarkers(text));
	}

	/** How many parts of specs were looked at so far: what an edit costs. */
	get lintedParts(): number {
		return this.#lintedParts;
	}

	/** Forget a spec. */
	delete(path: string): void {
		const file = this.#files.get(path);
		if (file) {
			this.#replace(file, []);
			this.#deltas.drop(file);
			this.#files.delete(path);
		}
	}

	/**
	 * The problems of a spec, in the order of its lines; none for context, and for a spec that does not take part.
	 * The same object as long as they are the same.
	 */
	problemsOf(path: string): readonly LintProblem[] {
		this.#unread.settle();
		this.#meanings.settle();
		if (this.#options.hasMainSpecs) {
			this.#deltas.settle(this.#files);
		}
		return this.#files.get(path)?.problems(this.#options) ?? [];
	}

	/** The paths that links of a spec lead to, of which a host can tell by `missingPaths` whether anything stands there. */
	linkedPathsOf(path: string): readonly string[] {
		return this.#pathsOf(path, ({ isCode }) => !isCode);
	}

	/** The paths that stand in code spans of statements, of which a host can tell by `nearPaths` what may be meant. */
	codePathsOf(path: string): readonly string[] {
		return this.#pathsOf(path, ({ isCode }) => isCode);
	}

	/** Those of `linkedPathsOf` that are Markdown files into which it links, of which a host can tell by `anchors` where that leads. */
	anchoredPathsOf(path: string): readonly string[] {
		return this.#pathsOf(path, link => link.anchor !== '' && isMarkdown.test(link.path));
	}

	#pathsOf(file: string, isWanted: (link: FileLink) => boolean): readonly string[] {
		const links = this.#files.get(file)?.parts.flatMap(part => part.links) ?? [];
		return [...new Set(links.filter(isWanted).map(({ path }) => path))];
	}

	#open({ path, dialect }: Pick<Spec, 'path' | 'dialect'>, isContext: boolean): LintedFile {
		const file = new LintedFile(path, dialect, isContext);
		this.#files.set(path, file);
		return file;
	}

	/** Let a file have these parts; those that it has already stay. */
	#replace(file: LintedFile, sources: readonly PartSource[]): void {
		const old = file.parts;
		const shorter = Math.min(old.length, sources.length);
		let head = 0;
		while (head < shorter && old[head]?.source === sources[head]) {
			head++;
		}
		let tail = 0;
		while (tail < shorter - head && old[old.length - 1 - tail]?.source === sources[sources.length - 1 - tail]) {
			tail++;
		}
		const gone = old.slice(head, old.length - tail);
		const removed = new Map(gone.map(part => [part.source, part]));
		const added: LintedPart[] = [];
		const middle = sources.slice(head, sources.length - tail).map((source, index) => {
			const part = removed.get(source) ?? new LintedPart(file, source, head + index === 0);
			if (!removed.delete(source)) {
				added.push(part);
			}
			return part;
		});
		if (gone.length === 0 && middle.length === 0) {
			return;
		}
		const { version } = file.taken;
		file.replace(head, head + gone.length, middle, [...removed.values()], added);
		this.#lintedParts += added.length;
		this.#match(file, [...removed.values()], added);
		if (file.taken.version !== version) {
			this.#touch(file);
		}
		this.#deltas.take(file);
	}

	/** What a delta takes over decides what its statements may stand beside. */
	#touch(file: LintedFile): void {
		for (const part of file.parts) {
			this.#meanings.touch(part);
		}
	}

	/** What is added comes first, so that what goes and comes again keeps its place in the tables. */
	#match(file: LintedFile, removed: readonly LintedPart[], added: readonly LintedPart[]): void {
		for (const part of added) {
			this.#meanings.add(part);
			this.#unread.add(part);
			file.repeats.add(part);
			file.numbers.add(part);
		}
		for (const part of removed) {
			this.#meanings.remove(part);
			this.#unread.remove(part);
			file.repeats.remove(part);
			file.numbers.remove(part);
		}
	}
}

const isMarkdown = /\.(?:md|markdown)$/i;

const noSides = new ConflictSides([]);

/** A whole spec as a part of itself. */
function wholeOf(spec: Spec, text: string): PartSource {
	const { requirements, problems, factHeadings } = spec;
	return {
		text,
		requirements,
		problems,
		blocks: blocksOf(spec),
		...(factHeadings && { factHeadings }),
		get sections() {
			return spec.sections;
		},
	};
}
