import type { Change, ChangeSide, ScenarioChange } from '../../diff/change';
import { describeImpact } from '../../diff/describeImpact';
import { describeBaseline } from '../../history/baseline/describeBaseline';
import type { Host } from '../../host';
import { knownCommands } from '../../plan/commands/knownCommands';
import type { Plan } from '../../plan/plan';
import { planHash } from '../../plan/planHash';
import { loadPlan } from '../../plan/planStore';
import { readState } from '../../plan/state/readState';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shorten, shortenList } from '../shorten';
import { takePiece } from '../takePiece';

/**
 * `read_delta`: what is pending in a spec against its baseline, from a change on, and the commands that run anyway.
 *
 * `basis` stands for the spec as it was read: handed back with a plan, it shows that the spec is still the same.
 */
export async function readDelta({ host, path, name }: AgentSpec, from: number): Promise<AgentAnswer> {
	const read = await readState(host, path);
	if (read.kind === 'failed') {
		return read;
	}
	const { state } = read;
	const { entries, next } = takePiece(state.diff.changes, from, describeChange);
	return {
		kind: 'answered',
		document: {
			spec: name,
			basis: state.sha256,
			baseline: { source: state.baseline.source, cycle: state.baseline.cycle, is: describeBaseline(state.baseline) },
			summary: state.diff.summary,
			changes: entries,
			of: state.diff.changes.length,
			...(next !== undefined && { next: { from: next } }),
			prose: state.prose,
			verify: shortenList(knownCommands(state), ({ command, expect, source, requirements }) => ({
				command: shorten(command),
				expect,
				source,
				requirements: shortenList(requirements, id => id),
			})),
			plan: await describeSaved(host, path),
		},
	};
}

function describeChange(change: Change): Readonly<Record<string, unknown>> {
	const { kind, impact, id, wasId, level, section, before, after, delta, scenarios } = change;
	const meaning = describeImpact(change);
	return {
		kind,
		impact,
		...(meaning !== undefined && { meaning }),
		id,
		wasId,
		level,
		section,
		before: before && describeSide(before),
		after: after && describeSide(after),
		...(delta && { delta }),
		...(scenarios && { scenarios: shortenList(scenarios, describeScenario) }),
	};
}

function describeScenario({ name, before, after }: ScenarioChange): ScenarioChange {
	const stepsOf = (steps: readonly string[] | null) => steps && shortenList(steps, step => shorten(step));
	return { name, before: stepsOf(before), after: stepsOf(after) };
}

function describeSide({ text, level, line }: ChangeSide): ChangeSide {
	return { text: shorten(text), level, line };
}

async function describeSaved(host: Host, path: string): Promise<Readonly<Record<string, unknown>> | null> {
	const plan: Plan | undefined = await loadPlan(host, path);
	return plan
		? {
				id: planHash(plan),
				planner: plan.planner,
				createdAt: plan.createdAt,
				edits: plan.edits.length,
				unresolved: plan.unresolved.length,
				editedByUser: plan.edits.some(({ editedByUser }) => editedByUser),
			}
		: null;
}
