import { rootOf } from '../../spec/specPaths';
import { readPaths } from '../analysis';
import { Prose } from '../prose';
import type { LintedPart } from '../session/lintedPart';
import type { Stretch } from '../session/partPlaces';
import { findDefinitions } from './findDefinitions';
import { findLinks } from './findLinks';
import { pathOfLink } from './pathOfLink';

/** A link to a file, whose path is as `pathOfLink` says, or a path in a code span of a statement. */
export interface FileLink extends Stretch {
	readonly path: string;
	/** What stands behind its `#`; empty where it has none. */
	readonly anchor: string;
	readonly isCode: boolean;
}

/** Find the files that a part of a spec links to or names; what stands at them only the host knows. */
export function findFileLinks(part: LintedPart): readonly FileLink[] {
	const { path: file } = part.file;
	const { text } = part.source;
	const links: FileLink[] = [];
	// Many links of a spec lead to the same file.
	let last: { readonly target: string; readonly path: string | undefined } | undefined;
	const inline = findLinks(text, new Prose(text, () => part.places.blocks));
	for (const { target, start, end } of [...inline, ...findDefinitions(text, part.places.blocks)]) {
		last = last?.target === target ? last : { target, path: pathOfLink(file, target) };
		if (last.path !== undefined) {
			links.push({ path: last.path, anchor: anchorIn(target), start, end, isCode: false });
		}
	}
	return [...links, ...findCodePaths(part)];
}

function anchorIn(target: string): string {
	const hash = target.indexOf('#');
	return hash < 0 ? '' : target.slice(hash + 1);
}

function findCodePaths({ file, requirements, places }: LintedPart): readonly FileLink[] {
	const root = rootOf(file.path) ?? '';
	const before = root === '' ? '' : `${root}/`;
	return requirements.flatMap(requirement =>
		readPaths(requirement.text).flatMap(({ path, ...stretch }) => {
			const found = places.findExactly(requirement, stretch);
			return found ? [{ ...found, path: `${before}${path}`, anchor: '', isCode: true }] : [];
		}),
	);
}
