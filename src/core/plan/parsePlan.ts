import * as v from 'valibot';
import type { Digest } from '../history/record';
import type { Plan } from './plan';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const lineNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const texts = v.array(v.string());
const level = v.picklist(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'FACT']);

const side = v.strictObject({ text: v.string(), level, line: lineNumber });

const scenario = v.strictObject({ name: v.string(), before: v.nullable(texts), after: v.nullable(texts) });

const change = v.strictObject({
	kind: v.picklist(['added', 'removed', 'modified', 'moved', 'renamed']),
	impact: v.picklist(['flipped', 'weakened', 'strengthened', 'scenarios', 'reworded', 'none']),
	id: v.string(),
	wasId: v.nullable(v.string()),
	level,
	section: texts,
	before: v.nullable(side),
	after: v.nullable(side),
	state: v.picklist(['edits', 'implemented', 'unresolved']),
	label: v.exactOptional(v.string()),
	wasLabel: v.exactOptional(v.string()),
	priority: v.exactOptional(v.strictObject({ before: v.nullable(v.string()), after: v.nullable(v.string()) })),
	delta: v.exactOptional(v.picklist(['ADDED', 'MODIFIED', 'REMOVED', 'RENAMED'])),
	scenarios: v.exactOptional(v.array(scenario)),
});

const fileState = v.strictObject({
	sha256: hash,
	blob: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
	mode: v.picklist(['100644', '100755']),
});

const edit = v.strictObject({
	op: v.picklist(['create', 'modify', 'delete', 'rename']),
	path: v.string(),
	from: v.exactOptional(v.string()),
	before: v.nullable(fileState),
	after: v.nullable(fileState),
	text: v.exactOptional(v.string()),
	requirements: texts,
	reason: v.string(),
	selected: v.boolean(),
	editedByUser: v.boolean(),
	hunks: v.array(
		v.strictObject({
			id: v.string(),
			start: lineNumber,
			lines: v.array(v.pipe(v.string(), v.regex(/^[ +-]/))),
			requirements: texts,
			selected: v.boolean(),
			doubtful: v.exactOptional(v.literal(true)),
		}),
	),
	stored: v.exactOptional(v.literal(true)),
	conflict: v.exactOptional(
		v.variant('kind', [
			v.strictObject({ kind: v.literal('lines'), reason: v.string(), underlines: count }),
			v.strictObject({ kind: v.literal('file'), reason: v.string() }),
		]),
	),
});

const command = v.strictObject({
	command: v.string(),
	expect: v.strictObject({ exit: count, stdout: v.exactOptional(v.string()) }),
	source: v.picklist(['spec', 'planner', 'previous']),
	requirements: texts,
	approved: v.boolean(),
	left: v.exactOptional(v.literal(true)),
});

const assumption = v.strictObject({
	decision: v.string(),
	alternatives: texts,
	suggestion: v.string(),
	section: v.string(),
	accepted: v.boolean(),
});

const plan = v.strictObject({
	version: v.literal(1),
	spec: v.strictObject({ path: v.string(), sha256: hash }),
	baseline: v.strictObject({
		source: v.picklist(['recorded', 'git', 'approximate', 'empty']),
		cycle: v.nullable(count),
		sha256: hash,
	}),
	history: v.strictObject({ bytes: count, sha256: hash }),
	changes: v.array(change),
	edits: v.array(edit),
	verify: v.array(command),
	assumptions: v.array(assumption),
	unresolved: v.array(v.strictObject({ id: v.string(), reason: v.string() })),
	left: v.exactOptional(texts),
	prose: count,
	planner: v.strictObject({ id: v.string(), model: v.exactOptional(v.string()) }),
	made: v.exactOptional(v.literal(true)),
	reapplies: v.exactOptional(v.literal(true)),
	drifted: v.exactOptional(texts),
	undoes: v.exactOptional(v.custom<Digest>(value => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value))),
	usage: v.exactOptional(
		v.strictObject({
			input: count,
			output: count,
			cacheRead: v.exactOptional(count),
			cacheWrite: v.exactOptional(count),
		}),
	),
	summary: v.exactOptional(v.string()),
	notes: v.exactOptional(texts),
	createdAt: v.pipe(v.string(), v.isoTimestamp()),
});

/**
 * Read a plan from data that came from outside, such as a file.
 *
 * Strict: members that are missing, unknown or of another version make it `undefined`. Whether the plan
 * still fits the files, and whether its paths are safe, is not looked at.
 */
export function parsePlan(data: unknown): Plan | undefined {
	const result = v.safeParse(plan, data, { abortEarly: true });
	return result.success ? result.output : undefined;
}
