import type { History } from '../history';
import type { Digest } from '../record';
import { type Replay, replay } from './replay';

/** The text of a spec by its digest, from the newest record that left it so; `undefined` where the records do not give it. */
export function replaySpec(
	history: History,
	path: string,
	digest: Digest,
): Extract<Replay, { readonly kind: 'replayed' }> | undefined {
	const source = history.cycles.findLast(({ record }) => {
		return record?.begin.spec.path === path && record.begin.spec.after === digest;
	});
	const replayed = source && replay(history, source);
	return replayed?.kind === 'replayed' ? replayed : undefined;
}
