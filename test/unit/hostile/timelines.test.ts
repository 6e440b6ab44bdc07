import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HistoryFeed } from '../../../src/webview/timeline/historyFeed';
import type { ToTimeline } from '../../../src/webview/timeline/protocol';
import { busyness } from '../../support/busyness';
import { hostileCase } from '../../support/hostile/hostileCase';
import { handWrittenCycle } from '../../support/longHistory';

const cycles = 100_000;
const memoryLimit = 300_000_000;
/** Milliseconds of this process's own time. */
const firstLimit = 1000;

describe('hostile histories in a timeline', () => {
	hostileCase(
		'history-08',
		'shows the newest of 100,000 cycles within a second, reads the rest in small steps, and keeps little of each',
		async () => {
			const bytes = hugeHistory();
			const before = memory();
			const timeline = open();

			const started = process.cpuUsage();
			const shown = timeline.feed.show({ kind: 'bytes', bytes });
			await timeline.first;
			const { user, system } = process.cpuUsage(started);
			await shown;

			return {
				seen: {
					size: bytes.length > 50_000_000,
					first: (user + system) / 1000 < firstLimit * busyness(),
					newest: timeline.newest(),
					pauses: timeline.pauses() > 1000,
					memory: memory() - before + bytes.length < memoryLimit,
				},
				promised: { size: true, first: true, newest: `Cycle ${cycles}`, pauses: true, memory: true },
			};
		},
		{ timeoutMs: 240_000 },
	);
});

function hugeHistory(): Uint8Array {
	const note = ' It was slow for a while, and people said so.'.repeat(7);
	const parts = ['# Apply history\n\n'];
	for (let number = 1; number <= cycles; number++) {
		parts.push(handWrittenCycle(number, note), '\n');
	}
	return new TextEncoder().encode(parts.join(''));
}

/** A timeline whose page asks for the newest cycle as soon as it knows of it. */
function open() {
	let pauses = 0;
	let newest = '';
	let isFirst = () => {};
	const first = new Promise<void>(resolve => {
		isFirst = resolve;
	});
	const post = (message: ToTimeline) => {
		if (message.type === 'head') {
			const { generation, total } = message.head;
			feed.answer({ type: 'rows', generation, indices: [total - 1] });
		} else if (message.type === 'rows') {
			newest = message.rows[0]?.name ?? '';
			isFirst();
		}
	};
	const feed = new HistoryFeed({
		path: '.openspec/apply.md',
		headings: [],
		post,
		readDetails: async () => ({ commit: null, lines: [] }),
		pause: () => {
			pauses++;
			return new Promise(resolve => setImmediate(resolve));
		},
	});
	feed.answer({ type: 'ready' });
	return { feed, first, newest: () => newest, pauses: () => pauses };
}

/** Bytes in use, when all that is not needed is let go. */
function memory(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}
