import { skipSpaces, skipSpacesBack } from '../../src/core/spec/blocks/characters';
import { parseSpec } from '../../src/core/spec/parseSpec';
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
	let next = text.indexOf('\n### ') + 1;
	return parseSpec(path, text).requirements.map(({ name, text: body, scenarios }) => {
		const base = next;
		next = text.indexOf('\n### ', base) + 1 || text.length;
		const last = scenarios.length - 1;
		return {
			name,
			text: body,
			scenarios: scenarios.map((scenario, index) => {
				const after = index < last ? base + (scenarios[index + 1]?.start ?? 0) : next;
				const start = skipSpaces(text, base + scenario.end, after);
				return { rawText: text.slice(start, skipSpacesBack(text, start, after)) };
			}),
		};
	});
}
