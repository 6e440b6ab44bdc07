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
		anchors.push(...new Set([slug, slug.replace(/-{2,}/g, '-'), slugOf(title.replace(/[<>]/g, ''))]));
	}
	for (const [, written = ''] of text.matchAll(/(?:\s(?:id|name)=["']|\{#)([^"'}\s]{1,200})["'}]/g)) {
		anchors.push(written.toLowerCase());
	}
	return anchors;
}

/** A heading in a list item or a quotation. */
const nestedHeading = /^[ \t>*+.)\d-]{1,40}#{1,6}[ \t]+([^\n]{1,300})$/gm;
