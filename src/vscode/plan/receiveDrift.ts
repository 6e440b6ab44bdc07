import type { FromPlanView } from '../../webview/plan/protocol';
import type { DriftWatch } from '../drift/driftWatch';
import { runCommand } from '../runCommand';
import type { SpecSession } from '../session/specSession';
import { DriftedNode } from '../specs/driftNodes';

/** What the plan view asks for about drifted files. */
export type DriftMessage = Extract<
	FromPlanView,
	{ readonly type: 'showDrift' | 'acceptDrift' | 'reapplyDrift' | 'rewriteDrift' }
>;

/** Do what the commands of the same name do: for the one file that is named, else for all that drifted of the spec. */
export async function receiveDrift(
	{ type, path }: DriftMessage,
	one: SpecSession,
	drift: Pick<DriftWatch, 'of'> | undefined,
): Promise<void> {
	const file = drift?.of(one).find(known => known.path === path);
	if (path === undefined || file) {
		const target = file ? new DriftedNode(one, file) : one;
		await runCommand(`specDrivenOps.${type}`, target);
	}
}
