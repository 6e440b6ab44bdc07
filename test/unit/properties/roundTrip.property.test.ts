import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChangeSide } from '../../../src/core/diff/change';
import { closeInterrupted } from '../../../src/core/history/closeInterrupted';
import type { Cycle } from '../../../src/core/history/history';
import { identityOf } from '../../../src/core/history/identity';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { trimBlankLines } from '../../../src/core/history/read/trimBlankLines';
import type {
	RecordedAssumption,
	RecordedChange,
	RecordedEdit,
	RecordedVerify,
} from '../../../src/core/history/record';
import { cleanText } from '../../../src/core/history/write/cleanText';
import { endCycle } from '../../../src/core/history/write/writeCycle';
import { decodeText, encodeText } from '../../../src/core/text/decodeText';
import { append } from '../core/history/draft';
import { anyText, specText } from './anyText';
import { propertyRuns } from './propertyRuns';

const name = fc.constantFrom('a', 'src/b c.ts', '`x`', '-- >.md', 'ä "q"', '😀/*.md', '#1', ' lead', '[x](y)');
const state = { sha256: 'a'.repeat(64), blob: 'b'.repeat(40), mode: '100644' } as const;

const edit = fc.oneof(
	name.map((path): RecordedEdit => ({ op: 'create', path, before: null, after: state, requirements: [] })),
	name.map((path): RecordedEdit => ({ op: 'modify', path, before: state, after: state, requirements: [path] })),
	fc.tuple(name, name).map(
		([from, path]): RecordedEdit => ({
			op: 'rename',
			path,
			from,
			before: state,
			after: state,
			requirements: [],
		}),
	),
);

const verify = fc.tuple(anyText, fc.integer({ min: 0, max: 255 }), fc.option(anyText, { nil: undefined })).map(
	([command, exit, stdout]): RecordedVerify => ({
		command,
		expect: stdout === undefined ? { exit } : { exit, stdout },
		source: 'planner',
		requirements: [],
	}),
);

const side = fc.option(
	anyText.map((text): ChangeSide => ({ text, level: 'MUST', line: 3 })),
	{ nil: null },
);

const change = fc.tuple(anyText, anyText, side, side).map(
	([id, section, before, after]): RecordedChange => ({
		kind: 'modified',
		impact: 'reworded',
		id,
		wasId: null,
		level: 'MUST',
		section: [section],
		before,
		after,
	}),
);

const assumption = fc.tuple(anyText, anyText).map(
	([decision, suggestion]): RecordedAssumption => ({
		decision,
		alternatives: [suggestion],
		suggestion,
		section: decision,
		accepted: decision.length > suggestion.length,
	}),
);

const cycle = fc.record({
	spec: specText,
	propose: anyText,
	changes: fc.array(change, { maxLength: 2 }),
	assumptions: fc.array(assumption, { maxLength: 2 }),
	edits: fc.array(edit, { maxLength: 3 }),
	verify: fc.array(verify, { maxLength: 3 }),
	status: fc.constantFrom('applied', 'failed', 'unverified', 'begun'),
});

const emptyCycle: typeof cycle extends fc.Arbitrary<infer Value> ? Value : never = {
	spec: '\n',
	propose: '',
	changes: [],
	assumptions: [],
	edits: [],
	verify: [],
	status: 'applied',
};

/** Through the bytes of a file and back. */
function stored(text: string, format: { readonly eol: 'lf' | 'crlf'; readonly bom: boolean }): string {
	const decoded = decodeText(encodeText(text, format));
	return decoded.kind === 'text' ? decoded.document.text : assert.fail();
}

function visible(text: string): string {
	return trimBlankLines(cleanText(text).split('\n')).join('\n');
}

/** The last of the cycles; also fails where nothing was found. */
function lastOf(cycles: readonly Cycle[]): Cycle {
	return cycles.at(-1) ?? assert.fail('no cycle');
}

