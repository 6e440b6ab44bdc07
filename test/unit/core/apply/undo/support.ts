import assert from 'node:assert/strict';
import { planUndo } from '../../../../../src/core/apply/planUndo';
import type { CycleName } from '../../../../../src/core/apply/undo/selectCycle';
import { reviseEdit } from '../../../../../src/core/plan/edits/reviseEdit';
import type { Edit, Plan } from '../../../../../src/core/plan/plan';
import type { ProposedEdit } from '../../../../../src/core/plan/planner';
import { exited, type MemoryHost } from '../../../support/memoryHost';
import { apply, greetingHost, planGreeting, specPath } from '../support';

export const lines = Array.from({ length: 9 }, (_, index) => `line ${index}\n`).join('');

/** A Root in which cycle 2 made these edits. */
export async function editedHost(
	files: Readonly<Record<string, string>>,
	edits: readonly Pick<ProposedEdit, 'op' | 'path' | 'from' | 'text'>[],
): Promise<MemoryHost> {
	const host = greetingHost({ run: () => exited(0, 'Welcome\n'), files });
	await applyEdits(host, edits);
	return host;
}

/** One more cycle with these edits, for all that is pending. */
export async function applyEdits(
	host: MemoryHost,
	edits: readonly Pick<ProposedEdit, 'op' | 'path' | 'from' | 'text'>[],
): Promise<void> {
	const { plan } = await planGreeting(host, ({ print, wave }) =>
		edits.map(edit => ({ ...edit, reason: '', selected: true, requirements: [print, wave].filter(id => id !== '') })),
	);
	const outcome = await apply(host, plan);
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
}

export async function undoOf(host: MemoryHost, which: CycleName = 'last'): Promise<Plan> {
	const outcome = await planUndo(host, specPath, which);
	assert.ok(outcome.kind === 'planned', outcome.kind === 'failed' ? outcome.message : '');
	return outcome.plan;
}

/** The plan with another text for one file, as the preview takes it. */
export async function resolve(host: MemoryHost, plan: Plan, path: string, text: string): Promise<Plan> {
	const revise = async (edit: Edit) => {
		const before = await host.disk.read(edit.from ?? edit.path);
		return reviseEdit(edit, before, new TextEncoder().encode(text)) ?? assert.fail('no text');
	};
	const edits = await Promise.all(plan.edits.map(edit => (edit.path === path ? revise(edit) : edit)));
	return { ...plan, edits };
}
