import assert from 'node:assert/strict';
import type { ApplyOptions } from '../../../../src/core/apply/applyOptions';
import { type ApplyOutcome, applyPlan } from '../../../../src/core/apply/applyPlan';
import type { Host } from '../../../../src/core/host';
import type { Plan } from '../../../../src/core/plan/plan';
import { planRecord, type RecordOptions } from '../../../../src/core/record/planRecord';
import { type MemoryHost, type MemoryHostOptions, memoryHost, neverCancelled } from '../../support/memoryHost';

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';
export const firstCommit = 'c'.repeat(40);

export const oldSpec = '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n';
export const newSpec = oldSpec.replace('Hello', 'Bonjour');
const oldHistory = '# Apply history\n\n## Cycle 1 — 2026-06-01\n\n### Propose\n\nStart.\n\n### Status\n\n✅ APPLIED\n';

/** What the first commit holds, with one cycle written by hand. */
export const committed: Readonly<Record<string, string>> = {
	[specPath]: oldSpec,
	[historyPath]: oldHistory,
	'src/hello.py': 'print("Hello")\n',
	'src/util.py': 'x = 1\n',
};

/** A Root as its first commit has it, but for these files; `undefined` takes one away. */
export function rootHost(
	changed: Readonly<Record<string, string | Uint8Array | undefined>> = {},
	options: MemoryHostOptions = {},
): MemoryHost {
	const files = Object.entries({ ...committed, ...changed }).filter(
		(entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
	);
	const commits = [{ hash: firstCommit, files: committed }];
	return memoryHost({ commits, ...options, files: Object.fromEntries(files) });
}

/** The plan that records what is different, its commands approved. */
export async function recordOf(host: Host, options: Partial<RecordOptions> = {}): Promise<Plan> {
	const outcome = await outcomeOf(host, options);
	assert.ok(outcome.kind === 'planned', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	return { ...outcome.plan, verify: outcome.plan.verify.map(command => ({ ...command, approved: true })) };
}

export function outcomeOf(host: Host, options: Partial<RecordOptions> = {}) {
	return planRecord(host, specPath, { propose: 'Greet in French.', verify: [], ...options }, neverCancelled);
}

export function apply(host: Host, plan: Plan, options: Partial<ApplyOptions> = {}): Promise<ApplyOutcome> {
	return applyPlan(host, plan, { verify: true, allowProtected: () => false, ...options }, neverCancelled);
}
