import { alternatives } from '../words/synonyms';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Matter } from './matter';
import type { Value } from './meaning';
import { readAmount } from './readAmount';
import { readComparison } from './readComparison';

const noNoun =
	marks.weak |
	marks.preposition |
	marks.comparison |
	marks.condition |
	marks.joint |
	marks.negation |
	marks.be |
	marks.adverb;
/** What a thing has one of, by number. */
const singleThings: ReadonlySet<string> = new Set('port code status level priority exit'.split(' '));

/** Collects the values of a clause. One is its value; where there are more they are part of what it is about. */
export class ValueReader {
	/** Whether the verb gives the subject itself a value: “be”, “default to”. */
	isDefining = false;
	/** Where the objects of the verb begin. */
	objectsFrom = 0;
	/** Whether the verb takes several objects in several statements, as “support” does. */
	isAdding = false;
	readonly #tokens: Tokens;
	readonly #matter: Matter;
	readonly #values: { readonly value: Value; readonly name: string }[] = [];

	constructor(tokens: Tokens, matter: Matter) {
		this.#tokens = tokens;
		this.#matter = matter;
	}

	/** Read a comparison with its number; `undefined` where there is none. */
	readCompared(at: number, isDemand: boolean): number | undefined {
		const compared = readComparison(this.#tokens, at);
		return compared && this.#readNumber(at, this.#skipWeak(compared.next), compared.comparison, isDemand);
	}

	/** Read a token that is no word. */
	readBare(at: number, isDemand: boolean): number {
		const tokens = this.#tokens;
		switch (tokens.kinds[at]) {
			case tokenKinds.number: {
				if (this.#isNumberedThing(at)) {
					this.#matter.addName(`${tokens.lower(at - 1)} ${tokens.source(at)}`);
					return at + 1;
				}
				const next = this.#readNumber(at, at, 'exact', isDemand);
				if (next === undefined) {
					this.#matter.addName(tokens.source(at).toLowerCase());
				}
				return next ?? at + 1;
			}
			case tokenKinds.literal: {
				const shown = tokens.source(at);
				this.#add(
					{ dimension: 'literal', comparison: 'exact', amount: Number.NaN, shown },
					isDemand && this.isDefining,
				);
				return at + 1;
			}
			default:
				return at + 1;
		}
	}

	/** Read a word of which only one can hold, such as a colour or an order. */
	readAlternative(at: number, isDemand: boolean): number | undefined {
		const bits = this.#tokens.marks(at);
		const shown = this.#tokens.lower(at);
		const dimension = (bits & marks.alternative) === 0 ? undefined : alternatives.get(shown);
		if (dimension !== undefined && isDemand && !this.isAdding) {
			this.#add({ dimension, comparison: 'exact', amount: Number.NaN, shown }, true);
			return at + 1;
		}
		if ((bits & marks.counted) !== 0) {
			return this.#readNumber(at, at, 'exact', isDemand);
		}
		return undefined;
	}

	/** The value, once the clause is read, and whether the clause is negative then: “not more than” is “at most”. */
	settle(isNegative: boolean): { readonly value: Value | null; readonly negative: boolean } {
		const [only] = this.#values;
		if (this.#values.length !== 1 || !only) {
			for (const { name } of this.#values) {
				this.#matter.addName(name);
			}
			return { value: null, negative: isNegative };
		}
		this.#matter.addName(`@${only.value.dimension}`);
		if (!isNegative || only.value.comparison === 'exact') {
			return { value: only.value, negative: isNegative };
		}
		const comparison = only.value.comparison === 'most' ? 'least' : 'most';
		return { value: { ...only.value, comparison }, negative: false };
	}

	/** In “row 3” the number is a part of the name, other than in “port 80”, of which there is one. */
	#isNumberedThing(at: number): boolean {
		const before = at - 1;
		const tokens = this.#tokens;
		const isNoun =
			before >= this.objectsFrom &&
			tokens.kinds[before] === tokenKinds.word &&
			(tokens.marks(before) & noNoun) === 0 &&
			!singleThings.has(tokens.lower(before));
		return isNoun && readAmount(tokens, at)?.dimension === '';
	}

	#readNumber(from: number, at: number, comparison: Value['comparison'], isDemand: boolean): number | undefined {
		const read = readAmount(this.#tokens, at);
		if (!read) {
			return undefined;
		}
		const { dimension, amount, next } = read;
		const shown = this.#tokens.text.slice(this.#tokens.starts[from], this.#tokens.ends[next - 1]);
		const isValue = isDemand && (!this.isAdding || comparison !== 'exact');
		this.#add({ dimension: dimension || 'number', comparison, amount, shown }, isValue);
		return next;
	}

	#add(value: Value, isValue: boolean): void {
		const { dimension, comparison, amount, shown } = value;
		const name = Number.isNaN(amount) ? shown.toLowerCase() : `${dimension} ${comparison} ${amount}`;
		if (isValue) {
			this.#values.push({ value, name });
		} else {
			this.#matter.addName(name);
		}
	}

	#skipWeak(from: number): number {
		let at = from;
		while ((this.#tokens.marks(at) & marks.weak) !== 0) {
			at++;
		}
		return at;
	}
}
