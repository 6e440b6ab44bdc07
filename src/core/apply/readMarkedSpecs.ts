import { type MarkedSpec, readMarkedSpec } from '../history/merge/markedSpec';
import type { Host } from '../host';
import { checkOwnFile } from '../plan/state/checkOwnFile';
import { folderOf } from '../spec/specPaths';
import { decodeText } from '../text/decodeText';
import type { TextDocument } from '../text/document';
import { findConflictMarkers } from '../text/findConflictMarkers';
import { textInLf } from '../text/textInLf';
import { readUnmarked } from './readUnmarked';

/** A spec file that holds conflict markers. */
export interface MarkedFile {
	/** From the Root. */
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly document: TextDocument;
	readonly marked: MarkedSpec;
}

/** How specs that share a folder, and so a history, are called. */
const names = ['spec.md', 'requirements.md', 'bugfix.md'] as const;

/**
 * The specs that share the history of one and in which Git left both versions, by their names in records.
 *
 * What is no file of its own, and what is no text, is left out.
 *
 * @param withUnmarked Also those that only Git knows to be in conflict; see `readUnmarked`.
 */
export async function readMarkedSpecs(
	{ disk, git }: Pick<Host, 'disk' | 'git'>,
	specPath: string,
	withUnmarked = false,
): Promise<ReadonlyMap<string, MarkedFile>> {
	const folder = folderOf(specPath);
	const start = folder === '' ? '' : `${folder}/`;
	const found = new Map<string, MarkedFile>();
	for (const name of new Set([specPath.slice(start.length), ...names])) {
		const path = start + name;
		const entry = await disk.stat(path);
		const isFile = entry !== undefined && !(await checkOwnFile(disk, path, entry, 'spec'));
		const bytes = isFile ? await disk.read(path) : undefined;
		const decoded = bytes && decodeText(bytes);
		if (bytes && decoded?.kind === 'text') {
			const { document } = decoded;
			const marked =
				findConflictMarkers(document.text).length > 0
					? readMarkedSpec(document.text, textInLf(await git.show(':1', path)))
					: withUnmarked && (await readUnmarked(git, path, bytes));
			if (marked) {
				found.set(name, { path, bytes, document, marked });
			}
		}
	}
	return found;
}
