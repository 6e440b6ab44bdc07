import assert from 'node:assert/strict';
import { recover } from '../../../src/core/apply/journal/recover';
import { sha256 } from '../../../src/core/hash';
import type { Disk } from '../../../src/core/host';
import { readObject } from '../../../src/core/store/objectStore';
import { tempPrefix } from '../../../src/core/store/tempName';
import { historyPath } from '../core/apply/support';
import type { MemoryDisk } from '../support/memoryDisk';
import { memoryHost } from '../support/memoryHost';
import type { Operation } from './operations';

/** Mode and text of every file of the user, by path, without what a writer puts beside them. */
type Tree = Readonly<Record<string, string>>;

/** What an operation promises, whatever happens while it runs. */
export interface Promised {
	readonly operation: Operation;
	/** How many steps of the disk it takes. */
	readonly steps: number;
	/** Both trees, apply.md aside. */
	readonly before: Tree;
	readonly after: Tree;
	/** What apply.md may hold: as it was, with the beginning of the cycle, and with all of it. */
	readonly histories: readonly [old: string, begun: string, whole: string];
}

/** Do it once without a fault, on a copy. */
export async function promiseOf(
	operation: Operation,
	countSteps: (disk: Disk) => Disk & { steps(): number },
): Promise<Promised> {
	const disk = operation.before.copy();
	const counted = countSteps(disk);
	const outcome = await operation.run(counted);
	assert.equal(outcome.kind, 'applied', JSON.stringify(outcome));

	const whole = disk.text(historyPath) ?? '';
	const status = '\n### Status\n';
	return {
		operation,
		steps: counted.steps(),
		before: await treeOf(operation.before),
		after: await treeOf(disk),
		histories: [
			operation.before.text(historyPath) ?? '',
			whole.slice(0, whole.lastIndexOf(status) + status.length),
			whole,
		],
	};
}

/** Recover, as the next command does. */
export function recoverOn(disk: Disk): ReturnType<typeof recover> {
	return recover({ ...memoryHost(), disk });
}

/** Recover and require that the tree is the old one or the new one, that apply.md tells the truth of it, and that no byte is lost. */
export async function requireKept(disk: MemoryDisk, promised: Promised, where: string): Promise<'old' | 'new'> {
	judged++;
	const recovery = await recoverOn(disk);
	assert.ok(recovery.kind !== 'failed', `${where}: ${JSON.stringify(recovery)}`);
	const kept = await requireWhole(disk, promised, where);

	assert.deepEqual(await recoverOn(disk), { kind: 'nothing' }, where);
	assert.deepEqual(await leftOn(disk), [], `${where}: something is left`);
	return kept;
}

/** What a writer puts beside files and removes again, besides second names, which show at the files. */
async function leftOn(disk: MemoryDisk): Promise<readonly string[]> {
	const left: string[] = [];
	for (const path of Object.keys(disk.snapshot())) {
		const isOwn = path.endsWith('journal.json') || path.includes(tempPrefix) || (await disk.stat(path))?.links !== 1;
		if (isOwn && !path.startsWith('.spec-ops/objects/')) {
			left.push(path);
		}
	}
	return left;
}

let judged = 0;

/** How many disks were looked at after a fault, in this process. */
export function judgedRuns(): number {
	return judged;
}

/** Require the same of a disk without recovering it. */
export async function requireWhole(disk: MemoryDisk, promised: Promised, where: string): Promise<'old' | 'new'> {
	const { before, after, histories, operation } = promised;
	const history = disk.text(historyPath) ?? '';
	assert.ok(histories.includes(history), `${where}: apply.md ends with ${JSON.stringify(history.slice(-80))}`);
	const isOld = history === histories[0];
	assert.deepEqual(await treeOf(disk), isOld ? before : after, `${where}: a mixed tree`);
	for (const path of Object.keys(before)) {
		const bytes = (await operation.before.read(path)) ?? assert.fail(path);
		const isThere = [await disk.read(path), await readObject(disk, sha256(bytes))].some(
			found => found !== undefined && sha256(found) === sha256(bytes),
		);
		assert.ok(isThere, `${where}: the bytes of ${path} are lost`);
	}
	return isOld ? 'old' : 'new';
}

async function treeOf(disk: MemoryDisk): Promise<Tree> {
	const tree: Record<string, string> = {};
	for (const [path, text] of Object.entries(disk.snapshot())) {
		const entry = await disk.stat(path);
		if (!path.startsWith('.spec-ops/') && !path.includes(tempPrefix) && path !== historyPath) {
			tree[path] = `${entry?.mode.toString(8)} ${text}`;
		}
	}
	return tree;
}
