import { type Failure, failed, nothingWritten } from '../../failure';
import { dialectOf, historyPathOf, isArchivedDelta } from '../../spec/specPaths';
import { escapePath } from '../../text/escapePath';
import type { Plan } from '../plan';
import { checkPath } from './checkPath';
import { foldPath } from './foldPath';
import { endsOf, type GuardedEdit } from './guardedEdit';
import type { PathRefusal } from './pathRefusal';

/** Refuse edits for the text of a path, at either end of one; looks at no disk. */
export function checkPaths(edits: readonly GuardedEdit[]): Failure | undefined {
	for (const { path } of edits.flatMap(endsOf)) {
		const refusal = checkPath(path);
		if (refusal) {
			return refuse(path, refusal);
		}
	}
	return undefined;
}

/** Refuse a plan for the text of any path in it, the one of its spec included, before that is looked for on the disk. */
export function checkPlanPaths({ spec, edits }: Plan): Failure | undefined {
	const refusal = checkPath(spec.path);
	// What an archived delta recorded can drift and be brought back.
	const isUsual = dialectOf(spec.path) !== undefined || isArchivedDelta(spec.path);
	if (!isUsual && !spec.path.endsWith('.md')) {
		return refuse(spec.path, { code: 'path.schema', reason: 'is not at the place of a spec' });
	}
	// A spec in its usual place lies where no edit may; a setting can include Markdown files of other places.
	if (refusal && !(isUsual && refusal.code === 'path.reserved')) {
		return refuse(spec.path, refusal);
	}
	return checkPaths(edits) ?? checkOwnPaths(spec.path, edits);
}

/** Refuse an edit of the plan's own spec or history, wherever they are. */
export function checkOwnPaths(specPath: string, edits: readonly GuardedEdit[]): Failure | undefined {
	const own = new Set([specPath, historyPathOf(specPath)].map(foldPath));
	const touched = edits.flatMap(endsOf).find(({ path }) => own.has(foldPath(path)));
	return touched && refuse(touched.path, { code: 'path.reserved', reason: 'is the spec or its history' });
}

function refuse(path: string, { code, reason }: PathRefusal): Failure {
	const message = `The plan names ${escapePath(path)}, which ${reason}.`;
	return failed(code, message, nothingWritten, 'Plan again; the whole plan is refused because of this path.');
}
