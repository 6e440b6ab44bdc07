import { parseSpec } from '../../src/core/spec/parseSpec';
import type { PeerRequirement } from './openspecParser';

/**
 * Parse a spec of OpenSpec and put together what OpenSpec's own parser makes of it, which is the text of each requirement
 * and that of each of its scenarios, unread; and the names, which it leaves out.
 */
export function readLikePeer(
	path: string,
	text: string,
): readonly (PeerRequirement & { readonly name: string | null })[] {
	const starts = lineStarts(text);
	const linesOf = (first: number, last: number) => text.slice(starts[first - 1], (starts[last] ?? text.length + 1) - 1);
	return parseSpec(path, text).requirements.map(requirement => ({
		name: requirement.name,
		text: requirement.text,
		scenarios: requirement.scenarios.map(({ line, endLine }) => ({ rawText: linesOf(line + 1, endLine).trim() })),
	}));
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
		starts.push(feed + 1);
	}
	return starts;
}
