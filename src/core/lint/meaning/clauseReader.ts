import type { Level } from '../../spec/spec';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';
import { isNamed } from './isNamed';
import { Matter, notConcept, plainOf } from './matter';
import type { Meaning } from './meaning';
import { addingVerbs, definingVerbs, happeningVerbs, reasonStarts } from './predicateWords';
import { readAgent } from './readAgent';
import { readSubject } from './readSubject';
import { ValueReader } from './valueReader';

/** Whether the clause is read as a demand, or as a condition of it. */
type Part = 'demand' | 'condition';

/** Reads the meaning of one clause, front to back. */
export class ClauseReader {
	readonly #tokens: Tokens;
	readonly #clause: Clause;
	readonly #matter = new Matter();
	readonly #values: ValueReader;
	#negative = false;
	#agent = 0;
	/** Whether the subject is what something happens to, so that it belongs to the matter. */
	#isTheme = false;
	#part: Part = 'demand';
	/** A negation further on that has been counted. */
	#counted = -1;
	#isPointing = false;

	constructor(tokens: Tokens, clause: Clause) {
		this.#tokens = tokens;
		this.#clause = clause;
		this.#values = new ValueReader(tokens, this.#matter);
	}

	read(level: Level): Meaning {
		const { keyword, end } = this.#clause;
		const subject = readSubject(this.#tokens, this.#clause);
		this.#negative = subject.negative;
		let at = this.#readNegation(keyword + 1);
		at = this.#readVerb(at);
		this.#values.objectsFrom = at;
		while (at < end) {
			const next = this.#readNext(at);
			if (next === undefined) {
				break;
			}
			at = next;
		}
		this.#readCondition(subject.conditionFrom, subject.conditionTo);
		if (this.#isTheme) {
			subject.addTo(this.#matter);
		} else {
			this.#agent = subject.agent;
		}
		const settled = this.#values.settle(this.#negative);
		const { starts, ends } = this.#tokens;
		return {
			matter: this.#matter.sum,
			size: this.#matter.size,
			agent: this.#agent,
			level,
			negative: settled.negative,
			value: settled.value,
			bound: subject.isLoose || this.#isPointing,
			named: settled.value !== null && isNamed(this.#tokens, this.#clause),
			start: starts[keyword] ?? 0,
			end: ends[this.#isNot(keyword + 1) ? keyword + 1 : keyword] ?? 0,
		};
	}

	#isNot(at: number): boolean {
		return this.#tokens.lower(at) === 'not';
	}

	/** NOT behind the keyword, and adverbs. */
	#readNegation(from: number): number {
		let at = from;
		for (; at < this.#clause.end; at++) {
			const bits = this.#tokens.marks(at);
			const lower = this.#tokens.lower(at);
			if (lower === 'not' || lower === 'never') {
				this.#negative = !this.#negative;
			} else if (lower === 'no' && /^longer$/.test(this.#tokens.lower(at + 1))) {
				this.#negative = !this.#negative;
				at++;
			} else if (lower === 'only') {
				this.#matter.addName('only');
			} else if ((bits & marks.adverb) === 0) {
				break;
			} else {
				this.#matter.addWord(this.#tokens, at);
			}
		}
		return at;
	}

	#readVerb(from: number): number {
		const tokens = this.#tokens;
		const lower = tokens.lower(from);
		if ((tokens.marks(from) & marks.be) !== 0) {
			return this.#readBe(this.#readNegation(from + 1));
		}
		if (lower === 'avoid' || (lower === 'refrain' && tokens.lower(from + 1) === 'from')) {
			this.#negative = !this.#negative;
			return this.#readVerb(lower === 'avoid' ? from + 1 : from + 2);
		}
		if (/^(?:ensure|guarantee|make)$/.test(lower) && (lower !== 'make' || tokens.lower(from + 1) === 'sure')) {
			return this.#readEnsured(lower === 'make' ? from + 2 : from + 1);
		}
		if (lower === 'exceed' || lower === 'have' || lower === 'equal') {
			this.#isTheme = true;
			this.#values.isDefining = true;
			return lower === 'exceed' ? from : this.#readNo(from + 1);
		}
		return this.#readMainVerb(from);
	}

	/** “be stored”, “be able to store”, “be at most 5”. */
	#readBe(from: number): number {
		const tokens = this.#tokens;
		const lower = tokens.lower(from);
		if (/^(?:able|allowed|permitted|required|possible)$/.test(lower) && tokens.lower(from + 1) === 'to') {
			return this.#readVerb(from + 2);
		}
		this.#isTheme = true;
		if ((tokens.marks(from) & marks.participle) !== 0) {
			const isSet = /^(?:set|named|called|limited|capped|equal)$/.test(lower);
			this.#values.isDefining = isSet;
			return isSet ? from + 1 : this.#readMainVerb(from);
		}
		this.#values.isDefining = true;
		return plainOf(tokens.words[from]?.concept ?? 0) === undefined ? from : this.#readMainVerb(from);
	}

	/** The verb that says what is demanded, by its plain word where it is an opposite. */
	#readMainVerb(from: number): number {
		const tokens = this.#tokens;
		const word = tokens.words[from];
		if (from >= this.#clause.end || !word || tokens.kinds[from] !== tokenKinds.word) {
			return from;
		}
		const plain = plainOf(word.concept);
		if (plain !== undefined) {
			this.#negative = !this.#negative;
			this.#matter.add(plain);
			return this.#readNo(from + 1);
		}
		this.#values.isAdding = addingVerbs.has(word.lower);
		this.#values.isDefining = this.#values.isDefining || definingVerbs.has(word.lower);
		const next = this.#matter.addWord(tokens, from);
		const joined = next > from + 1 ? word.lower + tokens.lower(from + 1) : word.lower;
		this.#isTheme = this.#isTheme || happeningVerbs.has(joined);
		return this.#readNo(next);
	}

