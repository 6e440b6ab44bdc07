import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { readFacts } from '../../../../src/webview/timeline/cycleFacts';
import type { TimelineTrend } from '../../../../src/webview/timeline/timelineModel';
import { widenTrend } from '../../../../src/webview/timeline/widenTrend';
import { handWrittenCycle, longHistory } from '../../../support/longHistory';

function factsOf(text: string) {
	return parseHistory(text).cycles.map(readFacts);
}

describe('widenTrend', () => {
	it('counts back from the newest cycles as far as each starts where the one before it ended', () => {
		const facts = factsOf(longHistory(200));
		const point = { index: 199, name: 'Cycle 200', groups: { applied: 1 }, status: 'applied', count: 15 };
		const newest: TimelineTrend = { spec: 'spec.md', points: [point], now: 15, cycles: 1 };

		const trend = widenTrend(facts, newest);

		assert.equal(trend?.cycles, 200);
		assert.equal(trend.points.length, 50);
		assert.equal(trend.points[0]?.name, 'Cycle 197 to cycle 200');
		assert.equal(trend.points[0]?.count, 15);
		// The 40th, 80th … cycle adds a requirement; the first hundred are written by hand.
		assert.equal(trend.points[9]?.count, 14);
		assert.equal(trend.points[24]?.count, 12);
		assert.equal(trend.points[25]?.count, null);
		assert.deepEqual(trend.points[25]?.groups, { claimed: 3, failed: 1 });
	});

	it('guesses nothing where a record does not start with the spec that was in force', () => {
		const facts = factsOf(longHistory(100)).filter((_, index) => index !== 81);
		const point = { index: 98, name: 'Cycle 100', groups: { applied: 1 }, status: 'applied', count: 13 };

		const trend = widenTrend(facts, { spec: 'spec.md', points: [point], now: 13, cycles: 1 });

		const counts = trend?.points.map(({ count }) => count) ?? [];
		assert.equal(counts[0], 13);
		assert.equal(counts.at(-30), null);
	});

	it('shows how cycles ended where no requirements were ever counted, and nothing for a single cycle', () => {
		const two = factsOf(`${handWrittenCycle(1)}\n${handWrittenCycle(11)}`);

		const trend = widenTrend(two, null);

		assert.deepEqual(
			trend?.points.map(({ groups, count }) => [groups, count]),
			[
				[{ failed: 1 }, null],
				[{ claimed: 1 }, null],
			],
		);
		assert.equal(widenTrend(two.slice(1), null), null);
	});
});
