export type StrictJson =
	| { readonly kind: 'parsed'; readonly value: unknown }
	/** `reason` completes a sentence that begins with the JSON. */
	| { readonly kind: 'bad'; readonly reason: string };

export interface JsonBounds {
	/** UTF-16 units of the text. */
	readonly units: number;
	/** Objects and lists inside one another. */
	readonly depth: number;
}

/**
 * Read JSON that nobody vouches for, in linear time. There is one way to read what passes.
 *
 * Refused are, besides what is no JSON (a mark at its start or anything before or after it included), a key that an
 * object has twice, `__proto__` as a key, numbers that no number can hold, halves of characters, and what is larger or
 * deeper than the bounds.
 */
export function parseStrictJson(text: string, { units, depth }: JsonBounds): StrictJson {
	if (text.length > units) {
		return bad(`has more than ${units} characters`);
	}
	try {
		const value: unknown = JSON.parse(text);
		const refusal = checkStructure(text, depth);
		return refusal === undefined ? checkLeaves(value) : bad(refusal);
	} catch {
		return bad('is cut off or not well formed');
	}
}

function bad(reason: string): StrictJson {
	return { kind: 'bad', reason };
}

/** What the parser does not tell of a JSON text that it took: its depth, and keys that are there twice. */
function checkStructure(text: string, depth: number): string | undefined {
	/** Keys so far of the objects, and of lists none, that are open. */
	const open: Set<string>[] = [];
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '{' || sign === '[') {
			open.push(new Set());
		} else if (sign === '}' || sign === ']') {
			open.pop();
		} else if (sign === '"') {
			const end = endOfString(text, at);
			const key = isKey(text, end) ? String(JSON.parse(text.slice(at, end))) : undefined;
			if (key !== undefined && (key === '__proto__' || open.at(-1)?.has(key))) {
				return `has the key ${JSON.stringify(key)} ${key === '__proto__' ? 'in it' : 'twice in one object'}`;
			}
			if (key !== undefined) {
				open.at(-1)?.add(key);
			}
			at = end - 1;
		}
		if (open.length > depth) {
			return `has more than ${depth} levels`;
		}
	}
	return undefined;
}

/** Offset after the closing quote of the string that begins at an offset. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') {
		at += text[at] === '\\' ? 2 : 1;
	}
	return at + 1;
}

const colon = /\s*:/y;

function isKey(text: string, end: number): boolean {
	colon.lastIndex = end;
	return colon.test(text);
}

function checkLeaves(value: unknown): StrictJson {
	return hasBadLeaf(value)
		? bad('holds half of a character, or a number that is too large')
		: { kind: 'parsed', value };
}

const loneSurrogate = /\p{Surrogate}/u;

function hasBadLeaf(value: unknown): boolean {
	if (typeof value === 'string') {
		return loneSurrogate.test(value);
	}
	if (typeof value === 'number') {
		return !Number.isFinite(value);
	}
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.entries(value).some(([key, member]) => loneSurrogate.test(key) || hasBadLeaf(member))
	);
}
