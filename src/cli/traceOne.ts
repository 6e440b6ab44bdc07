import { readState } from '../core/plan/state/readState';
import type { Holding } from '../core/trace/judgeHolding';
import { readTrace, type TracedRequirement } from '../core/trace/readTrace';
import type { TraceStep } from '../core/trace/traceRequirement';
import type { LocatedSpec } from './locateSpec';

/** Trace a requirement of a spec; `undefined` where the spec or its history cannot be built on. */
export async function traceOne({ host, path }: LocatedSpec, id: string): Promise<TracedRequirement | undefined> {
	const read = await readState(host, path);
	return read.kind === 'read' ? readTrace(host, read.state, id) : undefined;
}

/** The same as `history --json` tells it. Cycles go by number and by the identity of their record. */
export function traceDocument({ id, requirement, trace, holding }: TracedRequirement) {
	return {
		requirement: requirement
			? { id, level: requirement.level, text: requirement.text, line: requirement.line }
			: { id, level: null, text: null, line: null },
		introduced: trace.introduced ? nameOf(trace.introduced) : null,
		lastChanged: trace.last ? nameOf(trace.last) : null,
		steps: trace.steps.map(step => ({
			...nameOf(step),
			role: step.role,
			effect: step.effect,
			before: step.change?.before?.text ?? null,
			after: step.change?.after?.text ?? null,
			files: step.paths,
		})),
		files: trace.files.map(file => ({ path: file.path, ...nameOf(file) })),
		verification: { ...holdingDocument(holding), commands: commandsDocument(trace.run) },
	};
}

function nameOf({ cycle }: Pick<TraceStep, 'cycle'>) {
	return { cycle: cycle.number, id: cycle.id };
}

function holdingDocument(holding: Holding) {
	return {
		state: holding.kind,
		...('run' in holding ? nameOf(holding.run) : { cycle: null, id: null }),
		moved: holding.kind === 'outdated' ? holding.moved : [],
	};
}

function commandsDocument(run: TracedRequirement['trace']['run']) {
	const { commands = [], isOwn = false } = run ?? {};
	return commands.map(({ command, result }) => ({
		command: command.command,
		about: isOwn ? 'requirement' : 'spec',
		passed: result.passed,
		exit: result.exit,
	}));
}