describe('a cycle that was written', function () {
	this.timeout(900_000);

	it('history-09: is read back as it was, whatever stands in it and before it, in any format', () => {
		const format = fc.record({ eol: fc.constantFrom('lf', 'crlf'), bom: fc.boolean() });

		fc.assert(
			fc.property(anyText, cycle, format, (start, { spec, status, verify: commands, ...more }, how) => {
				const text = stored(start.replaceAll('\0', ''), { eol: 'lf', bom: false });
				const before = parseHistory(text).cycles.length;
				const added = append(text, '', spec, status, { ...more, verify: commands });

				// A text that begins with U+FEFF comes from a file with a BOM before that.
				const bom = how.bom || text.startsWith('\uFEFF');
				const read = parseHistory(stored(added.text, { ...how, bom }));

				assert.ok(added.text.startsWith(text));
				assert.equal(read.cycles.length, before + 1);
				const last = lastOf(read.cycles);
				assert.deepEqual(last.record?.begin, added.begin);
				assert.equal(last.status, status === 'begun' ? 'interrupted' : status);
				assert.equal(last.propose.trim(), visible(more.propose).trim());
				assert.deepEqual(
					last.verify,
					commands.map(({ command, expect }) => ({ command, expect })),
				);
				assert.equal(last.edited, false);
			}),
			{ numRuns: propertyRuns, examples: [['\uFEFF\uFEFF~~~\n', emptyCycle, { eol: 'lf', bom: false }]] },
		);
	});

	it('history-10: is one cycle, whatever its commands printed', () => {
		fc.assert(
			fc.property(anyText, anyText, (tail, reason) => {
				const { text, begin } = append('', '', 'new\n', 'begun');
				const results = [{ command: 'make', exit: 1, passed: false, durationMs: 1, tail }];
				const end = { begin: identityOf(begin), status: 'failed', results, reason, time: begin.time } as const;

				const { cycles } = parseHistory(text + endCycle(text, end));

				assert.equal(cycles.length, 1);
				assert.equal(lastOf(cycles).status, 'failed');
				assert.deepEqual(lastOf(cycles).record?.end?.results, results);
			}),
			{ numRuns: 500 },
		);
	});

	it('is closed as FAILED where it was interrupted, once, and stays what it was', () => {
		const time = '2026-06-09T10:00:00Z';

		fc.assert(
			fc.property(cycle, ({ spec, propose, verify: commands }) => {
				const { text, begin } = append('', '', spec, 'begun', { propose, verify: commands });

				const closed = text + (closeInterrupted(text, parseHistory(text), time) ?? '');

				const history = parseHistory(closed);
				const last = lastOf(history.cycles);
				assert.equal(history.cycles.length, 1);
				assert.deepEqual(last.record?.begin, begin);
				assert.deepEqual([last.status, last.evidence], ['failed', 'recorded']);
				assert.equal(closeInterrupted(closed, history, time), undefined);
			}),
			{ numRuns: 200 },
		);
	});

	it('survives a merge of two branches: what both had stays first, and the cycles of both sides are read', () => {
		const side = fc.array(cycle, { minLength: 1, maxLength: 2 });

		fc.assert(
			fc.property(side, side, side, (common, ours, theirs) => {
				const grow = (text: string, cycles: typeof ours) =>
					cycles.reduce((grown, { spec, propose, status, edits, verify: commands }) => {
						const more = { propose, edits, verify: commands };
						return append(grown, '', spec, status === 'begun' ? 'failed' : status, more).text;
					}, text);
				const base = grow('', common);
				const [left, right] = [grow(base, ours), grow(base, theirs)];

				// As people resolve it: one side, then what the other side added.
				const merged = left + right.slice(base.length);

				const read = parseHistory(merged).cycles;
				const recordsOf = (text: string) => parseHistory(text).cycles.map(({ record }) => record);
				assert.ok(merged.startsWith(base));
				assert.deepEqual(
					read.map(({ record }) => record),
					[...recordsOf(left), ...recordsOf(right).slice(common.length)],
				);
				const after = append(merged, '', 'next\n');
				assert.deepEqual(lastOf(parseHistory(after.text).cycles).record?.begin, after.begin);
			}),
			{ numRuns: 100 },
		);
	});
});
