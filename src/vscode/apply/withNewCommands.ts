import type { Plan } from '../../core/plan/plan';

/**
 * A part of a plan with its commands as they are to be confirmed: those that only the part has are ticked, too.
 *
 * They stand for commands of the whole that the user ticked. Where one was left out, it may be the one that they stand
 * for, and they stay out.
 */
export function withNewCommands(part: Plan, whole: Plan): Plan {
	const known = new Set(whole.verify.map(({ command }) => command));
	const isAllTicked = whole.verify.every(({ approved }) => approved);
	return {
		...part,
		verify: part.verify.map(one => (isAllTicked && !known.has(one.command) ? { ...one, approved: true } : one)),
	};
}
