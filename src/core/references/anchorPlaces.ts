import { Prose } from '../lint/prose';
import { findLinks } from '../lint/references/findLinks';
import { pathOfLink } from '../lint/references/pathOfLink';
import { scanBlocks } from '../spec/scanBlocks';
import type { Anchor } from './anchorOf';
import type { Place } from './definitionPlace';

/**
 * Find the places in a Markdown text where links say the slug of a heading, of the same file or of another.
 *
 * @param address Of the file that the text is of.
 * @param text In LF.
 */
export function anchorPlaces(address: string, text: string, anchor: Anchor): readonly Place[] {
	if (!address.endsWith('.md') || !text.toLowerCase().includes(`#${anchor.slug}`)) {
		return [];
	}
	return findLinks(text, new Prose(text, () => scanBlocks(text))).flatMap(({ target, end }) => {
		const mark = target.indexOf('#');
		const isMeant = mark >= 0 && target.slice(mark + 1).toLowerCase() === anchor.slug;
		const file = isMeant ? (mark === 0 ? address : pathOfLink(address, target)) : undefined;
		return file === anchor.address ? [{ start: end - anchor.slug.length, end }] : [];
	});
}
