import { isPositionalId } from '../spec/isPositionalId';
import type { Requirement } from '../spec/spec';
import { explicitIdPattern } from '../spec/statements/readExplicitId';
import type { Label } from './label';

/** Longer names are not looked for. */
const longestLabel = 300;

const usualId = new RegExp(`^(?:${explicitIdPattern})$`);
const severalWords = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;
const storyId = /^US(\d+)$/;

/**
 * What a requirement may be called in other places: its explicit id, its name, and its number where its dialect counts.
 *
 * What is worked out from its section and text is no such label. Of a renaming, the former name is one, too.
 */
export function labelsOf({ id, explicitId, name, delta }: Requirement): readonly Label[] {
	const names = [name, delta?.from].filter(one => typeof one === 'string' && one.length <= longestLabel);
	return [
		...(explicitId === null ? [] : [toId(explicitId)]),
		...names.map(toName),
		...(explicitId === null && isPositionalId(id) ? toNumbers(id) : []),
	];
}

/** An id that a person may take for one without anything around it counts anywhere. */
function toId(text: string): Label {
	return { text, form: usualId.test(text) ? 'anywhere' : 'marked' };
}

/** A name of one word, such as `Login`, is a word of many texts. */
function toName(text: string | undefined | null): Label {
	return { text: text ?? '', form: severalWords.test(text ?? '') ? 'anywhere' : 'marked' };
}

function toNumbers(id: string): readonly Label[] {
	const story = storyId.exec(id)?.[1];
	return story === undefined
		? [{ text: id, form: 'number' }]
		: [
				{ text: id, form: 'anywhere' },
				{ text: `User Story ${story}`, form: 'anywhere' },
			];
}
