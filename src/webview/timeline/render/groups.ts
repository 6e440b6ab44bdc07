import type { CycleGroup, CycleRole } from '../timelineModel';

/** How each group is drawn: codicon, name beside the number of its cycles, and what the icon says when heard. */
export const groups: Readonly<Record<CycleGroup, { readonly icon: string; readonly label: string }>> = {
	applied: { icon: 'pass-filled', label: 'verified' },
	claimed: { icon: 'pass', label: 'claimed' },
	unverified: { icon: 'warning', label: 'unverified' },
	failed: { icon: 'error', label: 'failed' },
	interrupted: { icon: 'debug-pause', label: 'interrupted' },
	unknown: { icon: 'circle-large-outline', label: 'without status' },
};

/** The groups in the order in which they are offered. */
export const groupOrder: readonly CycleGroup[] = [
	'applied',
	'claimed',
	'unverified',
	'failed',
	'interrupted',
	'unknown',
];

/** Codicon of a cycle on the line: its outcome, or that it took another one back. */
export function dotOf(group: CycleGroup, role: CycleRole): string {
	return role === 'undo' && (group === 'applied' || group === 'unverified') ? 'discard' : groups[group].icon;
}
