import assert from 'node:assert/strict';
import { HistoryFeed } from '../../../../src/webview/timeline/historyFeed';
import type { ToTimeline } from '../../../../src/webview/timeline/protocol';
import { TimelineCache } from '../../../../src/webview/timeline/timelineCache';
import type { TimelineQuery } from '../../../../src/webview/timeline/timelineModel';
import { anyQuery } from '../../../../src/webview/timeline/uiState';
import { longHistory } from '../../../support/longHistory';
import { append } from '../../core/history/draft';

/** Cycle `number` of a history written by hand. */
function cycleText(number: number, title = `Change number ${number}`): string {
	const status = number % 10 === 0 ? '❌ FAILED' : '✅ APPLIED';
	return `## Cycle ${number} - 2026-06-06\n\n### Propose\n\n${title}\n\n### Changes\n\n- MODIFIED \`src/part${number % 7}.py\`\n\n### Status\n\n${status}\n\n`;
}

function historyText(total: number): string {
	return `# Apply history\n\n${Array.from({ length: total }, (_, index) => cycleText(index + 1)).join('')}`;
}

/** Both ends of a timeline, with everything that goes from the extension to the page. */
function connect() {
	const messages: ToTimeline[] = [];
	const cache = new TimelineCache();
	const looked: number[] = [];
	let pauses = 0;
	const feed = new HistoryFeed({
		path: '.openspec/apply.md',
		post: message => {
			messages.push(message);
			cache.receive(message);
		},
		headings: [],
		readDetails: async (index, at) => {
			looked.push(at);
			return { commit: null, lines: [{ path: index.cycle(at)?.changes[0]?.path ?? '', added: 2, removed: 1 }] };
		},
		pause: async () => {
			pauses++;
		},
	});
	feed.answer({ type: 'ready' });
	return {
		messages,
		cache,
		feed,
		pauses: () => pauses,
		looked,
		show: (text: string) => feed.show({ kind: 'bytes', bytes: new TextEncoder().encode(text) }),
		ask: (...indices: number[]) => {
			const missing = cache.missingRows(indices);
			if (missing.length > 0) {
				feed.answer({ type: 'rows', generation: cache.head?.generation ?? 0, indices: [...missing] });
			}
			return missing;
		},
		find: ({ groups = [], ...query }: Partial<TimelineQuery>) =>
			feed.answer({
				type: 'find',
				query: cache.nextQuery(),
				for: { ...anyQuery, ...query, groups: [...groups] },
			}),
	};
}

