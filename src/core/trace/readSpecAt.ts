import { findIntroduction } from '../history/baseline/findIntroduction';
import { recordedSpecPath } from '../history/baseline/movers';
import { readSpecSides } from '../history/baseline/readSpecSides';
import type { Cycle, History } from '../history/history';
import { digestOf } from '../history/identity';
import type { Host } from '../host';
import { folderOf } from '../spec/specPaths';
import { readObjectText } from '../store/readObjectText';
import { textInLf } from '../text/textInLf';

/** A spec as a cycle had it, or why that is not known. */
export type SpecAt =
	| {
			readonly kind: 'text';
			/** From the Root. */
			readonly path: string;
			/** In LF without BOM. */
			readonly text: string;
			/** Full hash of the commit that it was read from; absent where the records gave it. */
			readonly commit?: string;
	  }
	/** `reason` is a full sentence. */
	| { readonly kind: 'missing'; readonly reason: string };

/** A history, and the cycle of it that is asked for. */
export interface PointInHistory {
	readonly history: History;
	/** From the Root. */
	readonly historyPath: string;
	readonly cycle: Cycle;
	/** The spec that is meant where the cycle itself does not say, from the Root. */
	readonly specPath?: string;
}

/** Names that a spec may have beside its history. */
const specNames = ['spec.md', 'requirements.md', 'bugfix.md'];

/**
 * The spec as a cycle left it, or was to leave it.
 *
 * A recorded cycle: from the records, else stored, else from Git, and only where its digest is the recorded one. One written by
 * hand: the spec in the commit that introduced the cycle's heading. Reads only.
 */
export async function readSpecAt(host: Pick<Host, 'disk' | 'git'>, point: PointInHistory): Promise<SpecAt> {
	const { history, historyPath, cycle } = point;
	const path = await specPathOf(host, point);
	if (path === undefined) {
		return { kind: 'missing', reason: 'Nothing tells which spec this cycle is about.' };
	}
	const { after } = await readSpecSides(history, cycle, digest => readObjectText(host.disk, digest));
	if (after !== undefined) {
		return { kind: 'text', path, text: after };
	}
	const commit = await findIntroduction(host.git, historyPath, history, cycle);
	const text = commit === undefined ? undefined : textInLf(await host.git.show(commit, path));
	const wanted = cycle.record?.begin.spec.after;
	if (commit === undefined || text === undefined || (wanted !== undefined && digestOf(text) !== wanted)) {
		return { kind: 'missing', reason: describeMissing(cycle, commit) };
	}
	return { kind: 'text', path, text, commit };
}

function describeMissing({ record }: Cycle, commit: string | undefined): string {
	if (record) {
		return 'The records do not give the spec of this cycle, and it is in no commit and not stored on this machine.';
	}
	return commit === undefined
		? 'This cycle was written by hand and is in no commit, so nothing tells what the spec was then.'
		: 'The commit that brought this cycle does not hold the spec.';
}

async function specPathOf({ disk }: Pick<Host, 'disk'>, point: PointInHistory): Promise<string | undefined> {
	const { history, historyPath, cycle, specPath } = point;
	const recorded = cycle.record?.begin.spec.path;
	if (recorded !== undefined) {
		return recordedSpecPath(historyPath, recorded);
	}
	if (specPath !== undefined) {
		return specPath;
	}
	const names = new Set(await disk.list(folderOf(historyPath)));
	const usual = specNames.find(name => names.has(name));
	const known = usual ?? history.cycles.findLast(one => one.record)?.record?.begin.spec.path;
	return known === undefined ? undefined : recordedSpecPath(historyPath, known);
}
