import { count, grouped } from '../../core/text/words';
import type { PlanViewModel } from './planViewModel';
import { describePhase } from './render/describePhase';

/** What a screen reader says when the work comes to another point. */
export function announcePhase(model: PlanViewModel): string {
	const { length } = model.drift;
	const drift = length > 0 ? ` ${count(length, 'file')} drifted.` : '';
	return `${announceWork(model)}${drift}`;
}

function announceWork(model: PlanViewModel): string {
	const text = describePhase(model);
	if (text) {
		return [text.title, ...text.details].map(toSentence).join(' ');
	}
	const { changes, edits, assumptions, phase } = model;
	if (phase.kind !== 'planned') {
		return `${count(changes.length, 'change')} pending.`;
	}
	const unresolved = changes.filter(({ state, applies }) => state === 'unresolved' && !applies).length;
	const open = unresolved > 0 ? `, ${grouped(unresolved)} unresolved` : '';
	const assumed = assumptions.length > 0 ? `, ${count(assumptions.length, 'assumption')}` : '';
	return `Planned: ${count(changes.length, 'change')}${open}, ${count(edits.length, 'edit')}${assumed}.`;
}

function toSentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
