import type { Change } from '../../diff/change';
import { type Failure, failed, nothingWritten } from '../../failure';
import type { Spec } from '../../spec/spec';
import { findLikely } from '../../text/findLikely';

/** Ids offered where one is not known. */
const candidateLimit = 5;

/**
 * The changes that targets name, by their id or by the id that they had, in the order of the diff.
 *
 * Refuses an id that nothing has, one without a change, and one that two requirements or two changes have.
 */
export function selectTargets(
	changes: readonly Change[],
	targets: readonly string[],
	spec: Spec,
): { readonly kind: 'selected'; readonly changes: readonly Change[] } | Failure {
	const selected = new Set<Change>();
	for (const target of targets) {
		const holders = spec.requirements.filter(({ explicitId, name }) => (explicitId ?? name) === target);
		if (holders.length > 1) {
			const places = holders.map(({ id, line }) => `${id} on line ${line}`);
			return refuseAmbiguous(`${holders.length} requirements have the id ${target}: ${places.join('; ')}.`);
		}
		const byId = changes.filter(change => change.id === target);
		const matches = byId.length > 0 ? byId : changes.filter(change => change.wasId === target);
		const [match] = matches;
		if (!match) {
			return refuseUnknown(target, changes, spec);
		}
		if (matches.length > 1) {
			const places = matches.map(({ kind, after, before }) => `${kind}, line ${(after ?? before)?.line}`);
			return refuseAmbiguous(`${matches.length} changes have the id ${target}: ${places.join('; ')}.`);
		}
		selected.add(match);
	}
	return { kind: 'selected', changes: changes.filter(change => selected.has(change)) };
}

function refuseAmbiguous(message: string): Failure {
	return failed('usage', message, nothingWritten, 'Give the requirements ids of their own.');
}

function refuseUnknown(target: string, changes: readonly Change[], spec: Spec): Failure {
	const ids = [...new Set(changes.map(change => change.id))];
	const near = findLikely(target, ids);
	const offered = (near.length > 0 ? near : ids).slice(0, candidateLimit);
	const next = offered.length > 0 ? `Changes are pending of: ${offered.join(', ')}.` : 'Nothing is pending.';
	return spec.requirements.some(({ id }) => id === target)
		? failed('spec.unknown_id', `The requirement ${target} has no pending change.`, nothingWritten, next)
		: failed('spec.unknown_id', `There is no requirement ${target}.`, nothingWritten, next);
}
