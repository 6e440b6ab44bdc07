import type { LintOptions } from '../lintOptions';
import type { FileLink } from '../references/findFileLinks';
import type { LintedPart } from './lintedPart';
import type { PartProblem } from './partProblem';

const none: readonly never[] = [];

/** Whether a host knows anything that links may be told for. */
export function hasLinkFaults({ missingPaths, nearPaths, anchors }: LintOptions): boolean {
	return (missingPaths?.size ?? 0) + (nearPaths?.size ?? 0) + (anchors?.size ?? 0) > 0;
}

/** Links to missing files and to missing headings of others, and paths in code where another of nearly the same name exists. */
export function linkFaults(part: LintedPart, options: LintOptions): readonly PartProblem[] {
	if (!hasLinkFaults(options)) {
		return none;
	}
	return part.links.flatMap(link => missingPath(part, link, options) ?? missingHeading(part, link, options) ?? []);
}

function missingPath(
	{ places, source }: LintedPart,
	{ path, isCode, start, end }: FileLink,
	{ missingPaths, nearPaths }: LintOptions,
): PartProblem | undefined {
	const near = nearPaths?.get(path);
	if (isCode ? near === undefined : !missingPaths?.has(path)) {
		return undefined;
	}
	const name = path.slice(path.lastIndexOf('/') + 1);
	const written = source.text.slice(start, end);
	const at = written.lastIndexOf(name);
	const replacement =
		near === undefined || at < 0
			? undefined
			: `${written.slice(0, at)}${near.slice(near.lastIndexOf('/') + 1)}${written.slice(at + name.length)}`;
	return {
		rule: 'missing-path',
		message: `There is no file ${path}${near === undefined ? '' : `; there is ${near}`}.`,
		...places.placeOf({ start, end }),
		...(replacement !== undefined && { replacement }),
	};
}

function missingHeading(
	{ places, source }: LintedPart,
	{ path, anchor, start, end }: FileLink,
	{ anchors }: LintOptions,
): PartProblem | undefined {
	const known = anchor === '' ? undefined : anchors?.get(path);
	if (!known || known.has(anchor)) {
		return undefined;
	}
	const likely = known.likely(anchor);
	const file = source.text.slice(start, end - anchor.length);
	return {
		rule: 'missing-heading',
		message: `No heading of ${path} is reached by #${anchor}.`,
		...places.placeOf({ start, end }),
		...(likely !== undefined && { replacement: `${file}${likely}` }),
	};
}
