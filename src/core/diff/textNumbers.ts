import type { Requirement } from '../spec/spec';
import { comparedText } from './comparedText';
import { plainTextOf } from './plainTextOf';

/** In front of the text of what has a name; no text begins with white space. */
const named = ' ';

/** The first text of a print, as long as no other one has it. */
interface Lone {
	readonly requirement: Requirement;
	readonly number: number;
}

/**
 * Numbers statements so that two have the same one where they say the same but for markup.
 *
 * What has a name never says the same as what has none: a user story is no requirement of its own words.
 */
export class TextNumbers {
	readonly #lone = new Map<number, Lone | undefined>();
	readonly #numbers = new Map<string, number>();
	#count = 0;

	numberOf(requirement: Requirement): number {
		const print = printOf(comparedText(requirement));
		const lone = this.#lone.get(print);
		if (lone && lone.requirement.text === requirement.text && isNamed(lone.requirement) === isNamed(requirement)) {
			return lone.number;
		}
		if (!lone && !this.#lone.has(print)) {
			const number = this.#count++;
			this.#lone.set(print, { requirement, number });
			return number;
		}
		if (lone) {
			this.#numbers.set(keyOf(lone.requirement), lone.number);
			this.#lone.set(print, undefined);
		}
		const key = keyOf(requirement);
		const known = this.#numbers.get(key) ?? this.#count++;
		this.#numbers.set(key, known);
		return known;
	}
}

function isNamed({ name }: Requirement): boolean {
	return name !== null;
}

function keyOf(requirement: Requirement): string {
	return `${isNamed(requirement) ? named : ''}${plainTextOf(requirement)}`;
}

/**
 * A number that is the same for texts that say the same: most texts are told apart by it, which costs less than to
 * leave out their markup. It counts all but what markup and white space are made of.
 */
function printOf(text: string): number {
	let print = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 32 && code < 128 ? code !== 42 && code !== 95 : code >= 128 && !isSpace(text.charAt(index))) {
			print = (Math.imul(print, 31) + code) | 0;
		}
	}
	return print;
}

function isSpace(character: string): boolean {
	return character.trim() === '';
}