describe('a timeline in pages', function () {
	this.timeout(20_000);

	it('sends how many cycles there are first, and rows only when asked', async () => {
		const { messages, cache, show, ask } = connect();

		await show(historyText(500));
		ask(499, 498);

		assert.deepEqual(
			messages.map(({ type }) => type),
			['head', 'overview', 'trend', 'rows'],
		);
		assert.equal(cache.length, 500);
		assert.equal(cache.indexAt(0), 499);
		assert.deepEqual([cache.row(499)?.name, cache.row(498)?.name], ['Cycle 500', 'Cycle 499']);
		assert.equal(cache.row(497), undefined);
		assert.ok(JSON.stringify(messages).length < 20_000);
	});

	it('lets others have their turn while it reads, and can show the newest meanwhile', async () => {
		const { cache, show, ask, pauses } = connect();

		const all = show(historyText(500));
		ask(499);

		assert.equal(cache.row(499)?.title, 'Change number 500');
		const early = cache.overview;
		await all;
		assert.equal(early, undefined);
		assert.deepEqual(cache.overview?.groups, { claimed: 450, failed: 50 });
		assert.ok(pauses() > 10);
	});

	it('asks for nothing twice', async () => {
		const { show, ask } = connect();
		await show(historyText(5));

		const missing = [ask(4, 3), ask(4, 3, 2), ask(2)];

		assert.deepEqual(missing, [[4, 3], [2], []]);
	});

	it('sends the rest of a cycle when it is opened', async () => {
		const { cache, feed, show } = connect();
		await show(historyText(5));

		feed.answer({ type: 'body', generation: 1, index: 2 });

		assert.equal(cache.body(2)?.files[0]?.path, 'src/part3.py');
		assert.equal(cache.body(1), undefined);
	});

	it('tells what was found out about a cycle after its body, once all is read', async () => {
		const { cache, feed, show, looked } = connect();
		const all = show(historyText(100));
		feed.answer({ type: 'body', generation: 1, index: 99 });
		await all;
		const early = [...looked];

		feed.answer({ type: 'body', generation: 1, index: 99 });
		const atOnce = cache.details(99);
		await Promise.resolve();

		assert.deepEqual([early, atOnce, looked], [[], undefined, [99]]);
		assert.deepEqual(cache.details(99)?.lines, [{ path: 'src/part2.py', added: 2, removed: 1 }]);
	});

	it('says on which lines bytes are damaged, also where only the end is read again', async () => {
		const { cache, feed, show } = connect();
		const filler = 'It was long. '.repeat(16_000);
		const text = historyText(4).replace('Change number 1\n', `Change number 1\n\n${filler}\n`);
		await show(text);
		const grown = text + cycleText(5, 'Torn');
		const line = grown.split('\n').indexOf('Torn') + 1;
		const bytes = new TextEncoder().encode(grown);
		bytes[new TextEncoder().encode(grown.slice(0, grown.indexOf('Torn'))).length] = 0xff;

		await feed.show({ kind: 'bytes', bytes });

		const damaged = cache.overview?.problems.filter(({ message }) => message.includes('UTF-8'));
		assert.deepEqual(
			damaged?.map(problem => [problem.line, problem.severity]),
			[[line, 'error']],
		);
	});

	it('leaves questions about a state that is past unanswered', async () => {
		const { messages, feed, show } = connect();
		await show(historyText(5));
		await show(historyText(6));
		const before = messages.length;

		feed.answer({ type: 'rows', generation: 1, indices: [0] });
		feed.answer({ type: 'body', generation: 1, index: 0 });

		assert.equal(messages.length, before);
	});

	it('keeps what the page knows when a cycle is appended, and sends only the new one', async () => {
		const { cache, show, ask } = connect();
		const text = historyText(300);
		await show(text);
		ask(299, 298, 10);

		await show(text + cycleText(301));

		assert.equal(cache.head?.kept, 299);
		assert.equal(cache.row(298)?.name, 'Cycle 299');
		assert.equal(cache.row(10)?.name, 'Cycle 11');
		assert.equal(cache.row(300), undefined);
		assert.equal(cache.indexAt(0), 300);
	});

	it('forgets the cycles below a place that was edited', async () => {
		const { cache, show, ask } = connect();
		await show(historyText(20));
		ask(3, 12);

		await show(historyText(20).replace('Change number 10\n', 'Another change\n'));
		ask(3, 9, 12);

		assert.equal(cache.head?.kept, 9);
		assert.equal(cache.row(9)?.title, 'Another change');
		assert.equal(cache.row(12)?.title, 'Change number 13');
	});

	it('reads of a long history that grows only what is new', async () => {
		const filler = `${'It was long. '.repeat(4000)}\n\n`;
		const text = historyText(40).replace('Change number 7\n', `Change number 7\n\n${filler.repeat(45)}`);
		const { cache, feed, show, ask } = connect();
		await show(text);

		await show(text + cycleText(41, 'The one that was appended'));
		ask(40, 39, 6);
		feed.answer({ type: 'body', generation: 2, index: 6 });

		assert.ok(text.length > 2_000_000);
		assert.deepEqual(
			[40, 39, 6].map(index => cache.row(index)?.title),
			['The one that was appended', 'Change number 40', 'Change number 7'],
		);
		assert.equal(text.split('\n')[(cache.row(39)?.line ?? 0) - 1], '## Cycle 40 - 2026-06-06');
		assert.deepEqual(cache.overview?.groups, { claimed: 37, failed: 4 });
		assert.match(cache.body(6)?.propose ?? '', /^It was long\./);
	});

	it('finds what was changed far above while the end grew, as soon as the newest cycle is shown', async () => {
		const { messages, cache, show, ask } = connect();
		const long = historyText(700);
		await show(long);

		await show(long.replace('Change number 3\n', 'Chance number 3\n') + cycleText(701));
		ask(700, 2);

		const heads = messages.flatMap(message =>
			message.type === 'head' ? [[message.head.total, message.head.kept]] : [],
		);
		assert.deepEqual(heads, [
			[700, 0],
			[701, 699],
			[701, 0],
		]);
		assert.equal(cache.row(2)?.title, 'Chance number 3');
		assert.equal(cache.row(700)?.title, 'Change number 701');
	});

	it('takes nothing for unchanged that was not compared, where states follow each other fast', async () => {
		const { cache, show, ask } = connect();
		const long = historyText(700);
		await show(long);
		const changed = long.replace('Change number 3\n', 'Chance number 3\n');

		await Promise.all([show(changed + cycleText(701)), show(changed + cycleText(701) + cycleText(702))]);
		ask(2, 701);

		assert.deepEqual([cache.row(2)?.title, cache.row(701)?.title], ['Chance number 3', 'Change number 702']);
	});

	it('history-06: checks the records of a long history against each other, also those that came to it', async () => {
		const { cache, show } = connect();
		const text = longHistory(600);
		const [last = ''] = text.split(/^(?=## )/m).slice(-1);
		const broken = text.replace('"time":"2026-06-08T10:00:01Z"', '"time":"2026-06-08T11:00:01Z"');
		const problems = () => cache.overview?.problems.map(({ severity, line }) => [severity, line]);
		const lineOf = (part: string, from: number) => text.slice(0, text.indexOf(part, from)).split('\n').length;

		await show(text);
		const before = problems();
		await show(broken);
		const found = problems();
		await show(broken + last);

		assert.deepEqual(before, []);
		const second = text.indexOf('## Cycle 302');
		assert.deepEqual(found, [
			['error', lineOf('<!-- spec-ops begin', second)],
			['warning', lineOf('<!-- spec-ops begin', text.indexOf('## Cycle 303'))],
		]);
		assert.deepEqual(problems()?.slice(2), [
			['warning', text.split('\n').length],
			[
				'error',
				text.split('\n').length + lineOf('<!-- spec-ops begin', text.indexOf(last)) - lineOf('## Cycle 600', 0),
			],
		]);
	});

	it('searches all cycles, also those that were never sent', async () => {
		const { cache, show, find } = connect();
		await show(historyText(500));

		find({ search: 'number change', file: 'part3', groups: ['failed'] });

		assert.equal(cache.isFound, true);
		assert.deepEqual([...cache.keys], ['499', '429', '359', '289', '219', '149', '79', '9']);
		assert.equal(cache.row(499), undefined);
	});

	it('answers a query once all is read, and again when the file changes', async () => {
		const { cache, show, find } = connect();
		const all = show(historyText(100));

		find({ groups: ['failed'] });
		const early = cache.isFound;
		await all;
		const found = cache.length;
		await show(historyText(110));

		assert.deepEqual([early, found, cache.length], [false, 10, 11]);
	});

	it('takes no answer to a query that was asked before the last one', async () => {
		const { cache, feed, show, find } = connect();
		await show(historyText(30));
		find({ groups: ['failed'] });

		feed.answer({ type: 'find', query: 0, for: { ...anyQuery, groups: [], search: 'x' } });

		assert.deepEqual([...cache.keys], ['29', '19', '9']);
	});

	it('brings a cycle into sight by its number, also before the file was read', async () => {
		const { messages, feed, show } = connect();
		feed.reveal(7);

		await show(historyText(30));

		assert.deepEqual(
			messages.filter(({ type }) => type === 'reveal'),
			[{ type: 'reveal', index: 6 }],
		);
	});

	it('keeps what it has to say while the page is gone', async () => {
		const { messages, feed, show } = connect();
		await show(historyText(30));
		feed.pageGone();
		const before = messages.length;

		feed.reveal(7);
		await show(historyText(31));
		const meanwhile = messages.length;
		feed.answer({ type: 'ready' });

		assert.equal(meanwhile, before);
		assert.deepEqual(
			messages.slice(before).map(({ type }) => type),
			['head', 'reveal', 'overview', 'trend'],
		);
	});

	it('says why a history cannot be read', async () => {
		const { cache, feed } = connect();

		await feed.show({
			kind: 'unreadable',
			why: { message: 'It is not text.', state: 'Nothing was written.', next: 'x' },
		});

		assert.equal(cache.head?.unreadable?.message, 'It is not text.');
		assert.equal(cache.length, 0);
	});
});

describe('the course of the requirements in a timeline', () => {
	const one = append('', '', '- It MUST print\n').text;
	const two = append(one, '- It MUST print\n', '- It MUST print\n- It MUST stop\n').text;

	it('is counted after everything else was sent, and stays until the next state is counted', async () => {
		const { messages, cache, feed, show } = connect();
		await show(two);
		const counted = cache.trend?.now;

		const next = show(append(two, '- It MUST print\n- It MUST stop\n', '').text);
		const meanwhile = cache.trend?.now;
		await next;
		feed.answer({ type: 'ready' });

		assert.deepEqual([counted, meanwhile, cache.trend?.now], [2, 2, 0]);
		assert.deepEqual(
			messages.slice(0, 3).map(({ type }) => type),
			['head', 'overview', 'trend'],
		);
	});

	it('goes when there is nothing to compare any more', async () => {
		const { cache, show } = connect();
		await show(two);

		await show(one);

		assert.equal(cache.trend, null);
	});
});

describe('what a timeline says of cycles together', () => {
	const one = append('', '- It MUST print\n', '- It MUST print twice\n', 'applied');
	const digest = (text: string) =>
		/"begin":"(sha256:[0-9a-f]+)"/.exec(text.slice(text.lastIndexOf('spec-ops end')))?.[1];
	const about = (text: string) => {
		const id = digest(text);
		return id?.startsWith('sha256:') ? (`sha256:${id.slice(7)}` as const) : assert.fail();
	};

	it('names the cycle that an undo takes back, at both', async () => {
		const { cache, show, ask } = connect();
		const undone = append(one.text, '- It MUST print twice\n', '- It MUST print\n', 'applied', {
			undoes: about(one.text),
		});

		await show(undone.text);
		ask(0, 1);

		assert.deepEqual([cache.row(0)?.relations, cache.row(1)?.relations], [['undone by cycle 2'], ['undoes cycle 1']]);
		assert.equal(cache.row(1)?.role, 'undo');
	});

	it('tells where the files of a cycle come from that this program did not write', async () => {
		const { cache, show, ask } = connect();
		const adopted = append('', '', '- It MUST print\n', 'applied', { planner: { id: 'adopt' } });
		const recorded = append(adopted.text, '- It MUST print\n', '', 'applied', { planner: { id: 'record' } });

		await show(recorded.text);
		ask(0, 1);

		assert.deepEqual(
			[cache.row(0)?.relations, cache.row(1)?.relations],
			[['records what was there already'], ['records what was changed in the files']],
		);
	});

	it('offers to verify what did not end well, and to undo what any cycle wrote', async () => {
		const { cache, feed, show } = connect();
		const edits = [{ op: 'delete', path: 'a.py', before: null, after: null, requirements: [] }] as const;
		const first = append('', '', '- It MUST print\n', 'applied', { edits });
		const failed = append(first.text, '- It MUST print\n', '- It MUST print twice\n', 'failed', { edits });

		await show(failed.text);
		feed.answer({ type: 'body', generation: 1, index: 0 });
		feed.answer({ type: 'body', generation: 1, index: 1 });

		assert.deepEqual(cache.body(0)?.actions, { undo: true, verify: false, compareSpec: true });
		assert.deepEqual(cache.body(1)?.actions, { undo: true, verify: true, compareSpec: true });
	});

	it('offers to undo what was not taken back, and that which took it back', async () => {
		const { cache, feed, show } = connect();
		const [twice, once] = ['- It MUST print twice\n', '- It MUST print\n'];
		const edits = [{ op: 'delete', path: 'a.py', before: null, after: null, requirements: [] }] as const;
		const first = append('', once, twice, 'applied', { edits });
		const undone = append(first.text, twice, once, 'applied', { edits, undoes: about(first.text) });
		const redone = append(undone.text, once, twice, 'applied', { edits, undoes: about(undone.text) });

		await show(undone.text);
		feed.answer({ type: 'body', generation: 1, index: 0 });
		feed.answer({ type: 'body', generation: 1, index: 1 });
		const afterUndo = [0, 1].map(index => cache.body(index)?.actions.undo);
		await show(redone.text);
		feed.answer({ type: 'body', generation: 2, index: 0 });
		feed.answer({ type: 'body', generation: 2, index: 1 });

		assert.deepEqual(afterUndo, [false, true]);
		assert.deepEqual(
			[0, 1].map(index => cache.body(index)?.actions.undo),
			[true, false],
		);
	});

	it('says of a cycle that verified another what came of it', async () => {
		const { cache, show, ask } = connect();
		const unverified = append('', '', '- It MUST print\n', 'unverified');
		const verified = append(unverified.text, '- It MUST print\n', '- It MUST print\n', 'applied', {
			verifies: about(unverified.text),
		});

		await show(verified.text);
		ask(0, 1);

		assert.deepEqual(
			[cache.row(0)?.relations, cache.row(1)?.relations],
			[['verified by cycle 2'], ['verifies cycle 1']],
		);
	});

	it('names the spec of each cycle where several share the history', async () => {
		const { cache, show, ask } = connect();
		const other = append(one.text, '', '- It MUST stop\n').text;
		const last = other.lastIndexOf('"path":"spec.md"');
		const shared = `${other.slice(0, last)}"path":"bugfix.md"${other.slice(last + '"path":"spec.md"'.length)}`;

		await show(shared);
		ask(0, 1);

		assert.deepEqual(cache.overview?.specs, ['bugfix.md', 'spec.md']);
		assert.deepEqual([cache.row(0)?.spec, cache.row(1)?.spec], ['spec.md', 'bugfix.md']);
	});
});
