import { conceptBuckets, unreadIndex } from './conceptBuckets';
import type { LintedPart } from './lintedPart';

/**
 * Statements whose meanings are not read, because nothing opposes them so far.
 *
 * Only a statement that denies something, or reserves it, contradicts one that does neither. Of each such statement one
 * concept is watched, the rarest: what states that concept is read, and the others are left alone.
 */
export class UnreadMeanings {
	readonly #read: (part: LintedPart, index: number) => void;
	readonly #parts = new Set<LintedPart>();
	/** Parts that came since it was settled last. */
	readonly #added = new Set<LintedPart>();
	/** How often a concept is stated, by its bucket. */
	readonly #counts = new Int32Array(conceptBuckets);
	/** Buckets that are watched; one stays so, since that costs nothing but some reading. */
	readonly #watched = new Uint8Array(conceptBuckets);
	/** Whether a statement is about nothing that could be watched, so that anything may be meant. */
	#watchesAll = false;

	/** @param read Reads the meanings of the requirement with an index in a part. */
	constructor(read: (part: LintedPart, index: number) => void) {
		this.#read = read;
	}

	add(part: LintedPart): void {
		const { unread, opposing } = part.statements;
		if (unread.length > 0) {
			this.#parts.add(part);
			this.#count(unread, 1);
		}
		if (unread.length > 0 || opposing.length > 0) {
			this.#added.add(part);
		}
	}

	remove(part: LintedPart): void {
		this.#added.delete(part);
		if (this.#parts.delete(part)) {
			this.#count(part.statements.unread, -1);
		}
	}

	/** Read what may be contradicted now. */
	settle(): void {
		let isWatchingMore = false;
		for (const part of this.#added) {
			for (const buckets of part.statements.opposing) {
				isWatchingMore = this.#watchOneOf(buckets) || isWatchingMore;
			}
		}
		for (const part of isWatchingMore ? this.#parts : this.#added) {
			this.#readWatched(part);
		}
		this.#added.clear();
	}

	/** Whether one is watched now that is stated somewhere and was not watched before. */
	#watchOneOf(buckets: readonly number[]): boolean {
		let rarest = buckets[0];
		for (const bucket of buckets) {
			if (this.#watched[bucket] === 1) {
				return false;
			}
			rarest = this.#countOf(bucket) < this.#countOf(rarest) ? bucket : rarest;
		}
		if (rarest === undefined) {
			const isNew = !this.#watchesAll;
			this.#watchesAll = true;
			return isNew;
		}
		this.#watched[rarest] = 1;
		return this.#countOf(rarest) > 0;
	}

	/** What was read once is no longer looked at; the list keeps its length, for the counts. */
	#readWatched(part: LintedPart): void {
		const { unread } = part.statements;
		let owner = -1;
		for (let at = 0; at < unread.length; at++) {
			const value = unread[at] as number;
			if (value < 0) {
				owner = value === isRead ? -1 : at;
			}
			if (owner >= 0 && (this.#watchesAll || (value >= 0 && this.#watched[value] === 1))) {
				this.#read(part, unreadIndex(unread[owner] as number));
				unread[owner] = isRead;
				owner = -1;
			}
		}
	}

	#countOf(bucket: number | undefined): number {
		return this.#counts[bucket ?? 0] as number;
	}

	#count(unread: Int32Array, by: number): void {
		for (let at = 0; at < unread.length; at++) {
			const value = unread[at] as number;
			if (value >= 0) {
				(this.#counts[value] as number) += by;
			}
		}
	}
}

/** Stands in place of the index of a statement that has been read. */
const isRead = -(2 ** 30);
