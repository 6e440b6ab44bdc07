import { isWordCode } from '../blocks/characters';

const patterns = { Requirement: /requirement:\s*/iy, Scenario: /scenario:\s*/iy } as const;
/** As nearly all write it: quicker to look for than the pattern is. */
const usual = { Requirement: 'Requirement: ', Scenario: 'Scenario: ' } as const;

/** Length of the word that says what a heading of OpenSpec is of, its colon and the blanks after it; 0 where it has none. */
export function titlePrefix(title: string, word: keyof typeof patterns): number {
	const { length } = usual[word];
	if (title.startsWith(usual[word]) && isWordCode(title.charCodeAt(length))) {
		return length;
	}
	const pattern = patterns[word];
	pattern.lastIndex = 0;
	return pattern.test(title) ? pattern.lastIndex : 0;
}
