import type { Host } from '../host';
import { isWorthKeeping } from './ownWork';
import type { Plan } from './plan';
import { keepPlan, loadPlan, savePlan } from './planStore';

/**
 * Save a plan in the place of the saved one, and keep that one beside it where somebody wrote into it, chose in it or
 * handed it in.
 *
 * @returns The path of the kept one, from the Root.
 * @throws DiskError where the disk refuses; the old plan then stands as it was.
 */
export async function replacePlan(host: Host, plan: Plan): Promise<string | undefined> {
	const saved = await loadPlan(host, plan.spec.path);
	const kept = saved && isWorthKeeping(saved) ? await keepPlan(host, saved) : undefined;
	await savePlan(host, plan);
	return kept;
}
