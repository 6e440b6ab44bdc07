import assert from 'node:assert/strict';
import { digestOf } from '../../../../src/core/history/identity';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { beginCycle, endCycle } from '../../../../src/core/history/write/writeCycle';
import { readTrend } from '../../../../src/webview/timeline/readTrend';
import { SpecCounts } from '../../../../src/webview/timeline/specCounts';
import type { TimelineTrend } from '../../../../src/webview/timeline/timelineModel';
import { append, draftCycle } from '../../core/history/draft';

/** A spec of so many requirements. */
function spec(amount: number): string {
	return Array.from({ length: amount }, (_, at) => `- It MUST print line ${at}\n`).join('');
}

function byHand(number: number, status: string): string {
	return `\n## Cycle ${number} - 2026-06-06\n\n### Propose\n\nBy hand.\n\n### Status\n\n${status}\n\n`;
}

/** Read the trend to its end, and count how often others had their turn. */
function read(
	text: string,
	counts = new SpecCounts([]),
): { readonly trend: TimelineTrend | null; readonly turns: number } {
	const { cycles } = parseHistory(text);
	const source = { total: cycles.length, cycle: (index: number) => cycles[index] };
	const steps = readTrend(source, '.openspec/apply.md', counts);
	for (let turns = 0; ; turns++) {
		const step = steps.next();
		if (step.done) {
			return { trend: step.value, turns };
		}
	}
}

/** Numbers of the bars in the order of the file. */
function numbersOf(trend: TimelineTrend | null): readonly (number | null)[] | undefined {
	return trend?.points.map(({ count }) => count).toReversed();
}

describe('readTrend', () => {
	const one = append('', '', spec(1)).text;
	const three = append(one, spec(1), spec(3)).text;

	it('gives the requirements in force after each recorded cycle, newest first', () => {
		const { trend } = read(three);

		assert.equal(trend?.spec, 'spec.md');
		assert.equal(trend.now, 3);
		assert.deepEqual(
			trend.points.map(({ index, name, groups, count }) => [index, name, groups, count]),
			[
				[1, 'Cycle 2', { applied: 1 }, 3],
				[0, 'Cycle 1', { applied: 1 }, 1],
			],
		);
	});

	it('leaves what was in force where a cycle failed or was interrupted', () => {
		const failed = append(three, spec(3), spec(7), 'failed').text;
		const begun = append(failed, spec(3), spec(9), 'begun').text;

		const { trend } = read(begun);

		assert.deepEqual(numbersOf(trend), [1, 3, 3, 3]);
		assert.equal(trend?.now, 3);
	});

	it('does not know what a cycle written by hand left, until a record tells it again', () => {
		const claimed = three + byHand(3, '✅ APPLIED');
		const later = append(`${claimed}${byHand(4, '❌ FAILED')}`, spec(3), spec(4)).text;

		const numbers = [numbersOf(read(claimed).trend), read(claimed).trend?.now, numbersOf(read(later).trend)];

		assert.deepEqual(numbers, [[1, 3, null], null, [1, 3, null, null, 4]]);
	});

	it('leaves out what was written by hand before the first record', () => {
		const text = append(append(`# Apply history\n${byHand(1, '✅ APPLIED')}`, '', spec(2)).text, spec(2), spec(1)).text;

		const { trend } = read(text);

		assert.deepEqual(numbersOf(trend), [2, 1]);
	});

	it('shows nothing for a single cycle, and for a history written by hand', () => {
		const histories = ['', one, byHand(1, '✅ APPLIED') + byHand(2, '✅ APPLIED')];

		const trends = histories.map(text => read(text).trend);

		assert.deepEqual(trends, [null, null, null]);
	});

	it('follows the spec that was recorded last where several share the history', () => {
		const other = append(three, '', spec(20)).text;
		const last = other.lastIndexOf('"path":"spec.md"');
		const shared = `${other.slice(0, last)}"path":"bugfix.md"${other.slice(last + '"path":"spec.md"'.length)}`;
		const text = append(shared, spec(3), spec(5)).text;

		const { trend } = read(text);

		assert.deepEqual(numbersOf(trend), [1, 3, 5]);
		assert.deepEqual(
			trend?.points.map(({ index }) => index),
			[3, 1, 0],
		);
	});

	it('draws at most sixty cycles, finds the checkpoint before them, and lets others have their turn', () => {
		const counts = new SpecCounts([]);
		const text = longHistory(63);

		const { trend, turns } = read(text.slice(0, text.indexOf('## Cycle 63 ')), counts);
		const grown = read(text, counts).trend;

		assert.equal(trend?.points.length, 60);
		assert.deepEqual([trend.points.at(-1)?.count, trend.now, grown?.now], [3, 62, 63]);
		assert.ok(turns >= 60);
	});
});

/** A checkpoint, then cycles that add one requirement each. */
function longHistory(total: number): string {
	const draft = draftCycle({ cycles: [], problems: [] }, '', '');
	const cycles = Array.from({ length: total }, (_, at) => {
		const [before, after] = [digestOf(spec(at)), digestOf(spec(at + 1))];
		const patch = [{ at: at + 1, old: [], new: [`- It MUST print line ${at}`] }];
		const sides = { path: 'spec.md', before, after, eol: 'lf', bom: false } as const;
		const recorded = at === 0 ? { ...sides, full: spec(1) } : { ...sides, patch };
		const { append: begin, id } = beginCycle('\n\n', { ...draft, number: at + 1, spec: recorded });
		const time = '2026-06-08T10:00:01Z';
		return `${begin}${endCycle('\n\n', { begin: id, status: 'applied', results: [], time })}\n`;
	});
	return cycles.join('');
}
