import { DiskError, type Host } from '../host';
import { prepareStateFolder, stateFolder } from '../store/prepareStateFolder';
import { parseJson } from '../text/parseJson';
import { textInLf } from '../text/textInLf';
import { parsePlan } from './parsePlan';
import type { Plan } from './plan';
import { planHash } from './planHash';

const planFolder = `${stateFolder}/plan`;

/**
 * Save the plan of its spec, in the place of an older one.
 *
 * Whoever reads meanwhile sees the old plan or the new one.
 *
 * @throws DiskError where the disk refuses; the old plan then stands as it was.
 */
export async function savePlan(host: Host, plan: Plan): Promise<void> {
	await writePlan(host, planPath(plan.spec.path), plan);
}

/**
 * Save a plan beside the one that is in use, where another one takes its place; a plan that is there already is not
 * written twice.
 *
 * @returns Its path from the Root.
 * @throws DiskError
 */
export async function keepPlan(host: Host, plan: Plan): Promise<string> {
	const digits = planHash(plan).slice('sha256:'.length, 'sha256:'.length + keptDigits);
	const path = `${planFolder}/${encodeURIComponent(plan.spec.path)}.${digits}.json`;
	await writePlan(host, path, plan);
	return path;
}

/** Digits of its hash that tell a kept plan from others of its spec. */
const keptDigits = 12;

async function writePlan({ disk }: Host, path: string, plan: Plan): Promise<void> {
	await requireOwnFolder(disk);
	await prepareStateFolder(disk);
	await disk.makeFolder(planFolder);
	const temporary = `${path}.${crypto.randomUUID()}.tmp`;
	const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, '\t')}\n`);
	try {
		await disk.writeNew(temporary, bytes, 0o600);
		await disk.rename(temporary, path);
	} catch (error) {
		await disk.remove(temporary).catch(() => {});
		throw error;
	}
	await disk.syncFolder(planFolder);
}

/**
 * The saved plan of a spec, or `undefined` where there is none that can be used.
 *
 * A plan that Git tracks is ignored: it came with the repository and nobody here made it.
 */
export async function loadPlan({ disk, git }: Host, specPath: string): Promise<Plan | undefined> {
	const path = planPath(specPath);
	if ((await disk.realPath(path)) !== path || (await disk.stat(path))?.kind !== 'file' || (await git.isTracked(path))) {
		return undefined;
	}
	const text = textInLf(await disk.read(path));
	const plan = text === undefined ? undefined : parsePlan(parseJson(text));
	return plan?.spec.path === specPath ? plan : undefined;
}

/** Remove the saved plan of a spec, where there is one. */
export async function discardPlan({ disk }: Host, specPath: string): Promise<void> {
	await requireOwnFolder(disk);
	try {
		await disk.remove(planPath(specPath));
	} catch (error) {
		if (!(error instanceof DiskError && error.code === 'missing')) {
			throw error;
		}
	}
}

function planPath(specPath: string): string {
	return `${planFolder}/${encodeURIComponent(specPath)}.json`;
}

/** Nothing is written or removed through a link that stands for the folder. */
async function requireOwnFolder(disk: Host['disk']): Promise<void> {
	for (const folder of [stateFolder, planFolder]) {
		const entry = await disk.stat(folder);
		if (entry && entry.kind !== 'folder') {
			throw new DiskError('not_regular', folder, 'is no folder of its own');
		}
	}
}
