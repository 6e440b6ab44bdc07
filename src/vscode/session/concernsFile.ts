import type { SpecSession } from './specSession';

const planFolders: readonly string[] = ['.spec-ops', '.spec-ops/plan'];

/** What decides whether a file matters to a spec. */
type Concerned = Pick<SpecSession, 'spec' | 'review' | 'isBusy'>;

/**
 * Whether a file, or a folder that holds it, is the spec's saved plan or one that its plan touches.
 *
 * While something is under way nothing is: all is read again at its end.
 *
 * @param path Of the URI.
 */
export function concernsFile({ spec, review, isBusy }: Concerned, path: string): boolean {
	const root = spec.uri.path.slice(0, -spec.path.length);
	if (isBusy || !path.startsWith(root)) {
		return false;
	}
	const changed = path.slice(root.length);
	const touched = review?.plan.edits.flatMap(({ path: to, from }) => (from === undefined ? [to] : [to, from])) ?? [];
	const isOrHolds = (file: string) => file === changed || file.startsWith(`${changed}/`);
	const isPlan = planFolders.includes(changed) || changed.startsWith('.spec-ops/plan/');
	return isPlan || touched.some(isOrHolds);
}
