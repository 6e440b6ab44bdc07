import type { Requirement } from '../spec/spec';
import { labelsOf } from './labelsOf';

/** What a line that gives numbers of requirements holds; a search finds no part of a word, emphasis in front included. */
const numberSigns = ['Requirements', 'Requirement', 'requirements', 'requirement'].flatMap(word => [word, `_${word}`]);

/** Texts to look for where references to a requirement are wanted: each file that refers to it holds one of them. */
export function signsOf(requirement: Requirement): readonly string[] {
	const labels = labelsOf(requirement);
	const texts = labels.flatMap(({ text, form }) => (form === 'number' ? [] : [text]));
	return labels.some(({ form }) => form === 'number') ? [...texts, ...numberSigns] : texts;
}
