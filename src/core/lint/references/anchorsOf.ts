import type { Section } from '../../spec/spec';
import { slugOf } from './slugOf';

/**
 * What links may name, in lower case: headings as GitHub, GitLab and VS Code spell them, and anchors that were written.
 *
 * Each heading gives its first spelling once, so that equal ones can be counted.
 */
export function anchorsOf(sections: readonly Section[], text: string): readonly string[] {
	const anchors: string[] = [];
	const nested = [...text.matchAll(nestedHeading)].map(([, title = '']) => ({ title }));
	for (const { title } of [...sections, ...nested]) {
		const slug = slugOf(title);
		const spellings = [slug, slug.replace(/-{2,}/g, '-'), slugOf(title.replace(/[<>]/g, ''))];
		if (title.includes('_')) {
			spellings.push(slugOf(title.replace(emphasis, '')));
		}
		anchors.push(...new Set(spellings));
	}
	for (const [, written = ''] of text.matchAll(/(?:\s(?:id|name)=["']|\{:?[ ]?#)([^"'}\s]{1,200})["'}]/g)) {
		anchors.push(written.toLowerCase());
	}
	return anchors;
}

/** The marks of `_words_` that are stressed, which no spelling keeps; in `_code` they stay. */
const emphasis = /(?<![\p{L}\p{N}_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu;

/** A heading in a list item or a quotation. */
const nestedHeading = /^[ \t>*+.)\d-]{1,40}#{1,6}[ \t]+([^\n]{1,300})$/gm;
