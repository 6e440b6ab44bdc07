import { digestOf, identityOf } from '../../src/core/history/identity';
import type { Digest } from '../../src/core/history/record';
import { beginCycle, endCycle } from '../../src/core/history/write/writeCycle';

/** Requirements that the first recorded cycle finds; one more comes with every so many cycles. */
const first = 12;
const grownEvery = 40;
/** One recorded cycle in so many fails, and one has a record that holds the whole spec. */
const failedEvery = 9;
const checkpointEvery = 50;

/**
 * The text of a long history: the older half written by hand, the newer half as this program writes it.
 *
 * Nothing of it is random. Each recorded cycle changes one requirement of `spec.md`, or adds one.
 *
 * @param byHand Cycles that are written by hand, where it is not half of them.
 * @param note What makes each of those longer.
 */
export function longHistory(cycles: number, byHand = Math.floor(cycles / 2), note = ''): string {
	const parts = ['# Apply history\n\n'];
	for (let number = 1; number <= byHand; number++) {
		parts.push(handWrittenCycle(number, note), '\n');
	}
	let parent: Digest | undefined;
	let spec = new Array<number>(first).fill(byHand);
	for (let number = byHand + 1; number <= cycles; number++) {
		const cycle = recordedCycle(number, spec, parent);
		parts.push(cycle.text, '\n');
		parent = cycle.id;
		spec = [...cycle.spec];
	}
	return parts.join('');
}

/** A cycle as people write them, of about 260 characters; `note` makes it longer. */
export function handWrittenCycle(number: number, note = ''): string {
	const day = String(1 + (number % 28)).padStart(2, '0');
	const status = number % 11 === 0 ? '❌ FAILED' : '✅ APPLIED';
	const file = `src/part${number % 40}.py`;
	return `## Cycle ${number} — 2025-${String(1 + (number % 12)).padStart(2, '0')}-${day}

### Propose

Answer part ${number % 40} in ${number} ms.${note}

### Changes

- MODIFIED \`${file}\`

### Verify

\`\`\`bash
python3 ${file}
# Expected: done in ${number} ms (exit 0)
\`\`\`

### Status

${status}
`;
}

interface Recorded {
	readonly text: string;
	/** Identity of the end record. */
	readonly id: Digest;
	/** What each requirement says after it. */
	readonly spec: readonly number[];
}

function specText(spec: readonly number[]): string {
	return `# Parts\n\n## Requirements\n\n${spec.map((ms, part) => `${statement(part, ms)}\n`).join('')}`;
}

function statement(part: number, ms: number): string {
	return `- Part ${part} MUST answer in ${ms} ms`;
}

function recordedCycle(number: number, spec: readonly number[], parent: Digest | undefined): Recorded {
	const isAdded = number % grownEvery === 0;
	const part = isAdded ? spec.length : number % spec.length;
	const next = isAdded ? [...spec, number] : spec.with(part, number);
	const old = isAdded ? [] : [statement(part, spec[part] ?? 0)];
	const [before, after] = [specText(spec), specText(next)];
	const hunk = { at: 5 + part, old, new: [statement(part, number)] };
	const isWhole = parent === undefined || number % checkpointEvery === 0;
	const side = (ms: number) => ({ text: statement(part, ms).slice(2), level: 'MUST' as const, line: 5 + part });
	const command = `python3 src/part${part}.py`;
	const begun = beginCycle('.\n\n', {
		number,
		date: '2026-06-08',
		propose: `Answer part ${part} in ${number} ms.`,
		spec: {
			path: 'spec.md',
			before: digestOf(before),
			after: digestOf(after),
			...(isWhole ? { full: after } : { patch: [hunk] }),
			eol: 'lf',
			bom: false,
		},
		specDiff: [...old.map(line => `-${line}`), `+${statement(part, number)}`],
		changes: [
			{
				kind: isAdded ? 'added' : 'modified',
				impact: isAdded ? 'none' : 'reworded',
				id: `requirements/part-${part}`,
				wasId: null,
				level: 'MUST',
				section: ['Parts', 'Requirements'],
				before: isAdded ? null : side(spec[part] ?? 0),
				after: side(number),
			},
		],
		edits: [],
		verify: [{ command, expect: { exit: 0 }, source: 'planner', requirements: [] }],
		planner: { id: 'literal' },
		assumptions: [],
		parents: parent === undefined ? [] : [parent],
		time: '2026-06-08T10:00:00Z',
	});
	const isFailed = number % failedEvery === 0;
	const end = {
		begin: begun.id,
		status: isFailed ? ('failed' as const) : ('applied' as const),
		results: [{ command, exit: isFailed ? 1 : 0, passed: !isFailed, durationMs: 40 + (number % 90), tail: '' }],
		time: '2026-06-08T10:00:01Z',
	};
	const text = `${begun.append}${endCycle(begun.append, end)}`;
	return { text, id: identityOf({ v: 1, ...end }), spec: isFailed ? spec : next };
}