	/** “contain no X” is “not contain X”. */
	#readNo(at: number): number {
		if (this.#tokens.lower(at) !== 'no' || /^(?:more|less|fewer|later|longer)$/.test(this.#tokens.lower(at + 1))) {
			return at;
		}
		this.#negative = !this.#negative;
		return at + 1;
	}

	/** “ensure that X is stored” says of X what “X MUST be stored” says. */
	#readEnsured(from: number): number {
		const tokens = this.#tokens;
		for (let at = from; at < this.#clause.end; at++) {
			if ((tokens.marks(at) & marks.be) !== 0 && this.#isNot(at + 1)) {
				this.#negative = !this.#negative;
				this.#counted = at + 1;
				break;
			}
		}
		return tokens.lower(from) === 'that' ? from + 1 : from;
	}

	#readCondition(from: number, to: number): void {
		this.#part = 'condition';
		let at = from;
		while (at < to) {
			at = this.#readNext(at) ?? to;
		}
	}

	/** Take what stands at a token; `undefined` where the demand ends there. */
	#readNext(at: number): number | undefined {
		const tokens = this.#tokens;
		const bits = tokens.marks(at);
		const lower = tokens.lower(at);
		const compared =
			(bits & marks.comparison) === 0 ? undefined : this.#values.readCompared(at, this.#part === 'demand');
		if (compared !== undefined) {
			return compared;
		}
		if (tokens.kinds[at] !== tokenKinds.word) {
			return this.#values.readBare(at, this.#part === 'demand');
		}
		if (
			((bits & marks.condition) !== 0 && reasonStarts.has(lower)) ||
			(lower === 'so' && tokens.lower(at + 1) === 'that') ||
			(lower === 'in' && tokens.lower(at + 1) === 'order')
		) {
			return undefined;
		}
		this.#isPointing = this.#isPointing || (bits & marks.showing) !== 0;
		if ((bits & marks.condition) !== 0) {
			this.#part = 'condition';
			if (!/^(?:when|if|while|whenever|where)$/.test(lower)) {
				const isDenial = lower === 'unless' || lower === 'except';
				this.#matter.add(isDenial ? notConcept : (tokens.words[at]?.concept ?? 0));
			}
			return at + 1;
		}
		if ((bits & marks.negation) !== 0) {
			return at === this.#counted ? at + 1 : this.#readDenied(at + 1);
		}
		return (
			this.#readBy(at) ?? this.#values.readAlternative(at, this.#part === 'demand') ?? this.#matter.addWord(tokens, at)
		);
	}

	/** A negation that is not that of the demand belongs to the word behind it. */
	#readDenied(from: number): number {
		let at = from;
		while ((this.#tokens.marks(at) & marks.weak) !== 0) {
			at++;
		}
		this.#matter.add(notConcept);
		this.#matter.addName(`not ${this.#tokens.words[at]?.concept}`);
		return at;
	}

	/** In “be stored by the client” the agent. */
	#readBy(at: number): number | undefined {
		if (this.#tokens.lower(at) !== 'by' || !this.#isTheme || this.#part === 'condition') {
			return undefined;
		}
		const by = readAgent(this.#tokens, at + 1, this.#clause.end);
		this.#agent = by?.agent ?? this.#agent;
		return by?.next;
	}
}
