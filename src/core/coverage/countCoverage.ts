import type { Coverage } from './findCoverage';

export interface CoverageCount {
	/** Requirements that bind: all but those that MAY be done or left. */
	readonly binding: number;
	/** Of these, those that a command would notice. */
	readonly noticed: number;
}

/** How much of a spec its commands would notice. */
export function countCoverage({ requirements }: Coverage): CoverageCount {
	const binding = requirements.filter(({ requirement }) => requirement.level !== 'MAY');
	return { binding: binding.length, noticed: binding.filter(({ commands }) => commands.length > 0).length };
}
