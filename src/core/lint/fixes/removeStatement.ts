import type { Spec } from '../../spec/spec';
import type { LineStarts } from '../lineStarts';
import type { Fix } from './fix';

/**
 * Remove the list item that begins on a line, because the same stands elsewhere.
 *
 * Only where nothing is lost with it: it has neither id nor name nor number, and nothing below it belongs to it.
 */
export function removeStatement(line: number, spec: Spec, lines: LineStarts, text: string): readonly Fix[] {
	const requirement = spec.requirements.find(one => one.line === line);
	const start = lines.startOf(line);
	const [, indent] = /^([ \t]*)[-*+][ \t]/.exec(text.slice(start, start + 100)) ?? [];
	if (!requirement || indent === undefined || requirement.explicitId !== null || requirement.name !== null) {
		return [];
	}
	const end = Math.min(text.length, lines.endOf(requirement.endLine) + 1);
	const below = text.slice(end).match(/^(?:[ \t]*\n)*/)?.[0].length ?? 0;
	if (isDeeper(text.slice(end + below, end + below + 200), indent)) {
		return [];
	}
	// One blank line of two goes with it.
	const isBetweenBlanks = below > 0 && /(?:^|\n)[ \t]*\n$/.test(text.slice(Math.max(0, start - 200), start));
	return [{ title: 'Remove it', edits: [{ start, end: isBetweenBlanks ? end + below : end, text: '' }] }];
}

/** Whether a text begins with more blanks than a list item, so that it is a part of that. */
function isDeeper(text: string, indent: string): boolean {
	return (/^[ \t]*/.exec(text)?.[0] ?? '').length > indent.length;
}
