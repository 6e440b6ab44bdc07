import { isDeltaPath } from '../../core/spec/specPaths';
import { HistoryIndex } from './historyIndex';
import type { TimelineQuestion, ToTimeline } from './protocol';
import { readTrend } from './readTrend';
import { SpecCounts } from './specCounts';
import type { TimelineDetails, TimelineHead, TimelineTrend } from './timelineModel';
import { isAnyQuery } from './uiState';
import { widenTrend } from './widenTrend';

/** A history as it was read from disk or from an editor; its bytes are no UTF-16. */
export type HistoryContent =
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array }
	| { readonly kind: 'unreadable'; readonly why: NonNullable<TimelineHead['unreadable']> };

export interface HistoryFeedOptions {
	/** Path of the history from the Root. */
	readonly path: string;
	readonly post: (message: ToTimeline) => void;
	/** Headings of specs whose list items are requirements, besides the usual ones. */
	readonly headings: readonly string[];
	/** Find out what the history itself does not tell of a cycle; never rejects. */
	readonly readDetails: (index: HistoryIndex, at: number) => Promise<TimelineDetails>;
	/** Resolves when others had their turn. */
	readonly pause: () => Promise<void>;
}

/** Cycles that are read between two pauses: some ten milliseconds of work. */
const slice = 30;

/**
 * The extension's side of a timeline: reads a history in pieces and sends the page what it asks for.
 *
 * The newest cycles can be shown at once, while the rest is still being read; what needs all of them is sent after that.
 */
export class HistoryFeed {
	readonly #options: HistoryFeedOptions;
	#index: HistoryIndex | undefined;
	/** The newest state, which becomes the one that is shown as soon as its cycles are found. */
	#next: HistoryIndex | undefined;
	#unreadable: TimelineHead['unreadable'] = null;
	#generation = 0;
	#isListening = false;
	#query: Extract<TimelineQuestion, { type: 'find' }> | undefined;
	#revealing: number | undefined;
	readonly #counts: SpecCounts;
	/** `undefined` while it is being counted. */
	#trend: TimelineTrend | null | undefined;

	constructor(options: HistoryFeedOptions) {
		this.#options = options;
		this.#counts = new SpecCounts(options.headings);
	}

	/** Show a new state of the file. Resolves when all of it was read, or when there is a newer one. */
	show(content: HistoryContent): Promise<void> {
		return this.#showAfter(content, this.#index);
	}

	/** @param before What is known of the state before. */
	async #showAfter(content: HistoryContent, before: HistoryIndex | undefined): Promise<void> {
		const isReadable = content.kind === 'bytes';
		const index = isReadable ? new HistoryIndex(content.bytes, before) : new HistoryIndex(new Uint8Array());
		this.#next = index;
		while (!index.scanOn()) {
			await this.#options.pause();
			if (index !== this.#next) {
				return;
			}
		}
		let isComplete = index.readOn(slice);
		this.#index = index;
		this.#unreadable = isReadable ? null : content.why;
		this.#trend = undefined;
		this.#generation++;
		this.#postHead();
		const isConfirmed = await this.#finish(index, index.confirm());
		if (isConfirmed === false && index === this.#next) {
			await this.#showAfter(content, undefined);
		}
		if (isConfirmed !== true) {
			return;
		}
		while (!isComplete) {
			await this.#options.pause();
			if (index !== this.#next) {
				return;
			}
			isComplete = index.readOn(slice);
		}
		this.#postOverview();
		await this.#readTrend(index);
	}

	/** Answer the page. What was asked about another state of the file is left unanswered. */
	answer(question: TimelineQuestion): void {
		switch (question.type) {
			case 'ready':
				this.#isListening = true;
				this.#query = undefined;
				this.#postHead();
				this.#postOverview();
				this.#postTrend();
				return;
			case 'find':
				this.#query = question;
				this.#answerQuery();
				return;
			default:
				this.#answerAbout(question);
		}
	}

	/** The page is gone, as it is while its editor is hidden: what there is to say waits until there is a new one. */
	pageGone(): void {
		this.#isListening = false;
	}

	/** Bring the newest cycle of a number into sight, now or as soon as the history is read. */
	reveal(number: number): void {
		this.#revealing = number;
		this.#postReveal();
	}

	/** The history as the page knows it; `undefined` where that is past. */
	indexOf(generation: number): HistoryIndex | undefined {
		return generation === this.#generation ? this.#index : undefined;
	}

	#answerAbout(question: Extract<TimelineQuestion, { generation: number }>): void {
		const { generation } = question;
		const index = this.indexOf(generation);
		if (question.type === 'rows' && index) {
			this.#post({ type: 'rows', generation, rows: index.rows(question.indices) });
			return;
		}
		const body = question.type === 'body' ? index?.body(question.index, isDeltaPath(this.#options.path)) : undefined;
		if (question.type === 'body' && body) {
			this.#post({ type: 'body', generation, index: question.index, body });
			void this.#findDetails(generation, question.index);
		}
	}

	/** Bodies that are sent before everything is read are asked for once more, so their details wait. */
	async #findDetails(generation: number, at: number): Promise<void> {
		const index = this.indexOf(generation);
		if (!index?.isComplete) {
			return;
		}
		const details = await this.#options.readDetails(index, at);
		if (this.indexOf(generation)) {
			this.#post({ type: 'details', generation, index: at, details });
		}
	}

	async #readTrend(index: HistoryIndex): Promise<void> {
		const trend = await this.#finish(index, readTrend(index, this.#options.path, this.#counts));
		if (trend !== undefined) {
			this.#trend = widenTrend(index.facts, trend);
			this.#postTrend();
		}
	}

	/** Take all steps of a work on a state, with pauses in between; `undefined` where there is a newer state. */
	async #finish<T>(index: HistoryIndex, steps: Generator<undefined, T>): Promise<T | undefined> {
		let step = steps.next();
		while (!step.done) {
			await this.#options.pause();
			if (index !== this.#next) {
				return undefined;
			}
			step = steps.next();
		}
		return step.value;
	}

	#postHead(): void {
		const index = this.#index;
		if (!index) {
			return;
		}
		const { total, kept, since } = index;
		const { path } = this.#options;
		const head = { generation: this.#generation, path, unreadable: this.#unreadable, total, kept, since };
		this.#post({ type: 'head', head });
		this.#postReveal();
	}

	#postOverview(): void {
		const overview = this.#index?.overview;
		if (overview) {
			this.#post({ type: 'overview', generation: this.#generation, overview });
			this.#answerQuery();
		}
	}

	#postTrend(): void {
		if (this.#trend !== undefined) {
			this.#post({ type: 'trend', generation: this.#generation, trend: this.#trend });
		}
	}

	#postReveal(): void {
		const index = this.#revealing === undefined ? undefined : this.#index?.indexOf(this.#revealing);
		if (index !== undefined && this.#isListening) {
			this.#revealing = undefined;
			this.#post({ type: 'reveal', index });
		}
	}

	#answerQuery(): void {
		const query = this.#query;
		const index = this.#index;
		if (!query || !index) {
			return;
		}
		const isAny = isAnyQuery(query.for);
		if (isAny || index.isComplete) {
			const matches = isAny ? null : index.find(query.for);
			this.#post({ type: 'found', generation: this.#generation, query: query.query, matches });
		}
	}

	/** Before the page listens, nothing is lost: it gets it all when it is ready. */
	#post(message: ToTimeline): void {
		if (this.#isListening) {
			this.#options.post(message);
		}
	}
}
