import { diffSpecs } from '../../diff/diffSpecs';
import { type Failure, failed, nothingWritten } from '../../failure';
import type { SpecState } from '../state/readState';
import { narrowSpec } from './narrowSpec';

/**
 * Put a removed requirement back into the text of its spec, at its place, with the headings that it needs.
 *
 * Refuses an id that no removed requirement has, and one whose lines cannot be had back without altering others.
 *
 * @param id Of the change that removes it.
 * @returns The text in LF without BOM.
 */
export function restoreRequirement(
	{ spec, baselineSpec, document, baseline, diff }: SpecState,
	id: string,
): { readonly kind: 'restored'; readonly text: string } | Failure {
	const removed = diff.changes.find(change => change.kind === 'removed' && change.id === id);
	if (!removed) {
		const message = `The spec has lost no requirement ${id}.`;
		return failed('spec.unknown_id', message, nothingWritten, 'Look at the changes again: the spec may have moved on.');
	}
	// Seen from the spec, the way back to the baseline adds what was removed.
	const back = diffSpecs(spec, baselineSpec).changes;
	const wanted = back.find(({ kind, after }) => kind === 'added' && after?.line === removed.before?.line);
	const narrowed = wanted && narrowSpec(document.text, baseline.text, spec, baselineSpec, back, new Set([wanted.id]));
	const along = new Set(narrowed?.ids);
	const isAlone = back.every(({ kind, id: other }) => kind === 'added' || !along.has(other));
	if (!narrowed || !isAlone) {
		const message = `${id} shares its lines with statements that the spec has changed since.`;
		return failed('usage', message, nothingWritten, 'Copy it from the diff against the baseline.');
	}
	return { kind: 'restored', text: narrowed.text };
}
