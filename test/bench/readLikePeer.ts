import { LineStarts } from '../../src/core/lint/lineStarts';
import { skipSpaces, skipSpacesBack } from '../../src/core/spec/blocks/characters';
import { blocksOf } from '../../src/core/spec/blocksOf';
import { parseSpec } from '../../src/core/spec/parseSpec';
import type { Requirement } from '../../src/core/spec/spec';
import type { PeerRequirement } from './openspecParser';

/** What both make of a requirement; its name only we do. */
export interface ReadRequirement extends PeerRequirement {
	readonly name: string | null;
}

/**
 * Parse a spec of OpenSpec that is nothing but requirements from the first on, and put together what OpenSpec's own
 * parser makes of it: the text of each requirement, and that of each of its scenarios, unread; and the names, which that
 * leaves out.
 */
export function readLikePeer(path: string, text: string): readonly ReadRequirement[] {
	const spec = parseSpec(path, text);
	const lines = new LineStarts(text, blocksOf(spec));
	const { requirements } = spec;
	return requirements.map(({ name, text: body, scenarios, line }, index) => {
		const base = lines.startOf(line);
		const next = requirements[index + 1];
		const end = next ? lines.startOf(next.line) : text.length;
		return {
			name,
			text: body,
			scenarios: scenarios.map((_, at) => ({ rawText: rawText(text, base, end, scenarios, at) })),
		};
	});
}

/** What stands below the heading of a scenario, up to that of the next one or the end of the requirement. */
function rawText(text: string, base: number, end: number, scenarios: Requirement['scenarios'], at: number): string {
	const next = scenarios[at + 1];
	const after = next ? base + next.start : end;
	const start = skipSpaces(text, base + (scenarios[at]?.end ?? 0), after);
	return text.slice(start, skipSpacesBack(text, start, after));
}
