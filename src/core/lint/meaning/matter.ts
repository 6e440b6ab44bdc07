import { hashOf } from '../words/hash';
import { conceptOfWord } from '../words/lexicon';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';
import { pairEnds, pairs } from '../words/wordPairs';

/** Stands for a negation that is not that of the demand itself. */
export const notConcept = hashOf('\0not');

/** Stands for “only” where it belongs to nothing else that is told. */
export const onlyName = hashOf('only');

/** Collects the concepts that a clause is about. */
export class Matter {
	/** With 0 in the place of those that were dropped, so that places stay what they were. */
	readonly #concepts: number[] = [];
	#dropped = 0;

	/** How many concepts there are. */
	get size(): number {
		return this.#concepts.length - this.#dropped;
	}

	/** The place of the next concept. */
	get end(): number {
		return this.#concepts.length;
	}

	/** A number that equal concepts have in any order; 0 for none. */
	get sum(): number {
		return this.sumWithout(0, 0);
	}

	/** The sum as if those concepts that were added from `from` to `to` were missing. */
	sumWithout(from: number, to: number): number {
		return sumOf(this.#concepts, from, to);
	}

	add(concept: number): this {
		if (concept > 0 && !this.#concepts.includes(concept)) {
			this.#concepts.push(concept);
		}
		return this;
	}

	/** The sum of what was added last alone. */
	get last(): number {
		return this.sumWithout(0, this.#concepts.length - 1);
	}

	/** What was added, in its order; a concept, or a number that a name has. */
	get concepts(): readonly number[] {
		return this.#concepts;
	}

	/** Begin anew. */
	clear(): this {
		this.#concepts.length = 0;
		this.#dropped = 0;
		return this;
	}

	/** Take a concept out, unless no more than so many are there. */
	dropFrom(concept: number, least: number): void {
		if (this.size > least) {
			this.drop(concept);
		}
	}

	/** Take a concept out; whether it was there. */
	drop(concept: number): boolean {
		const at = concept === 0 ? -1 : this.#concepts.indexOf(concept);
		if (at >= 0) {
			this.#concepts[at] = 0;
			this.#dropped++;
		}
		return at >= 0;
	}

	/** Put one concept in the place of each of some others. */
	replace(others: ReadonlySet<number>, by: number): void {
		for (const concept of this.#concepts) {
			if (others.has(concept)) {
				this.drop(concept);
				this.add(by);
				return;
			}
		}
	}

	addName(name: string): void {
		this.add(hashOf(name));
	}

	/** Take the word at a token, and the next with it where both are read as one; the answer is the token after. */
	addWord(tokens: Tokens, at: number): number {
		const word = tokens.words[at];
		if (!word) {
			return at + 1;
		}
		const joined = joinedAt(tokens, at);
		if (joined !== undefined) {
			this.add(joined);
			return at + 2;
		}
		if ((word.marks & (marks.weak | marks.joint)) === 0) {
			this.add(word.concept);
		}
		return at + 1;
	}

	/** Drop what another concept says by itself, unless no more than so many concepts are there. */
	absorb(least = 2): void {
		for (const concept of this.#concepts) {
			for (const other of absorbed.get(concept) ?? nothing) {
				this.dropFrom(other, least);
			}
		}
	}
}

/** A number that equal concepts have in any order, without those from one place to before another; 0 for none. */
export function sumOf(concepts: readonly number[], from = 0, to = 0): number {
	let [high, low] = [0, 0];
	for (let index = 0; index < concepts.length; index++) {
		if (index >= from && index < to) {
			continue;
		}
		const concept = concepts[index] as number;
		high = (high + Math.imul(concept, 0x9e3779b1)) >>> 0;
		low = (low + (Math.imul(concept ^ (concept >>> 16), 0x85ebca6b) >>> 12)) & 0xfffff;
	}
	return high * 0x100000 + low;
}

const nothing: readonly never[] = [];

/** Words that say by themselves what others beside them say: who e-mails something sends it. */
const absorbed: ReadonlyMap<number, readonly number[]> = new Map(
	[
		'email: send address message',
		'sms: message',
		'support: enable',
		'notification: message',
		'upload: file',
		'offline: device network',
		'online: device network',
		'log: write add',
		'error: message',
		'help: text page',
		'config: file',
		'image: file',
		'video: file',
		'backup: file data',
		'export: file data',
		'report: document file',
		'account: user',
		'password: user',
		'session: user',
		'profile: user',
		'hash: store',
		'encrypt: store',
		'2fa: authenticate login',
		'return: body contain api server',
		'auditlog: entry',
		'round: nearest next',
		'api: call endpoint',
		'url: address',
	].map(line => {
		const [word = '', others = ''] = line.split(': ');
		return [conceptOfWord(word), others.split(' ').map(conceptOfWord)] as const;
	}),
);

/** Whether the token is read as one with the next. */
export function isPaired(tokens: Tokens, at: number): boolean {
	return pairOf(tokens, at) !== undefined;
}

/** The concept of a token and the next, where both are read as one. */
export function joinedAt(tokens: Tokens, at: number): number | undefined {
	const joined = pairOf(tokens, at);
	return joined === undefined ? undefined : conceptOfWord(joined);
}

/** The one word that the token is read as together with the next; `undefined` where it stands for itself. */
export function pairOf(tokens: Tokens, at: number): string | undefined {
	if ((tokens.marks(at) & marks.paired) === 0) {
		return undefined;
	}
	// Most words that may begin a pair do not, and putting two words together costs more than to ask for one.
	const next = tokens.lower(at + 1);
	return pairEnds.has(next) ? pairs.get(`${tokens.lower(at)} ${next}`) : undefined;
}
