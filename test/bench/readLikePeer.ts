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
		const start = next;
		next = text.indexOf('\n### ', start) + 1 || text.length;
		const last = scenarios.length - 1;
		return {
			name,
			text: body,
			scenarios: scenarios.map(({ end }, index) => {
				const after = index < last ? start + (scenarios[index + 1]?.start ?? 0) : next;
				return { rawText: text.slice(start + end, after).trim() };
			}),
		};
	});
}
