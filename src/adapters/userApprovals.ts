import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Approvals, ApprovedCommand } from '../core/approvals';
import { DiskError } from '../core/host';
import { list, oneOf, shape, text } from '../core/shape';
import { isInside } from './isInside';
import { syncFolder } from './syncFolder';
import { errnoOf, toDiskError } from './toDiskError';
import { userConfigFolder } from './userConfigFolder';

/** How long a writer may take before it is taken for gone. */
const writerMs = 5000;

/**
 * The commands that the user of this machine approved, in one JSON file of the user's own.
 *
 * Only the user can read it, and several processes may write it. What cannot be read as approvals approves nothing
 * and is never overwritten: then `add` and `remove` reject with a `DiskError` that names the file. A file that lies in
 * the Root, where a repository could have put it, is not used at all: nothing is approved there, and nothing is kept.
 *
 * @param file Absolute path; by default in the user's configuration folder.
 */
export function userApprovals(
	root: string,
	file: string = join(userConfigFolder(), 'approved-commands.json'),
): Approvals {
	const read = async () => ((await isInRoot(root, file)) ? [] : await readApprovals(file));
	const change = async (revise: (approved: readonly ApprovedCommand[]) => readonly ApprovedCommand[]) => {
		if (!(await isInRoot(root, file))) {
			await rewrite(file, revise).catch(error => {
				throw toDiskError(error, file);
			});
		}
	};
	return {
		list: async () => {
			const folder = await realpath(root);
			return ((await read()) ?? []).filter(one => one.folder === folder);
		},
		listAll: async () => (await read()) ?? [],
		add: async commands => {
			const folder = await realpath(root);
			const approvedAt = new Date().toISOString();
			await change(approved => {
				const known = new Set(approved.map(keyOf));
				const added = [...new Set(commands)].map(command => ({ folder, command, approvedAt }));
				return [...approved, ...added.filter(one => !known.has(keyOf(one)))];
			});
		},
		remove: gone => {
			const keys = new Set(gone.map(keyOf));
			return change(approved => approved.filter(one => !keys.has(keyOf(one))));
		},
	};
}

function keyOf({ folder, command }: ApprovedCommand): string {
	return JSON.stringify([folder, command]);
}

async function isInRoot(root: string, file: string): Promise<boolean> {
	const roots = [root, await realpath(root)];
	const files = [file, await realpath(file).catch(() => file), await realpath(dirname(file)).catch(() => file)];
	return roots.some(folder => files.some(one => isInside(folder, one)));
}

const isApprovals = shape<{ readonly version: 1; readonly approved: readonly ApprovedCommand[] }>({
	version: oneOf(1),
	approved: list(shape<ApprovedCommand>({ folder: text, command: text, approvedAt: text })),
});

/** Empty where there is no file; `undefined` where it cannot be read or holds something else. */
async function readApprovals(file: string): Promise<readonly ApprovedCommand[] | undefined> {
	try {
		const data: unknown = JSON.parse(await readFile(file, 'utf8'));
		return isApprovals(data) ? data.approved : undefined;
	} catch (error) {
		return errnoOf(error) === 'ENOENT' ? [] : undefined;
	}
}

/** Read, revise and replace the file. The new file's name is taken first, so that nobody else does so in between. */
async function rewrite(
	file: string,
	revise: (approved: readonly ApprovedCommand[]) => readonly ApprovedCommand[],
): Promise<void> {
	const fresh = `${file}.new`;
	await mkdir(dirname(file), { recursive: true, mode: 0o700 });
	const handle = await takeName(fresh);
	try {
		const approved = await readApprovals(file);
		if (!approved) {
			throw new DiskError('other', file, 'does not hold approvals; remove or repair it');
		}
		await handle.writeFile(`${JSON.stringify({ version: 1, approved: revise(approved) }, null, '\t')}\n`);
		await handle.sync();
		await handle.close();
		await rename(fresh, file);
	} catch (error) {
		await handle.close().catch(() => {});
		await unlink(fresh).catch(() => {});
		throw error;
	}
	await syncFolder(dirname(file));
}

async function takeName(fresh: string) {
	for (;;) {
		try {
			return await open(fresh, 'wx', 0o600);
		} catch (error) {
			if (errnoOf(error) !== 'EEXIST') {
				throw error;
			}
		}
		const age = Date.now() - ((await stat(fresh).catch(() => undefined))?.mtimeMs ?? Date.now());
		await (age > writerMs ? unlink(fresh).catch(() => {}) : wait(20));
	}
}
