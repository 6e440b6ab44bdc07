import { dirname, resolve } from 'node:path';
import type { FolderListings } from '../../adapters/folderListings';
import { statIfAny } from '../../adapters/statIfAny';
import type { LintOptions } from '../../core/lint/lintOptions';
import type { LintSession } from '../../core/lint/lintSession';
import type { Anchors } from '../../core/lint/references/anchors';
import { nearName } from '../../core/lint/references/nearName';
import { readAnchors } from '../../core/lint/references/readAnchors';
import { readPlainText } from '../readPlainText';

/** What the disk tells of the paths that specs name. */
export type MissingPaths = Required<Pick<LintOptions, 'missingPaths' | 'nearPaths' | 'anchors'>>;

/**
 * Find those of the paths which the specs of a session link to or name at which nothing stands, and what may be meant,
 * and where links into Markdown files lead. A file that cannot be read tells nothing.
 */
export function findMissing(
	cwd: string,
	session: LintSession,
	specs: readonly string[],
	listings: FolderListings,
): MissingPaths {
	const linked = new Set(specs.flatMap(path => session.linkedPathsOf(path)));
	const named = new Set([...linked, ...specs.flatMap(path => session.codePathsOf(path))]);
	const missingPaths = new Set<string>();
	const nearPaths = new Map<string, string>();
	for (const path of named) {
		const full = resolve(cwd, path);
		if (listings.exists(full)) {
			continue;
		}
		const near = nearName(path, listings.namesIn(dirname(full)));
		if (near !== undefined) {
			nearPaths.set(path, near);
		}
		if (linked.has(path)) {
			missingPaths.add(path);
		}
	}
	return { missingPaths, nearPaths, anchors: findAnchors(cwd, session, specs, listings) };
}

function findAnchors(
	cwd: string,
	session: LintSession,
	specs: readonly string[],
	listings: FolderListings,
): ReadonlyMap<string, Anchors> {
	const anchors = new Map<string, Anchors>();
	for (const path of new Set(specs.flatMap(one => session.anchoredPathsOf(one)))) {
		const full = resolve(cwd, path);
		const isFile = listings.isFile(full) || statIfAny(full)?.isFile() === true;
		const read = isFile ? readPlainText(full) : undefined;
		if (read) {
			anchors.set(path, readAnchors(read.document.text));
		}
	}
	return anchors;
}
