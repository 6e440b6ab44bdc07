import { readExplicitId } from '../statements/readExplicitId';

const noLabels: ReadonlySet<string> = new Set();
/** How the rest of a title begins that names what the id is for. */
const named = /^[\p{L}\p{N}`"'“„«「『[(*_]/u;
const range = /^(?:to|and|or|through|until|bis|und|至|到)(?![\p{L}])/iu;

/** The id that a title such as `FR-001: Sign in` starts with; `undefined` for a range of ids, or an id alone. */
export function readHeadingId(title: string): string | undefined {
	const found = readExplicitId(title, 0, title.length, noLabels);
	if (!found || found.start === 0 || found.end < title.length) {
		return undefined;
	}
	const rest = title.slice(found.start);
	const isOne = named.test(rest) && !range.test(rest) && !readExplicitId(rest, 0, rest.length, noLabels);
	return isOne ? found.explicitId.id : undefined;
}
