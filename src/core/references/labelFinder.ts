import { findNumbers } from './findNumbers';
import type { Label } from './label';
import type { Mention } from './mention';

/** A word of a label, and what may follow it. */
interface Node {
	readonly next: Map<string, Node>;
	label: Label | undefined;
}

/** Words and signs: a label begins and ends where one does. */
const tokenPattern = /[\p{L}\p{N}\p{M}_]+|\S/gu;

/**
 * Finds many labels in a text at once.
 *
 * Takes time linear in the text, times the words of the longest label, however many labels there are. Of labels that
 * begin at one place the longest counts.
 */
export class LabelFinder {
	readonly #first = new Map<string, Node>();
	readonly #numbers = new Set<string>();

	constructor(labels: Iterable<Label>) {
		for (const label of labels) {
			if (label.form === 'number') {
				this.#numbers.add(label.text);
			} else {
				this.#add(label);
			}
		}
	}

	/** The mentions in a text with any line ends, in its order; none overlaps another. */
	find(text: string): readonly Mention[] {
		const numbers = this.#numbers.size > 0 ? findNumbers(text).filter(({ label }) => this.#numbers.has(label)) : [];
		const mentions = this.#first.size > 0 ? this.#findWords(text) : [];
		return numbers.length === 0 ? mentions : [...mentions, ...numbers].sort((a, b) => a.start - b.start);
	}

	#add(label: Label): void {
		let next = this.#first;
		let node: Node | undefined;
		for (const token of tokensOf(label.text)) {
			node = next.get(token.key) ?? { next: new Map(), label: undefined };
			next.set(token.key, node);
			next = node.next;
		}
		if (node && (node.label === undefined || node.label.form === 'marked')) {
			node.label = label;
		}
	}

	#findWords(text: string): readonly Mention[] {
		const tokens = tokensOf(text);
		const mentions: Mention[] = [];
		for (let at = 0; at < tokens.length; at++) {
			const last = this.#first.has(tokens[at]?.word ?? '') ? this.#longestAt(text, tokens, at) : undefined;
			if (last) {
				mentions.push(last.mention);
				at = last.index;
			}
		}
		return mentions;
	}

	/** The longest label that begins with a token, and the index of the token that ends it. */
	#longestAt(text: string, tokens: readonly Token[], at: number) {
		const start = tokens[at]?.start ?? 0;
		let node = this.#first.get(tokens[at]?.word ?? '');
		let found: { readonly mention: Mention; readonly index: number } | undefined;
		for (let index = at; node; index++) {
			const end = tokens[index]?.end ?? start;
			if (node.label && isWhole(text, start, end) && (node.label.form === 'anywhere' || isMarked(text, start, end))) {
				found = { mention: { label: node.label.text, start, end }, index };
			}
			node = node.next.get(tokens[index + 1]?.key ?? '');
		}
		return found;
	}
}

interface Token {
	readonly word: string;
	/** The word, with a space in front where white space stands there, and a line feed where an empty line does. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

function tokensOf(text: string): readonly Token[] {
	let last = 0;
	return Array.from(text.matchAll(tokenPattern), ({ 0: word, index }) => {
		const key = index > last ? `${isParted(text, last, index) ? '\n' : ' '}${word}` : word;
		last = index + word.length;
		return { word, key, start: index, end: last };
	});
}

/** Whether an empty line stands in white space: no name goes over one. */
function isParted(text: string, start: number, end: number): boolean {
	return end - start > 1 && /\n[\s\S]*\n/.test(text.slice(start, end));
}

/** `FR-001` stands neither in `NFR-FR-001` nor in `FR-001-2` or `FR-001.2`. */
function isWhole(text: string, start: number, end: number): boolean {
	return (
		!/[\p{L}\p{N}][-.]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
		!/^[-.][\p{L}\p{N}]/u.test(text.slice(end, end + 3))
	);
}

const markBefore = /(?:Requirement:[ \t]*|["'“‘«「『`[(#])$/i;
const markAfter = /^(?:["'”’»」』`\])}]|[ \t]*#*[ \t]*(?:\r?\n|$))/;

/** Whether something around a word says that it is a label. */
function isMarked(text: string, start: number, end: number): boolean {
	return (
		markBefore.test(text.slice(Math.max(0, start - 20), start)) &&
		(text[start - 1] === '#' || markAfter.test(text.slice(end, end + 20)))
	);
}
