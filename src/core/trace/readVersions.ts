import { sha256 } from '../hash';
import { findIntroduction } from '../history/baseline/findIntroduction';
import type { FileState } from '../history/record';
import type { Host } from '../host';
import { readObject } from '../store/objectStore';
import { textInLf } from '../text/textInLf';
import type { Version } from './blameLines';
import type { FileStep } from './fileSteps';

/** Commits of a file that are looked through for lost texts. */
const commitLimit = 200;

/** Newest cycles written by hand whose commits are looked for; each takes Git some reads of the history. */
const handLimit = 20;

type Source = Pick<Host, 'disk' | 'git'>;

/**
 * Read the texts that a file went through: from what was stored, else from Git, each only with the recorded digest. Of a
 * cycle written by hand it is the text in the commit that brought the cycle.
 *
 * What stood there before a step and is not what the step before left came from outside of the cycles: a version without
 * an owner.
 */
export async function readVersions(host: Source, steps: readonly FileStep[]): Promise<readonly Version<FileStep>[]> {
	const read = textReader(host);
	const versions: Version<FileStep>[] = [];
	let last: string | undefined;
	for (const [index, step] of steps.entries()) {
		const { path, from, edit } = step;
		if (!edit) {
			const isNear = steps.length - index <= handLimit;
			versions.push(...(isNear ? await committedVersions(host, step, steps[index + 1]) : [lostBy(step)]));
			last = undefined;
			continue;
		}
		const { before, after } = edit;
		if (before?.sha256 !== last || versions.length === 0) {
			versions.push({ text: before ? await read(from ?? path, before) : '', owner: null });
		}
		versions.push({ text: after ? await read(path, after) : '', owner: step, ...partsOf(step) });
		last = after?.sha256;
	}
	return versions;
}

/** Lines that served only some of the requirements of their edit, each as a step of its own. */
function partsOf(step: FileStep): Pick<Version<FileStep>, 'parts'> {
	const { edit } = step;
	const parts = edit?.lines?.map(({ at, count, requirements }) => {
		return { at, count, owner: { ...step, edit: { ...edit, requirements } } };
	});
	return parts ? { parts } : {};
}

function lostBy(owner: FileStep): Version<FileStep> {
	return { text: undefined, owner };
}

/**
 * The file before and in the commit that brought a cycle written by hand. Where the same commit brought the next cycle too,
 * nobody knows what this one left.
 */
async function committedVersions(
	{ git }: Source,
	step: FileStep,
	next: FileStep | undefined,
): Promise<readonly Version<FileStep>[]> {
	const { op, path } = step;
	const commit = await introductionOf(git, step);
	const isLast = !next || (await introductionOf(git, next)) !== commit;
	const commits = commit !== undefined && isLast ? await git.commitsOf(path) : [];
	const at = commits.indexOf(commit ?? '');
	const left = at < 0 ? undefined : textInLf(await git.show(commits[at] ?? '', path));
	const older = commits[at + 1];
	const before = at >= 0 && older !== undefined ? textInLf(await git.show(older, path)) : undefined;
	return [
		{ text: op === 'create' ? '' : before, owner: null },
		{ text: left, owner: step },
	];
}

function introductionOf(git: Source['git'], { source, cycle }: FileStep): Promise<string | undefined> {
	return findIntroduction(git, source.path, source.history, cycle);
}

/** Reads texts by their digests; the commits of each path are read once, however many texts are looked for. */
function textReader({ disk, git }: Source): (path: string, state: FileState) => Promise<string | undefined> {
	const committed = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
	const readCommits = async (path: string) => {
		const texts = new Map<string, Uint8Array>();
		for (const commit of (await git.commitsOf(path)).slice(0, commitLimit)) {
			const bytes = await git.show(commit, path);
			if (bytes) {
				texts.set(sha256(bytes), bytes);
			}
		}
		return texts;
	};
	return async (path, state) => {
		const stored = await readObject(disk, state.sha256);
		if (stored) {
			return textInLf(stored);
		}
		const current = (await disk.realPath(path)) === path ? await disk.read(path).catch(() => undefined) : undefined;
		if (current && sha256(current) === state.sha256) {
			return textInLf(current);
		}
		const texts = committed.get(path) ?? readCommits(path);
		committed.set(path, texts);
		return textInLf((await texts).get(state.sha256));
	};
}
