import type { Section } from '../spec';
import { sameWords } from './sameWords';

/** The section of the title, the innermost title of a path counting; one of the same path first. */
export function findSection(sections: readonly Section[], title: string): Section | undefined {
	const names = title
		.split('›')
		.map(sameWords)
		.filter(name => name !== '');
	const last = names.at(-1);
	const candidates = sections.filter(section => last !== undefined && sameWords(section.title) === last);
	const parent = names.at(-2);
	return (
		candidates.find(({ line, depth }) => {
			const above = sections.findLast(other => other.line < line && other.depth < depth);
			return parent !== undefined && above !== undefined && sameWords(above.title) === parent;
		}) ?? candidates[0]
	);
}
