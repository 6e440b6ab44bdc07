import type { Dialect } from '../spec';

/** Characters of a text that are looked at. */
const sampled = 100_000;

const signs: readonly { readonly dialect: Dialect; readonly pattern: RegExp }[] = [
	{ dialect: 'openspec', pattern: /^###[ \t]+Requirement:[ \t]*\S/im },
	{
		dialect: 'spec-kit',
		pattern:
			/^(?:#{2,4}[ \t]+User Story[ \t]+\d|(?:[-*][ \t]+\*\*|\|[ \t]*(?:\*\*)?|#{2,5}[ \t]+(?:\*\*)?)(?:FR|SC)-\d{1,6}[*:]{0,3}[ \t:|])/im,
	},
	{
		dialect: 'kiro',
		// Many documents have a heading for acceptance criteria; Kiro's stands below the user story of a requirement.
		pattern:
			/^(?:#{2,4}[ \t]+Requirement[ \t]+\d|\*\*User Story:?\*\*:?[^\n]*\n\n?#{3,5}[ \t]+Acceptance Criteria|# Bugfix Requirements)/im,
	},
];

/** Tell the dialect of a text, in LF, by what only one writes; `plain` where nothing tells. */
export function guessDialect(text: string): Dialect {
	const sample = text.slice(0, sampled);
	return signs.find(({ pattern }) => pattern.test(sample))?.dialect ?? 'plain';
}
