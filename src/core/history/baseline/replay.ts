import type { LineHunk } from '../../lines/hunk';
import type { Cycle, History } from '../history';
import { digestOf } from '../identity';
import type { Digest, RecordedSpec } from '../record';

export type Replay =
	| {
			readonly kind: 'replayed';
			/** In LF without BOM. */
			readonly text: string;
			/** Size of the patches between it and the checkpoint that it was replayed from, in characters of JSON. */
			readonly patched: number;
	  }
	/** The records do not give the text; `line` is the heading of the cycle at which that shows, where there is one. */
	| { readonly kind: 'broken'; readonly line: number | null; readonly reason: string };

/**
 * The text of the spec as a recorded cycle left it, from the newest checkpoint and the patches after it.
 *
 * Records are followed by the digests that they name, never by their numbers or places, so failed, undone and merged
 * cycles need no rules of their own. The text is given only where its digest is the recorded one.
 */
export function replay(history: History, cycle: Cycle): Replay {
	const recorded = cycle.record?.begin.spec;
	if (!recorded) {
		return { kind: 'broken', line: cycle.line, reason: 'The cycle has no record.' };
	}
	const steps: Step[] = [];
	let wanted: Digest = recorded.after;
	for (let index = history.cycles.indexOf(cycle); index >= 0; index--) {
		const at = history.cycles[index];
		const spec = at?.record?.begin.spec;
		if (!at || !spec || spec.path !== recorded.path || spec.after !== wanted) {
			continue;
		}
		if (spec.full !== undefined) {
			return applySteps(spec.full, spec.after, at.line, steps.reverse());
		}
		steps.push({ spec, patch: spec.patch ?? [], line: at.line });
		wanted = spec.before;
	}
	return wanted === emptyDigest
		? applySteps('', emptyDigest, cycle.line, steps.reverse())
		: {
				kind: 'broken',
				line: steps.at(-1)?.line ?? cycle.line,
				reason: 'No earlier record gives the text that this cycle changed.',
			};
}

const emptyDigest = digestOf('');

interface Step {
	readonly spec: RecordedSpec;
	readonly patch: readonly LineHunk[];
	readonly line: number;
}

/** Hashing is most of the work, so only both ends are hashed, and every step only where the last one is wrong. */
function applySteps(base: string, baseDigest: Digest, baseLine: number, steps: readonly Step[]): Replay {
	if (digestOf(base) !== baseDigest) {
		return { kind: 'broken', line: baseLine, reason: 'The checkpoint is not the text whose digest it names.' };
	}
	const last = steps.at(-1);
	const text = applyAll(base, steps);
	if (!last || (text !== undefined && digestOf(text) === last.spec.after)) {
		const patched = steps.reduce((sum, { patch }) => sum + sizeOf(patch), 0);
		return { kind: 'replayed', text: text ?? base, patched };
	}
	return {
		kind: 'broken',
		line: firstWrong(base, steps).line,
		reason: 'The patch does not give the text whose digest it names.',
	};
}

/** Size of a patch as it counts against a checkpoint. */
export function sizeOf(patch: readonly LineHunk[]): number {
	return JSON.stringify(patch).length;
}

function firstWrong(base: string, steps: readonly Step[]): Step | { readonly line: null } {
	let text: string | undefined = base;
	for (const step of steps) {
		text = applyAll(text, [step]);
		if (text === undefined || digestOf(text) !== step.spec.after) {
			return step;
		}
	}
	return { line: null };
}

function applyAll(base: string, steps: readonly Step[]): string | undefined {
	let lines = base.split('\n');
	for (const { patch } of steps) {
		// From the end, so that the places of earlier hunks stay as they are.
		for (let index = patch.length - 1; index >= 0; index--) {
			const hunk = patch[index];
			const next = hunk && replaceLines(lines, hunk);
			if (!next) {
				return undefined;
			}
			lines = next;
		}
	}
	return lines.join('\n');
}

/** Short hunks are put in place: a copy of a long spec for each of thousands of patches would take seconds. */
function replaceLines(lines: string[], hunk: LineHunk): string[] | undefined {
	const start = hunk.at - 1;
	const end = start + hunk.old.length;
	if (end > lines.length || hunk.old.some((line, index) => lines[start + index] !== line)) {
		return undefined;
	}
	if (hunk.new.length > 1000) {
		return lines.slice(0, start).concat(hunk.new, lines.slice(end));
	}
	lines.splice(start, hunk.old.length, ...hunk.new);
	return lines;
}
