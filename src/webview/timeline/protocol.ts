import * as v from 'valibot';
import type {
	TimelineBody,
	TimelineDetails,
	TimelineHead,
	TimelineOverview,
	TimelineRow,
	TimelineTrend,
} from './timelineModel';

/**
 * Messages between the extension and the timeline.
 *
 * Both sides import this file, so neither can send what the other does not know. A history may hold more cycles than
 * fit into a page: the extension tells how many there are, and the page asks for those that it shows. Cycles go by
 * their place in the file, from 0; a question about a state of the file that is past gets no answer, since the new
 * state is on its way.
 */

/** Sent by the extension. */
export type ToTimeline =
	/** The file was read. */
	| { readonly type: 'head'; readonly head: TimelineHead }
	/** All cycles of the state were looked through. What rows and bodies say of other cycles may be more now. */
	| { readonly type: 'overview'; readonly generation: number; readonly overview: TimelineOverview }
	/** What a query found, newest first; `null` for everything. `query` is the number that the page gave it. */
	| {
			readonly type: 'found';
			readonly generation: number;
			readonly query: number;
			readonly matches: readonly number[] | null;
	  }
	| { readonly type: 'rows'; readonly generation: number; readonly rows: readonly TimelineRow[] }
	| { readonly type: 'body'; readonly generation: number; readonly index: number; readonly body: TimelineBody }
	/** The course of the requirements, once it is counted; `null` where there is none to show. */
	| { readonly type: 'trend'; readonly generation: number; readonly trend: TimelineTrend | null }
	/** What is found out about a cycle after its body was sent. */
	| {
			readonly type: 'details';
			readonly generation: number;
			readonly index: number;
			readonly details: TimelineDetails;
	  }
	/** Bring a cycle into sight. */
	| { readonly type: 'reveal'; readonly index: number }
	/** Something to say about a file of a cycle, such as why it cannot be compared. */
	| { readonly type: 'remark'; readonly index: number; readonly path: string; readonly text: string };

/** Longest text that a page may search for. */
const searchLimit = 1000;
/** Most cycles that a page may ask for at once. */
const rowsLimit = 500;

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const needle = v.pipe(v.string(), v.maxLength(searchLimit));
const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);
const generation = natural;
const index = natural;

/** What the user looks for. */
export const querySchema = v.strictObject({
	search: needle,
	groups: v.pipe(
		v.array(v.picklist(['applied', 'claimed', 'unverified', 'failed', 'interrupted', 'unknown'])),
		v.maxLength(6),
	),
	evidence: v.picklist(['', 'recorded', 'claimed', 'none']),
	requirement: needle,
	file: needle,
	spec: needle,
	since: day,
	until: day,
});

const fromTimeline = v.variant('type', [
	/** The page listens; it wants the history. */
	v.strictObject({ type: v.literal('ready') }),
	/** Look for cycles; the answer carries the number of the query. */
	v.strictObject({ type: v.literal('find'), query: natural, for: querySchema }),
	v.strictObject({
		type: v.literal('rows'),
		generation,
		indices: v.pipe(v.array(index), v.maxLength(rowsLimit)),
	}),
	v.strictObject({ type: v.literal('body'), generation, index }),
	/** Open a file that a cycle names. */
	v.strictObject({ type: v.literal('openFile'), generation, index, path: v.string() }),
	/** Compare a file that a cycle names, as it was before and after it. */
	v.strictObject({ type: v.literal('compareFile'), generation, index, path: v.string() }),
	/** Compare the spec as it was before and after a cycle. */
	v.strictObject({ type: v.literal('compareSpec'), generation, index }),
	/** Show the spec as a cycle left it. */
	v.strictObject({ type: v.literal('showSpec'), generation, index }),
	/** Compare the spec as a cycle left it with the spec as it is now. */
	v.strictObject({ type: v.literal('compareSpecNow'), generation, index }),
	/** Compare it with the spec as another cycle left it, which the user chooses. */
	v.strictObject({ type: v.literal('compareSpecWith'), generation, index }),
	/** Open apply.md as text, at a line from 1. */
	v.strictObject({ type: v.literal('openSource'), line: v.pipe(natural, v.minValue(1)) }),
	/** Put the text of a cycle on the clipboard. */
	v.strictObject({ type: v.literal('copy'), generation, index }),
	/** Open the commit that brought a cycle. */
	v.strictObject({ type: v.literal('openCommit'), generation, index }),
	/** Merge the two versions of the history that Git left. */
	v.strictObject({ type: v.literal('mergeHistories') }),
	v.strictObject({ type: v.literal('undo'), generation, index }),
	v.strictObject({ type: v.literal('verify'), generation, index }),
]);

/** Sent by the timeline. */
export type FromTimeline = v.InferOutput<typeof fromTimeline>;

/** What the page wants to know; all else is something to do. */
export type TimelineQuestion = Extract<FromTimeline, { type: 'ready' | 'find' | 'rows' | 'body' }>;

/** Read what the page posted; `undefined` for anything that is not exactly one of its messages. */
export function parseFromTimeline(data: unknown): FromTimeline | undefined {
	const parsed = v.safeParse(fromTimeline, data);
	return parsed.success ? parsed.output : undefined;
}
