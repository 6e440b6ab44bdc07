import { conceptOfWord } from '../words/lexicon';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { expireConcept, isSpan, lasting } from './isSpan';
import type { Matter } from './matter';
import type { Value } from './meaning';
import { type Compared, measuredValue, turnedValue } from './measuredValue';
import { measures } from './measures';
import { isFallback, isNoun, isNumberedThing } from './nounsBeside';
import { readAlternative } from './readAlternative';
import { type Amount, readAmount, readCompound, readOne, readPeriod } from './readAmount';
import { readClock } from './readClock';
import { findComparisonBehind, readComparison } from './readComparison';
import { readRangeEnd } from './readRangeEnd';
import { readVersion } from './readVersion';
import { literalAt, nameOfValue } from './valueName';

const exactly: Compared = { comparison: 'exact', isOpen: false };

const minimumConcept = conceptOfWord('minimum');
const maximumConcept = conceptOfWord('maximum');

/** Collects the values of a clause. One is its value; where there are more they are part of what it is about. */
export class ValueReader {
	/** Whether the verb gives the subject itself a value: “be”, “default to”. */
	isDefining = false;
	/** Where the objects of the verb begin. */
	objectsFrom = 0;
	/** Whether the value tells which things are allowed, and which not. */
	isRange = false;
	/** Concept of the verb that says so. */
	verb = 0;
	/** “maximum” or “minimum” amid what the value is of. */
	limit: 'most' | 'least' | undefined;
	/** Token of “or more” behind a number that has taken it into account, and the token after. */
	behind = -1;
	afterBehind = -1;
	/** Whether the verb takes several objects in several statements, as “support” does. */
	isAdding = false;
	/** Whether its value is the time after which something happens. */
	isSpan = false;
	/** Whether a size in the subject is the value: “logs older than 90 days MUST be deleted”. */
	isSized = false;
	/** Whether it says what may be chosen, besides other things. */
	isOption = false;
	readonly #tokens: Tokens;
	readonly #matter: Matter;
	readonly #values: { readonly value: Value; readonly name: string }[] = [];

	constructor(tokens: Tokens, matter: Matter) {
		this.#tokens = tokens;
		this.#matter = matter;
	}

	/** Whether any value was read so far. */
	get hasAny(): boolean {
		return this.#values.length > 0;
	}

