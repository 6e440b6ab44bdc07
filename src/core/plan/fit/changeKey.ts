import type { Change } from '../../diff/change';

/** What a change says, as a text to compare by: all but where it stands and what a planner made of it. */
export function changeKey({ kind, impact, id, wasId, level, section, before, after }: Change): string {
	const sides = [before, after].map(side => side && [side.text, side.level]);
	return JSON.stringify([kind, impact, id, wasId, level, section, sides]);
}
