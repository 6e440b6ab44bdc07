import type { PlanPhase } from './planPhase';
import type { PlanViewModel } from './planViewModel';

/** What can be done about files that are not as they were recorded. */
export interface DriftWay {
	readonly type: 'reapplyDrift' | 'acceptDrift' | 'rewriteDrift';
	readonly label: string;
	/** Name of a codicon. */
	readonly icon: string;
	/** Whether it stands beside each of several files, too. */
	readonly isIcon: boolean;
}

const ways: readonly DriftWay[] = [
	{ type: 'reapplyDrift', label: 'Re-apply', icon: 'discard', isIcon: true },
	{ type: 'acceptDrift', label: 'Accept', icon: 'check', isIcon: true },
	{ type: 'rewriteDrift', label: 'Write anew from the spec', icon: 'sparkle', isIcon: false },
];

/** While one of these lasts, nothing new is begun. */
const busy: ReadonlySet<PlanPhase['kind']> = new Set([
	'unreadable',
	'planning',
	'applying',
	'verifying',
	'locked',
	'interrupted',
	'restricted',
]);

/** The ways on from drift that are open now. */
export function driftWays({ phase, offers }: Pick<PlanViewModel, 'phase' | 'offers'>): readonly DriftWay[] {
	return busy.has(phase.kind) ? [] : ways.filter(({ type }) => offers.includes(type));
}