	/** Read a comparison with its number; `undefined` where there is none. */
	readCompared(at: number, isDemand: boolean): number | undefined {
		const compared = readComparison(this.#tokens, at);
		if (!compared) {
			return undefined;
		}
		const isRestriction =
			isDemand && !this.isDefining && !this.isRange && !this.isSized && this.#isRestriction(at, compared.next);
		const number = this.#skipWeak(compared.next);
		const read = readAmount(this.#tokens, number) ?? readOne(this.#tokens, number);
		return read && this.#take(at, read, compared, isDemand && !isRestriction);
	}

	/** Read a token that is no word. */
	readBare(at: number, isDemand: boolean): number {
		const tokens = this.#tokens;
		switch (tokens.kinds[at]) {
			case tokenKinds.number: {
				const clock = readClock(tokens, at);
				if (clock) {
					this.#add(clock, isDemand);
					return at + 2;
				}
				const version = readVersion(tokens, at, this.isAdding || this.isOption);
				if (version) {
					this.#add(version, isDemand);
					return at + 1;
				}
				if (isNumberedThing(tokens, at, this.objectsFrom)) {
					this.#matter.addName(`${tokens.lower(at - 1)} ${tokens.source(at)}`);
					return at + 1;
				}
				const compound = readCompound(tokens, at);
				if (compound) {
					this.#matter.add(conceptOfWord(compound.noun));
					return this.#take(at, compound.amount, exactly, isDemand);
				}
				const read = readAmount(tokens, at);
				if (read) {
					return this.#take(at, read, exactly, isDemand);
				}
				this.#matter.addName(tokens.source(at).toLowerCase());
				return at + 1;
			}
			case tokenKinds.literal: {
				const isFirst = !/^(?:for|same)$/.test(tokens.lower(at - 1));
				const isValue = isDemand && isFirst && (this.isDefining || isFallback(tokens, at + 1));
				this.#add(literalAt(tokens, at), isValue);
				return at + 1;
			}
			default:
				return at + 1;
		}
	}

	/** Read a word of which only one can hold, such as a colour or an order. */
	readAlternative(at: number, isDemand: boolean): number | undefined {
		const bits = this.#tokens.marks(at);
		const read = (bits & marks.alternative) === 0 || !isDemand ? undefined : this.#readAlternative(at, false);
		if (read !== undefined) {
			return read;
		}
		const counted = (bits & marks.counted) === 0 ? undefined : readAmount(this.#tokens, at);
		return counted ? this.#take(at, counted, exactly, isDemand) : this.readPeriod(at, isDemand);
	}

	/** Read such a word in what something happens to: it says which of them. */
	readTheme(at: number): number | undefined {
		return this.hasAny || (this.#tokens.marks(at) & marks.alternative) === 0
			? undefined
			: this.#readAlternative(at, true);
	}

	#readAlternative(at: number, isTheme: boolean): number | undefined {
		const found = readAlternative(this.#tokens, at, this);
		if (found) {
			const { kind, same, shown, isOne } = found;
			this.addAlternative(kind, same, shown, isOne && !isTheme ? 'own' : 'some');
		}
		return found?.next;
	}

	/** Read “daily”, “every hour” and the like; `undefined` where there is none. */
	readPeriod(at: number, isDemand: boolean): number | undefined {
		const read = (this.#tokens.marks(at) & marks.period) === 0 ? undefined : readPeriod(this.#tokens, at);
		return read && this.#take(at, read, exactly, isDemand && !this.hasAny);
	}

	/** “from oldest to newest” is one order: that which is named first. */
	addAlternative(dimension: string, amount: string, shown: string, role: Value['role'] = 'own'): void {
		const last = this.#values.at(-1)?.value;
		if (last?.dimension === 'sort key' && dimension === 'order') {
			this.#values.pop();
			this.#matter.addName(nameOfValue(last));
		}
		const isSame = last?.dimension === dimension && (dimension === 'order' || last.amount === amount);
		if (!isSame) {
			this.#add({ dimension, comparison: 'exact', amount, shown, role }, true);
		}
	}

	/** Take the one value for the only one there may be; whether there is one. */
	reserve(): boolean {
		const [only] = this.#values;
		if (this.#values.length !== 1 || only?.value.comparison !== 'exact') {
			return false;
		}
		this.#values[0] = { name: only.name, value: { ...only.value, role: 'only' } };
		return true;
	}

	/** The value, once the clause is read, and whether the clause is negative then: “not more than” is “at most”. */
	settle(isNegative: boolean): { readonly value: Value | null; readonly negative: boolean } {
		const [only] = this.#values;
		if (this.#values.length !== 1 || !only) {
			for (const { name } of this.#values) {
				this.#matter.addName(name);
			}
			if (this.limit) {
				this.#matter.addName(this.limit);
			}
			return { value: null, negative: isNegative };
		}
		const { dimension, comparison } = only.value;
		if (comparison === 'exact' && typeof only.value.amount === 'number') {
			this.#readLimit();
		}
		if (this.isSpan) {
			this.#matter.replace(lasting, expireConcept);
		}
		for (const measure of measures.get(dimension) ?? []) {
			this.#matter.dropFrom(measure, 1);
		}
		this.#matter.addName(`@${dimension}`);
		const isAccepted = this.isRange && typeof only.value.amount === 'number' && only.value.role === 'own';
		if (isAccepted) {
			this.#matter.dropFrom(this.verb, 2);
		}
		if (isNegative && (comparison === 'most' || comparison === 'least')) {
			return { value: turnedValue(only.value, this.isRange ? 'left' : 'own'), negative: false };
		}
		const limited = comparison === 'exact' ? (this.limit ?? comparison) : comparison;
		const role = isAccepted ? 'accepted' : only.value.role;
		return { value: { ...only.value, comparison: limited, role }, negative: isNegative };
	}

	/** “A minimum password length of 12” bounds as “at least 12” does. */
	#readLimit(): void {
		if (this.#matter.drop(minimumConcept)) {
			this.limit ??= 'least';
		} else if (this.#matter.drop(maximumConcept)) {
			this.limit ??= 'most';
		}
	}

	/** “files larger than 1 MB” says which files. */
	#isRestriction(at: number, next: number): boolean {
		const isThan =
			this.#tokens.lower(next - 1) === 'than' || /^(?:over|above|below|under)$/.test(this.#tokens.lower(at));
		return at > this.objectsFrom && isThan && isNoun(this.#tokens, at - 1);
	}

	#take(from: number, read: Amount, compared: Compared, isDemand: boolean): number {
		const tokens = this.#tokens;
		const to = compared.comparison === 'exact' ? readRangeEnd(tokens, from, read.next) : undefined;
		const next = to?.next ?? read.next;
		const isOpen = compared.comparison === 'exact' && /^(?:multiple|several)$/.test(tokens.lower(from));
		const behind = to || compared.comparison !== 'exact' ? undefined : isOpen ? 'least' : this.#readBehind(next);
		const comparison = to ? 'range' : (behind ?? compared.comparison);
		const value = measuredValue(tokens, from, {
			read,
			to,
			comparison,
			isOpen: compared.isOpen,
			isAdding: this.isAdding,
		});
		const { dimension } = to ?? read;
		// “check that the state is 3” gives no value to what the sentence is about.
		const isInner = from > this.objectsFrom && (tokens.marks(from - 1) & marks.be) !== 0;
		this.isSpan = this.isSpan || (isDemand && dimension === 'time' && isSpan(tokens, from));
		this.#add(value, isDemand && !isInner);
		return next;
	}

	/** “5 or more”, “5 items or more”. */
	#readBehind(next: number): Value['comparison'] | undefined {
		const read = findComparisonBehind(this.#tokens, next);
		if (read) {
			this.behind = read.at;
			this.afterBehind = read.next;
		}
		return read?.comparison;
	}

	#add(value: Value, isValue: boolean): void {
		const name = nameOfValue(value);
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
