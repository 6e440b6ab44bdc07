import type { Failure } from '../core/failure';

/** A failure as a terminal tells it: where a user has to choose what becomes of a stopped writer's files, with the calls for that. */
export function nameChoices(failure: Failure): Failure {
	const next =
		'Look at these files, then choose: “spec-ops recover --restore” puts back what was there before and stores what it replaces, “spec-ops recover --keep” keeps everything as it stands.';
	return failure.code === 'journal.conflict' ? { ...failure, next } : failure;
}
