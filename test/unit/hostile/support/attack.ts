import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../../../src/core/apply/applyPlan';
import { type Disk, DiskError, type Host } from '../../../../src/core/host';
import { makeHunks } from '../../../../src/core/plan/edits/makeHunks';
import { fileStateOf } from '../../../../src/core/plan/files/fileState';
import type { Edit, Plan } from '../../../../src/core/plan/plan';
import type { Planner, ProposedEdit } from '../../../../src/core/plan/planner';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { memoryHost, neverCancelled } from '../../support/memoryHost';
import { changedBetween, type HostileRoot, plainFile, specPath } from './hostileRoot';

/** An edit as an attacker writes it. */
export interface HostileEdit {
	readonly op: Edit['op'];
	readonly path: string;
	readonly from?: string;
	readonly text?: string;
	/** The old text that a forged plan claims. */
	readonly old?: string;
}

/** How the product took an edit, on each of the ways that one can come in by. */
export interface Reception {
	/** Code of the refusal when a planner proposes it. */
	readonly planned: string;
	/** Code when a saved or handed-over plan holds it. */
	readonly applied: string;
	/** Code on the command line, with everything approved; a process of Git or two make it slow, so only for `create`. */
	readonly onCommandLine?: string;
	/** Files in and around the Root that are other than before. */
	readonly changed: readonly string[];
	/** Steps on the disk that named the path. */
	readonly lookedAt: readonly string[];
}

export const create = (path: string, text = 'x\n'): HostileEdit => ({ op: 'create', path, text });

/** Let a planner propose the edits beside an ordinary one. */
export async function propose(host: Host, edits: readonly HostileEdit[], command = 'touch ran.txt') {
	return planSpec(host, specPath, { planner: plannerOf(edits, command) }, neverCancelled);
}

function plannerOf(edits: readonly HostileEdit[], command: string): Planner {
	return {
		id: 'literal',
		propose: async ({ changes }) => {
			const requirements = changes.map(({ id }) => id);
			const plain: ProposedEdit = {
				...{ op: 'modify', path: plainFile, text: 'print("Hello")\n', reason: 'plain', selected: true },
				requirements,
			};
			const hostile = edits.map(({ old: _old, ...edit }) => ({
				...edit,
				reason: 'hostile',
				selected: true,
				requirements,
			}));
			return {
				kind: 'proposed',
				planner: { id: 'literal' },
				edits: [plain, ...hostile],
				states: new Map(requirements.map(id => [id, 'edits'])),
				verify: [{ command, expect: { exit: 0 }, source: 'planner', requirements: [] }],
				unresolved: [],
				assumptions: [],
			};
		},
	};
}

/** A sound plan of the Root, its commands approved. */
export async function soundPlan(host: Host, edits: readonly HostileEdit[] = [], command?: string): Promise<Plan> {
	const outcome = await propose(host, edits, command);
	if (outcome.kind !== 'planned') {
		throw new Error(outcome.kind === 'failed' ? outcome.message : outcome.kind);
	}
	return { ...outcome.plan, verify: outcome.plan.verify.map(one => ({ ...one, approved: true })) };
}

/** The plan with further edits in it, as they would stand there had no guard looked at them. */
export function forge(plan: Plan, edits: readonly HostileEdit[]): Plan {
	return { ...plan, edits: [...plan.edits, ...edits.map(edit => forgedEdit(edit, plan))] };
}

function forgedEdit({ op, path, from, text, old = 'old\n' }: HostileEdit, plan: Plan): Edit {
	const stateOf = (content: string) => fileStateOf(new TextEncoder().encode(content), 0o644);
	const requirements = plan.changes.map(({ id }) => id);
	const isNew = op === 'create';
	const whole = op === 'rename' && text === undefined ? old : text;
	return {
		...{ op, path, reason: 'forged', selected: true, editedByUser: false, requirements },
		...(from !== undefined && { from }),
		before: isNew ? null : stateOf(old),
		after: op === 'delete' || whole === undefined ? null : stateOf(whole),
		...(whole !== undefined && op !== 'delete' && { text: whole }),
		hunks: makeHunks(isNew ? '' : old, op === 'delete' ? '' : (whole ?? ''), requirements),
	};
}

/** Apply a plan with every approval but that of protected files. */
export async function applyAll(host: Host, plan: Plan, allowProtected: (path: string) => boolean = () => true) {
	try {
		return await applyPlan(host, plan, { verify: true, allowProtected }, neverCancelled);
	} catch (error) {
		return { kind: 'thrown' as const, error };
	}
}

/** The code of a refusal, else what came instead. */
export function codeOf(outcome: { readonly kind: string; readonly code?: string; readonly error?: unknown }): string {
	if (outcome.error !== undefined) {
		return outcome.error instanceof DiskError ? `thrown ${outcome.error.code}` : `thrown ${String(outcome.error)}`;
	}
	return outcome.code ?? outcome.kind;
}

/**
 * Bring an edit in by a planner, in a forged plan and on the command line with everything approved.
 *
 * @param between What happens after the sound part of the plan was made.
 */
export async function attackWith(
	root: HostileRoot,
	edit: HostileEdit,
	between: () => void = () => {},
): Promise<Reception> {
	const sound = await soundPlan(root.host);
	between();
	const before = root.snapshot();
	const lookedAt = new Set<string>();
	const git = root.hasGit ? root.host.git : memoryHost().git;
	const host = { ...root.host, git, disk: watched(root.host.disk, edit, lookedAt) };
	const planned = codeOf(await propose(host, [edit]));
	const forged = forge(sound, [edit]);
	const applied = codeOf(await applyAll(host, forged));
	const onCommandLine = edit.op === 'create' ? await applyByCommand(root, forged) : undefined;
	const changed = changedBetween(before, root.snapshot()).filter(name => name !== 'plan.json');
	return {
		...{ planned, applied, changed, lookedAt: [...lookedAt] },
		...(onCommandLine !== undefined && { onCommandLine }),
	};
}

/** Hand a plan to the command line, with everything approved. */
async function applyByCommand(root: HostileRoot, plan: Plan): Promise<string> {
	writeFileSync(join(root.around, 'plan.json'), JSON.stringify(plan));
	const call = await root.run('apply', '../plan.json', '--auto-approve', '--allow-protected', '**', '--json');
	return call.exit === 1 ? call.error().code : `exit ${call.exit}`;
}

/** The reception of an edit that is refused everywhere with this code, before its path was looked at. */
export function refusedWith(code: string, { op }: HostileEdit): Reception {
	return { planned: code, applied: code, changed: [], lookedAt: [], ...(op === 'create' && { onCommandLine: code }) };
}

/** The disk, with the steps remembered that name one of the edit's paths. */
function watched(disk: Disk, { path, from }: HostileEdit, seen: Set<string>): Disk {
	return new Proxy(disk, {
		get: (target, name, receiver) => {
			const member: unknown = Reflect.get(target, name, receiver);
			if (typeof member !== 'function') {
				return member;
			}
			return (...args: readonly unknown[]) => {
				if (args.some(arg => typeof arg === 'string' && arg !== '' && (arg === path || arg === from))) {
					seen.add(String(name));
				}
				return Reflect.apply(member, target, args);
			};
		},
	});
}
