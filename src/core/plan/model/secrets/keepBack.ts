import { escapePath } from '../../../text/escapePath';
import { count } from '../../../text/words';
import { isKeyFile } from './isKeyFile';
import { maskKeys } from './maskKeys';

/** Keeps keys out of what a model is shown, and remembers what was kept back. */
export interface KeptBack {
	/** Whether nothing of a file is shown; asked of files that would have been. */
	isKept(path: string): boolean;
	/** The text of a file, or of a part of it, without what looks like a key. */
	mask(path: string, text: string): string;
	/** What was kept back so far, in sentences for the user. */
	notes(): readonly string[];
}

/** Files named in the notes. */
const named = 20;

/** Begin to note what is kept back from a model. */
export function createKeptBack(): KeptBack {
	const files = new Set<string>();
	const values = new Map<string, number>();
	return {
		isKept: path => {
			const isKept = isKeyFile(path);
			if (isKept) {
				files.add(path);
			}
			return isKept;
		},
		mask: (path, text) => {
			const masked = maskKeys(text);
			if (masked.count > 0) {
				values.set(path, Math.max(masked.count, values.get(path) ?? 0));
			}
			return masked.text;
		},
		notes: () => {
			const kept = [...files].sort();
			const masked = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
			return [
				...(kept.length > 0 ? [`Not sent to the model, since the name says that it holds keys: ${naming(kept)}.`] : []),
				...masked
					.slice(0, named)
					.map(
						([path, number]) =>
							`Not sent to the model: ${count(number, 'value')} in ${escapePath(path)} that may be a key.`,
					),
			];
		},
	};
}

function naming(paths: readonly string[]): string {
	const shown = paths.slice(0, named).map(escapePath).join(', ');
	return paths.length > named ? `${shown} and ${paths.length - named} more` : shown;
}
