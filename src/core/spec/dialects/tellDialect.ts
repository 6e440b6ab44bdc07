import type { Dialect } from '../spec';
import { dialectOf } from '../specPaths';
import { guessDialect } from './guessDialect';

/**
 * The one dialect of all versions of a spec: told by its path, else by the first text that says anything.
 *
 * @param texts In LF; the one that counts most first.
 */
export function tellDialect(path: string, texts: readonly string[]): Dialect {
	return dialectOf(path) ?? guessDialect(texts.find(text => text.trim() !== '') ?? '');
}
