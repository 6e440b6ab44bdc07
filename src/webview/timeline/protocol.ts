import * as v from 'valibot';
import type { TimelineModel } from './timelineModel';

/**
 * Messages between the extension and the timeline.
 *
 * Both sides import this file, so neither can send what the other does not know.
 */

/** Sent by the extension. */
export type ToTimeline = { readonly type: 'update'; readonly model: TimelineModel };

/** Sent by the timeline. */
export type FromTimeline =
	/** The page listens; it wants the model. */
	| { readonly type: 'ready' }
	/** Open a file that a cycle names, by its path from the Root. */
	| { readonly type: 'openFile'; readonly path: string }
	/** Open apply.md as text, at a line from 1. */
	| { readonly type: 'openSource'; readonly line: number };

const fromTimeline = v.variant('type', [
	v.strictObject({ type: v.literal('ready') }),
	v.strictObject({ type: v.literal('openFile'), path: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)) }),
	v.strictObject({ type: v.literal('openSource'), line: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);

/** Read what the page posted; `undefined` for anything that is not exactly one of its messages. */
export function parseFromTimeline(data: unknown): FromTimeline | undefined {
	const parsed = v.safeParse(fromTimeline, data);
	return parsed.success ? parsed.output : undefined;
}
