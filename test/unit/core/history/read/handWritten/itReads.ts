import assert from 'node:assert/strict';
import { decodeHistory } from '../../../../../../src/core/history/read/decodeHistory';
import { parseGrown } from '../../../../../../src/core/history/read/parseGrown';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';
import { nextCycleNumber } from '../../../../../../src/core/history/write/writeCycle';
import { plainCycle } from '../../../../support/plainCycle';
import { append } from '../../draft';

const cycles = [
	{
		number: 1,
		date: '2026-06-06',
		propose: 'Create the greeter and its container.',
		changes: [
			{ op: 'create', path: 'src/greet.py' },
			{ op: 'create', path: 'Dockerfile' },
		],
		verify: [{ command: 'docker run --rm greeter', expect: { exit: 0, stdout: 'Good morning!' } }],
		status: 'applied',
		evidence: 'claimed',
		rest: '',
	},
	{
		number: 2,
		date: '2026-06-07',
		propose: 'Greet by name.',
		changes: [{ op: 'modify', path: 'src/greet.py' }],
		verify: [{ command: 'docker run --rm greeter Ada', expect: { exit: 0, stdout: 'Good morning, Ada!' } }],
		status: 'failed',
		evidence: 'claimed',
		rest: '',
	},
];

/** Documents that people write for the same two cycles, each under what makes it special. */
export type Shapes = Readonly<Record<string, string>>;

/**
 * Each document is read as the same two cycles, whatever ends its lines, and can be gone on with.
 *
 * @param numbers What the documents number them with.
 */
export function itReads(shapes: Shapes, numbers: readonly (number | null)[] = [1, 2]): void {
	const expected = cycles.map((cycle, index) => ({ ...cycle, number: numbers[index] ?? null }));
	for (const [shape, text] of Object.entries(shapes)) {
		it(`is read as a person reads it: ${shape}`, () => {
			const { told, problems } = read(text);

			assert.deepEqual(told, expected);
			assert.deepEqual(problems, []);
		});

		it(`is read the same with CRLF and a byte order mark: ${shape}`, () => {
			const { told, problems } = read(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

			assert.deepEqual(told, expected);
			assert.deepEqual(problems, []);
		});

		it(`is gone on with: ${shape}`, () => {
			const before = parseHistory(text);
			parseGrown(text);
			const { text: grown } = append(text, '', '- The greeter MUST greet\n');
			const { history } = parseGrown(grown);

			assert.ok(grown.startsWith(text));
			assert.deepEqual(history.cycles.slice(0, -1).map(plainCycle), before.cycles.map(plainCycle));
			assert.deepEqual(history.cycles.map(({ number }) => number).at(-1), nextCycleNumber(before));
			assert.equal(history.cycles.at(-1)?.evidence, 'recorded');
			assert.deepEqual(history.problems, []);
		});
	}
}

/** What is told of the cycles of a text. */
export function read(text: string) {
	const decoded = decodeHistory(new TextEncoder().encode(text));
	const history = parseHistory(decoded.kind === 'text' ? decoded.document.text : assert.fail());
	const told = history.cycles.map(({ number, date, propose, changes, verify, status, evidence, rest }) => {
		return { number, date, propose, changes, verify, status, evidence, rest };
	});
	return { told, problems: history.problems };
}
