import { readExplicitId } from '../statements/readExplicitId';

const noLabels: ReadonlySet<string> = new Set();

/** The id that a title such as `FR-001: Sign in` starts with; `undefined` for a range of ids, or an id alone. */
export function readHeadingId(title: string): string | undefined {
	const found = readExplicitId(title, 0, title.length, noLabels);
	if (!found || found.start === 0 || found.end < title.length) {
		return undefined;
	}
	const rest = title.slice(found.start);
	const isOne = isNamed(rest) && !isRange(rest) && !readExplicitId(rest, 0, rest.length, noLabels);
	return isOne ? found.explicitId.id : undefined;
}

/** Whether the rest of a title names what the id is for. The patterns are made where they are needed, which takes long. */
function isNamed(rest: string): boolean {
	return /^(?:[\p{S}@#./]|--?(?=[a-z]))?[\p{L}\p{N}`"'“„«「『[(*_]/u.test(rest);
}

/** Whether it goes on to the last of several ids or numbers, as in `to FR-010` or `~FR-010`. */
function isRange(rest: string): boolean {
	return (
		/^(?:to|and|or|through|until|bis|und|至|到)[\s*_`[]{0,4}(?:[A-Z]{1,8}[-_. ]?){0,3}\d/iu.test(rest) ||
		/^\p{S}(?:[A-Z]{1,8}[-_]){1,3}\d/u.test(rest)
	);
}
