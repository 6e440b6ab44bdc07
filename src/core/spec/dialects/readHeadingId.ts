import { readExplicitId } from '../statements/readExplicitId';

const noLabels: ReadonlySet<string> = new Set();

/** The id that a title such as `FR-001: Sign in` starts with; `undefined` for a range of ids, or an id alone. */
export function readHeadingId(title: string): string | undefined {
	const found = readExplicitId(title, 0, title.length, noLabels);
	if (!found || found.start === 0 || found.end < title.length) {
		return undefined;
	}
	const rest = title.slice(found.start);
	const isOne = isNamed(rest) && !readExplicitId(rest, 0, rest.length, noLabels);
	return isOne ? found.explicitId.id : undefined;
}

/** Whether the rest of a title names what the id is for. The patterns are made where they are needed, which takes long. */
function isNamed(rest: string): boolean {
	return (
		/^[\p{L}\p{N}`"'“„«「『[(*_]/u.test(rest) && !/^(?:to|and|or|through|until|bis|und|至|到)(?![\p{L}])/iu.test(rest)
	);
}
