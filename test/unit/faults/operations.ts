import assert from 'node:assert/strict';
import type { ApplyOutcome } from '../../../src/core/apply/applyPlan';
import { planUndo } from '../../../src/core/apply/planUndo';
import { recordVerification } from '../../../src/core/apply/recordVerification';
import type { Disk, Host } from '../../../src/core/host';
import { verifyCommands } from '../../../src/core/plan/commands/verifyCommands';
import { planAdopt } from '../../../src/core/plan/planAdopt';
import type { ProposedEdit } from '../../../src/core/plan/planner';
import { apply, greetingHost, type Ids, planGreeting, specPath, stateOf } from '../core/apply/support';
import type { MemoryDisk } from '../support/memoryDisk';
import { exited, neverCancelled } from '../support/memoryHost';

/** Something that writes: what is on the disk before it, and how it is done on any disk that holds that. */
export interface Operation {
	readonly before: MemoryDisk;
	run(disk: Disk): Promise<ApplyOutcome>;
}

const files = {
	'src/hello.py': 'print("Hello")\r\n',
	'src/old.py': 'pass\n',
	'src/from.py': 'from = 1\n',
	'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
};

/** Two files are created, two modified, one is deleted and one renamed, in folders that are there and that are not. */
function sixEdits({ print, wave }: Ids): readonly ProposedEdit[] {
	const edit = { reason: 'because', selected: true };
	return [
		{ ...edit, op: 'modify', path: 'src/hello.py', text: 'print("Welcome")\n', requirements: [print] },
		{ ...edit, op: 'modify', path: 'bin/run.sh', text: '#!/bin/sh\nwave\n', requirements: [wave] },
		{ ...edit, op: 'create', path: 'src/new/wave.py', text: 'wave()\n', requirements: [wave] },
		{ ...edit, op: 'create', path: 'notes.txt', text: 'waves\n', requirements: [wave] },
		{ ...edit, op: 'delete', path: 'src/old.py', requirements: [wave] },
		{ ...edit, op: 'rename', from: 'src/from.py', path: 'lib/deep/to.py', requirements: [wave] },
	];
}

/** The greeting on a disk; its commands come out as `exit` says. */
export function hostOn(disk: Disk | undefined, exit = 0): Host & { readonly disk: Disk } {
	const host = greetingHost({ files, run: () => exited(exit, 'Welcome\n') });
	host.disk.put('bin/run.sh', '#!/bin/sh\n', 0o755);
	return disk ? { ...host, disk } : host;
}

function freshDisk(): MemoryDisk {
	const host = greetingHost({ files });
	host.disk.put('bin/run.sh', '#!/bin/sh\n', 0o755);
	return host.disk;
}

const approve = <Command extends object>(command: Command) => ({ ...command, approved: true });

/** Apply a plan of six edits. */
export async function applying(): Promise<Operation> {
	const before = freshDisk();
	const { plan } = await planGreeting(hostOn(before), sixEdits);
	return { before, run: disk => apply(hostOn(disk), plan) };
}

/** Apply a plan of one edit, in a folder of its own, to a Root that this program never wrote to. */
export async function applyingOne(): Promise<Operation> {
	const before = freshDisk();
	const { plan } = await planGreeting(hostOn(before), ids => sixEdits(ids).slice(0, 1));
	return { before, run: disk => apply(hostOn(disk), plan) };
}

/** Take the six edits back. */
export async function undoing(): Promise<Operation> {
	const applied = await applying();
	await applied.run(applied.before);
	const undo = await planUndo(hostOn(applied.before), specPath, 2);
	const plan = undo.kind === 'planned' ? undo.plan : assert.fail(undo.message);
	return {
		before: applied.before,
		run: disk => apply(hostOn(disk), { ...plan, verify: plan.verify.map(approve) }),
	};
}

/** Append a cycle that only verifies. */
export async function verifying(): Promise<Operation> {
	const before = freshDisk();
	const { plan } = await planGreeting(hostOn(before), sixEdits);
	await apply(hostOn(before, 1), plan);
	const commands = verifyCommands(await stateOf(hostOn(before))).map(approve);
	return { before, run: disk => recordVerification(hostOn(disk), specPath, commands, {}, neverCancelled) };
}

/** Append the first cycle, to an apply.md that is not there yet. */
export async function adopting(): Promise<Operation> {
	const before = freshDisk();
	await before.remove('.openspec/apply.md');
	const adopt = await planAdopt(hostOn(before), specPath);
	const plan = adopt.kind === 'planned' ? adopt.plan : assert.fail(adopt.message);
	return { before, run: disk => apply(hostOn(disk), plan) };
}
