import { conceptOfWord } from '../../words/lexicon';
import type { Matter } from '../matter';
import type { Value } from '../meaning';
import { expireConcept, lasting } from './isSpan';
import { turnedValue } from './measuredValue';
import { measures } from './measures';
import { nameOfValue } from './valueName';

const concurrentConcept = conceptOfWord('concurrent');
const immediatelyConcept = conceptOfWord('immediately');
const allowConcept = conceptOfWord('allow');
const minimumConcept = conceptOfWord('minimum');
const databaseConcept = conceptOfWord('database');
/** What is in a database. */
const dataConcepts: ReadonlySet<number> = new Set([conceptOfWord('data')]);
const maximumConcept = conceptOfWord('maximum');

/** Stands between the words of a list in one amount. */
export const listSign = '+';

const atOnce: ReadonlySet<number> = new Set([immediatelyConcept]);

const impliedKeys: ReadonlyMap<string, Value> = new Map(
	['date newest oldest latest chronological chronologically', 'name alphabetical alphabetically'].flatMap(line => {
		const [key = '', ...words] = line.split(' ');
		return words.map(shown => {
			const value: Value = { dimension: 'sort key', comparison: 'exact', amount: key, shown, role: 'own' };
			return [shown, value] as const;
		});
	}),
);

/**
 * The values that a clause names, and what its verb says of them.
 *
 * One is its value; where there are more they are part of what it is about.
 */
export class Values {
	/** Whether the verb gives the subject itself a value: “be”, “default to”. */
	isDefining = false;
	/** Whether the value tells which things are allowed, and which not. */
	isRange = false;
	/** Concept of the verb that says so. */
	verb = 0;
	/** “maximum” or “minimum” amid what the value is of. */
	limit: 'most' | 'least' | undefined;
	/** Whether the verb takes several objects in several statements, as “support” does. */
	isAdding = false;
	/** Whether its value is the time after which something happens. */
	isSpan = false;
	/** Whether its value is what something happens after. */
	isAfter = false;
	/** Whether a size in the subject is the value: “logs older than 90 days MUST be deleted”. */
	isSized = false;
	/** Whether it says what may be chosen, besides other things. */
	isOption = false;
	/** Whether something has to be possible up to a value, which the verb tells: “usable on up to 5 devices”. */
	isAble = false;
	/** Whether “up to” opens the value, which bounds what has to be accepted rather than what is refused. */
	isUpTo = false;
	/** What is sorted by, where the value is the order. */
	sortKey: Value | undefined;
	/** Numbers that say when it holds. */
	readonly conditions: Value[] = [];
	readonly #matter: Matter;
	readonly #values: { readonly value: Value; readonly name: string }[] = [];

	/** @param matter Takes the values that are none of the demand. */
	constructor(matter: Matter) {
		this.#matter = matter;
	}

	/** Whether any value was read so far. */
	get hasAny(): boolean {
		return this.#values.length > 0;
	}

	/** Take a value, or what only names one. */
	add(value: Value, isValue: boolean): void {
		const name = nameOfValue(value);
		if (isValue) {
			this.#values.push({ value, name });
		} else {
			this.#matter.addName(name);
		}
	}

	/** Take a word of which only one can hold. “from oldest to newest” is one order: that which is named first. */
	addAlternative(dimension: string, amount: string, shown: string, role: Value['role'], isListed = false): void {
		const last = this.#values.at(-1)?.value;
		if (isListed && last?.dimension === dimension && dimension !== 'order' && last.amount !== amount) {
			this.#values.pop();
			const amounts = [...String(last.amount).split(listSign), amount].sort();
			this.add({ ...last, amount: amounts.join(listSign), shown: `${last.shown}, ${shown}` }, true);
			return;
		}
		if (dimension === 'order') {
			this.sortKey = last?.dimension === 'sort key' ? last : impliedKeys.get(shown);
		}
		if (last?.dimension === 'sort key' && dimension === 'order') {
			this.#values.pop();
			this.#matter.addName(nameOfValue(last));
		}
		const isSame = last?.dimension === dimension && (dimension === 'order' || last.amount === amount);
		if (!isSame) {
			this.add({ dimension, comparison: 'exact', amount, shown, role }, true);
		}
	}

	/** Take what is deleted at once for what is kept for no time, where no other time is given. */
	addAtOnce(): void {
		if (this.isSized && !this.hasAny && this.#matter.drop(immediatelyConcept)) {
			this.isSpan = true;
			this.add({ dimension: 'time', comparison: 'exact', amount: 0, shown: 'immediately', role: 'own' }, true);
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
		this.#joinConcurrency();
		const [only] = this.#values;
		if (this.#values.length !== 1 || !only) {
			this.#giveUp();
			return { value: null, negative: isNegative };
		}
		const { dimension, comparison } = only.value;
		if (comparison === 'exact' && typeof only.value.amount === 'number') {
			this.#readLimit();
		}
		if (dimension === 'number') {
			// “10 jobs at once” are so many at one time.
			this.#matter.replace(atOnce, concurrentConcept);
		}
		if (this.isSpan) {
			this.#matter.replace(lasting, expireConcept);
		}
		const own = measures.get(dimension) ?? [];
		for (const measure of own) {
			this.#matter.dropFrom(measure, 1);
		}
		if (this.#matter.size === 1) {
			this.#matter.replace(new Set(own), own[0] ?? 0);
		}
		if (dimension === 'engine') {
			this.#matter.replace(dataConcepts, databaseConcept);
		}
		this.#matter.addName(`@${dimension}`);
		const isAccepted = this.#isAccepted(only.value, isNegative);
		if (this.isRange && typeof only.value.amount === 'number' && only.value.role === 'own') {
			this.#matter.dropFrom(this.verb, 2);
		}
		if (isNegative && (comparison === 'most' || comparison === 'least')) {
			return { value: turnedValue(only.value, this.isRange ? 'left' : 'own'), negative: false };
		}
		const limited = comparison === 'exact' ? (this.limit ?? comparison) : comparison;
		const role = isAccepted ? 'accepted' : only.value.role;
		return { value: { ...only.value, comparison: limited, role }, negative: isNegative };
	}

	/** Whether it says how much has to be accepted: “accept 5 MB”, “be able to upload up to 5 MB”, but not “accept at most 5 MB”. */
	#isAccepted({ amount, comparison, role }: Value, isNegative: boolean): boolean {
		if (typeof amount !== 'number' || role !== 'own') {
			return false;
		}
		const isMost = comparison === 'most';
		return this.isRange
			? !isMost || this.isUpTo || isNegative || this.verb !== allowConcept
			: isMost && this.isUpTo && (this.isOption || this.isAble);
	}

	/** “20 jobs concurrently” is “20 jobs at once”, which has one value. */
	#joinConcurrency(): void {
		const [one, other] = this.#values;
		if (
			this.#values.length === 2 &&
			one?.value.dimension === 'number' &&
			other?.value.dimension === 'concurrency' &&
			other.value.amount === 'parallel'
		) {
			this.#values.pop();
			this.#matter.add(concurrentConcept);
		}
	}

	/** None of several values is the value. */
	#giveUp(): void {
		for (const { name } of this.#values) {
			this.#matter.addName(name);
		}
		if (this.limit) {
			this.#matter.addName(this.limit);
		}
	}

	/** “A minimum password length of 12” bounds as “at least 12” does. */
	#readLimit(): void {
		if (this.#matter.drop(minimumConcept)) {
			this.limit ??= 'least';
		} else if (this.#matter.drop(maximumConcept)) {
			this.limit ??= 'most';
		}
	}
}
