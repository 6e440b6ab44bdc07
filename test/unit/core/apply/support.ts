import assert from 'node:assert/strict';
import type { ApplyOptions } from '../../../../src/core/apply/applyOptions';
import { type ApplyOutcome, applyPlan } from '../../../../src/core/apply/applyPlan';
import type { Host } from '../../../../src/core/host';
import type { Plan, PlannedCommand } from '../../../../src/core/plan/plan';
import type { Planner, ProposedEdit } from '../../../../src/core/plan/planner';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { readState, type SpecState } from '../../../../src/core/plan/state/readState';
import { type MemoryHost, type MemoryHostOptions, memoryHost, neverCancelled } from '../../support/memoryHost';

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';

export const oldHistory =
	'# Apply history\n\n## Cycle 1 — 2026-06-01\n\n### Propose\n\nStart.\n\n### Status\n\n✅ APPLIED\n';

const oldSpec = '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n';

export const newSpec = `# Greeting

## Behavior

- The script MUST print \`Welcome\`
- The script MUST wave
`;

/** Ids of the two pending changes. */
export interface Ids {
	readonly print: string;
	readonly wave: string;
}

/** A Root with one applied cycle, whose spec then changed: one requirement reworded, one added. */
export function greetingHost(options: MemoryHostOptions = {}): MemoryHost {
	return memoryHost({
		...options,
		files: {
			'src/hello.py': 'print("Hello")\r\n',
			'src/old.py': 'pass\n',
			[specPath]: newSpec,
			[historyPath]: oldHistory,
			...options.files,
		},
		commits: [{ hash: 'c'.repeat(40), files: { [specPath]: oldSpec, [historyPath]: oldHistory } }],
	});
}

/** The edits that make the greeting true: one modifies, one creates, one deletes. */
export function greetingEdits({ print, wave }: Ids): readonly ProposedEdit[] {
	const edit = { reason: 'because', selected: true };
	return [
		{ ...edit, op: 'modify', path: 'src/hello.py', text: 'print("Welcome")\n', requirements: [print] },
		{ ...edit, op: 'create', path: 'src/new/wave.py', text: 'wave()\n', requirements: [wave] },
		{ ...edit, op: 'delete', path: 'src/old.py', requirements: [wave] },
	];
}

/** A plan with these edits and one approved command. */
export async function planGreeting(
	host: Host,
	edits: (ids: Ids) => readonly ProposedEdit[] = greetingEdits,
): Promise<{ readonly plan: Plan; readonly ids: Ids }> {
	let ids: Ids = { print: '', wave: '' };
	const planner: Planner = {
		id: 'literal',
		propose: async ({ changes }) => {
			const idOf = (word: string) => changes.find(({ after }) => after?.text.includes(word))?.id ?? '';
			ids = { print: idOf('Welcome'), wave: idOf('wave') };
			return {
				kind: 'proposed',
				planner: { id: 'literal' },
				edits: edits(ids),
				states: new Map(changes.map(({ id }) => [id, 'edits'])),
				verify: [
					{
						command: 'python3 src/hello.py',
						expect: { exit: 0, stdout: 'Welcome' },
						source: 'planner',
						requirements: [],
					},
				],
				unresolved: [],
				assumptions: [],
			};
		},
	};
	const outcome = await planSpec(host, specPath, { planner }, neverCancelled);
	if (outcome.kind !== 'planned') {
		throw new Error(outcome.kind === 'failed' ? outcome.message : outcome.kind);
	}
	const approve = (command: PlannedCommand) => ({ ...command, approved: true });
	return { plan: { ...outcome.plan, verify: outcome.plan.verify.map(approve) }, ids };
}

export function apply(host: Host, plan: Plan, options: Partial<ApplyOptions> = {}): Promise<ApplyOutcome> {
	return applyPlan(host, plan, { verify: true, allowProtected: () => false, ...options }, neverCancelled);
}

/** The spec as it stands, with what is pending. */
export async function stateOf(host: Host): Promise<SpecState> {
	const read = await readState(host, specPath);
	return read.kind === 'read' ? read.state : assert.fail(read.message);
}
