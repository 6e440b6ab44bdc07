import { Prose } from '../prose';
import { findLinks } from './findLinks';
import { pathOfLink } from './pathOfLink';

/**
 * The paths that the links of a file lead to, without repeats: those that a host has to look at, so that links to
 * missing files can be told.
 *
 * @param path Of the file; the answer starts where it starts.
 */
export function linkedPaths(path: string, text: string): readonly string[] {
	if (!text.includes('](')) {
		return [];
	}
	const paths = findLinks(text, new Prose(text, true)).map(({ target }) => pathOfLink(path, target));
	return [...new Set(paths.filter(found => found !== undefined))];
}
