import type { Plan } from '../../core/plan/plan';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';

/** Which model planned and what it took; nothing for a plan that no model made. */
export function renderPlanner({ planner, usage }: Pick<Plan, 'planner' | 'usage'>): readonly string[] {
	if (planner.model === undefined) {
		return [];
	}
	const who = `Planned by ${showControls(planner.model)} (${showControls(planner.id)})`;
	if (!usage) {
		return [`${who}.`];
	}
	const { input, output, cacheRead = 0, cacheWrite = 0 } = usage;
	const cached = cacheRead > 0 ? `, ${cacheRead.toLocaleString('en')} of them cached` : '';
	const sent = count(input + cacheRead + cacheWrite, 'token');
	return [`${who}: ${sent} in${cached}, ${output.toLocaleString('en')} out.`];
}
