import assert from 'node:assert/strict';
import { type BaselineRequest, findBaseline } from '../../../../../src/core/history/baseline/findBaseline';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import type { Digest } from '../../../../../src/core/history/record';
import type { GitHistory } from '../../../../../src/core/host';
import { append } from '../draft';

const historyPath = '.openspec/apply.md';
const specPath = '.openspec/spec.md';
const [one, two, three] = ['- a MUST b\n', '- a MUST c\n', '- a MUST d\n'] as const;

describe('findBaseline', () => {
	it('is empty where no cycle was applied', async () => {
		const failed = append('', '', one, 'failed').text;
		const text = `${append(failed, '', one, 'begun').text}\n## Cycle 9\n\n### Status\n\nPENDING\n`;

		const baseline = await find(text, one);

		assert.deepEqual(
			{ ...baseline, sha256: baseline.sha256.slice(0, 8) },
			{ source: 'empty', cycle: null, date: null, commit: null, text: '', sha256: 'e3b0c442' },
		);
	});

	it('replays the last cycle that moved it, past failed and interrupted ones', async () => {
		const applied = append(append('', '', one).text, one, two, 'unverified').text;
		const text = append(append(applied, two, three, 'failed').text, two, three, 'begun').text;

		const baseline = await find(text, three);

		assert.deepEqual(
			[baseline.source, baseline.cycle, baseline.date, baseline.text],
			['recorded', 2, '2026-06-08', two],
		);
	});

	it('moves back on an undo, whatever its commands said', async () => {
		const applied = append(append('', '', one).text, one, two);
		const undoes = parseHistory(applied.text).cycles[1]?.id as Digest;
		const text = append(applied.text, two, one, 'failed', { undoes }).text;

		const baseline = await find(text, two);

		assert.deepEqual([baseline.source, baseline.cycle, baseline.text], ['recorded', 3, one]);
	});

	it('needs no replay where the present or a stored text has the digest', async () => {
		const text = append('', '', one)
			.text.replace(/"full":"[^"]*"/, '"full":"- damaged"')
			.replace(/^<!-- spec-ops end .*\n/m, '');

		const present = await find(text, one);
		const stored = await find(text, two, { objects: { read: async () => one } });
		const wrong = await find(text, two, { objects: { read: async () => three } });

		assert.deepEqual([present.source, present.text], ['recorded', one]);
		assert.deepEqual([stored.source, stored.text], ['recorded', one]);
		assert.equal(wrong.source, 'approximate');
	});

	it('takes the spec of the commit that introduced a cycle written by hand', async () => {
		const git = commits([
			{ [historyPath]: handWritten(1), [specPath]: one },
			{ [historyPath]: handWritten(1, 2), [specPath]: two },
			{ [historyPath]: `${handWritten(1, 2)}\nA note.\n`, [specPath]: three },
		]);

		const baseline = await find(handWritten(1, 2), three, { git });

		assert.deepEqual(
			[baseline.source, baseline.cycle, baseline.date, baseline.commit, baseline.text],
			['git', 2, '2026-06-02', 'c1', two],
		);
	});

	it('tells cycles of the same heading apart by their order', async () => {
		const git = commits([
			{ [historyPath]: handWritten(1), [specPath]: one },
			{ [historyPath]: handWritten(1, 1), [specPath]: two },
		]);

		assert.equal((await find(handWritten(1, 1), three, { git })).text, two);
	});

	it('reads few commits of a long history', async () => {
		const count = 5000;
		const trees = Array.from({ length: count }, (_, n) => ({
			[historyPath]: n < 4990 ? handWritten(1) : handWritten(1, 2),
			[specPath]: `- ${n} MUST\n`,
		}));
		const git = commits(trees);

		const recent = await find(handWritten(1, 2), '', { git });
		const shownForRecent = git.shown.length;
		const old = await find(handWritten(1), '', { git });

		assert.equal(recent.text, '- 4990 MUST\n');
		assert.ok(shownForRecent <= 10, `${shownForRecent}`);
		assert.equal(old.text, '- 0 MUST\n');
		assert.ok(git.shown.length <= 45, `${git.shown.length}`);
	});

	it('takes the last recorded text for a cycle that is written by hand and not committed', async () => {
		const recorded = append('', '', one).text;
		const text = `${recorded}\n${handWritten(2)}`;
		const git = commits([{ [historyPath]: recorded, [specPath]: two }]);

		const baseline = await find(text, three, { git });

		assert.deepEqual([baseline.source, baseline.cycle, baseline.text], ['approximate', 1, one]);
	});

	it('takes HEAD where nothing is recorded, and nothing without Git', async () => {
		const git = commits([{ [specPath]: two }]);

		const head = await find(handWritten(1), three, { git });
		const none = await find(handWritten(1), three);

		assert.deepEqual([head.source, head.cycle, head.commit, head.text], ['approximate', null, 'c0', two]);
		assert.deepEqual([none.source, none.cycle, none.commit, none.text], ['approximate', null, null, '']);
	});

	it('goes to Git where the records are damaged, and trusts only the recorded digest', async () => {
		const first = append('', '', one).text;
		const damaged = append(first, one, two).text.replaceAll(/"(full|patch)":("[^"]*"|\[\{.*?\}\])/g, '"full":"x"');
		const right = commits([{ [historyPath]: damaged, [specPath]: two }]);
		const wrong = commits([{ [historyPath]: damaged, [specPath]: three }]);

		const fromRight = await find(damaged, '', { git: right });
		const fromWrong = await find(damaged, '', { git: wrong });

		assert.deepEqual([fromRight.source, fromRight.text], ['git', two]);
		assert.deepEqual([fromWrong.source, fromWrong.text], ['approximate', three]);
	});

	it('reads commits stored with a BOM and CRLF', async () => {
		const git = commits([
			{ [historyPath]: `\uFEFF${handWritten(1).replaceAll('\n', '\r\n')}`, [specPath]: '\uFEFF- a MUST b\r\n' },
		]);

		const baseline = await find(handWritten(1), three, { git });

		assert.deepEqual([baseline.source, baseline.text], ['git', one]);
	});

	it('tells the specs of one folder apart by path', async () => {
		const mine = append('', '', one).text;
		const history = parseHistory(mine);
		const spec = { ...history.cycles[0]?.record?.begin.spec, path: 'other.md' };
		const other = append(mine, '', two).text.replace(/"path":"spec.md"(?=[^\n]*- a MUST c)/, `"path":"${spec.path}"`);

		const baseline = await find(other, three);

		assert.deepEqual([baseline.cycle, baseline.text], [1, one]);
	});
});

function find(text: string, specText: string, more: Partial<BaselineRequest> = {}) {
	const history = parseHistory(text);
	const objects = { read: async () => undefined };
	return findBaseline({ history, historyPath, specPath, specText, git: commits([]), objects, ...more });
}

function handWritten(...numbers: readonly number[]): string {
	return numbers.map(n => `## Cycle ${n} — 2026-06-0${n}\n\n### Status\n\n✅ APPLIED\n`).join('\n');
}

type Tree = Readonly<Record<string, string>>;

/** A Git history with these trees, oldest first; the commits are `c0`, `c1`, … */
function commits(trees: readonly Tree[]): GitHistory & { readonly shown: readonly string[] } {
	const shown: string[] = [];
	const treeOf = (commit: string): Tree | undefined => trees[Number(commit.slice(1))];
	return {
		shown,
		head: async () => (trees.length === 0 ? undefined : `c${trees.length - 1}`),
		commitsOf: async path => trees.flatMap((tree, n) => (tree[path] === undefined ? [] : [`c${n}`])).reverse(),
		show: async (commit, path) => {
			shown.push(commit);
			const text = treeOf(commit)?.[path];
			return text === undefined ? undefined : new TextEncoder().encode(text);
		},
		isTracked: async () => true,
		ignored: async () => [],
		keepsModes: async () => true,
		checkedOut: async () => [],
		foreignFolder: async () => undefined,
		commitOf: async () => undefined,
		changedSince: async () => undefined,
	};
}
