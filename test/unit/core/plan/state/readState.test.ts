import assert from 'node:assert/strict';
import { readState } from '../../../../../src/core/plan/state/readState';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { memoryHost } from '../../../support/memoryHost';

const specPath = '.openspec/spec.md';
const one = '## Behavior\n\n- The app MUST start\n';

async function refusal(files: Readonly<Record<string, string | Uint8Array>>) {
	const outcome = await readState(memoryHost({ files }), specPath);
	assert.ok(outcome.kind === 'failed', 'was read');
	return outcome;
}

describe('readState', () => {
	it('takes everything for pending before the first cycle', async () => {
		const outcome = await readState(memoryHost({ files: { [specPath]: one } }), specPath);

		assert.ok(outcome.kind === 'read');
		assert.equal(outcome.state.baseline.source, 'empty');
		assert.equal(outcome.state.diff.summary.added, 1);
		assert.deepEqual(outcome.state.historyFile.bytes, 0);
	});

	it('reads the text of an editor in the place of the file', async () => {
		const host = memoryHost({ files: { [specPath]: one } });

		const outcome = await readState(host, specPath, `${one}- The app MUST stop\r\n`);

		assert.ok(outcome.kind === 'read');
		assert.equal(outcome.state.diff.summary.added, 2);
		assert.equal(host.disk.text(specPath), one);
	});

	it('reads a baseline in the dialect of a spec whose path tells none', async () => {
		const path = 'docs/needs.md';
		const criteria = '#### Acceptance Criteria\n\n1. It SHALL start\n2. It SHALL stop\n';
		// Only the heading that came with the change tells that it is one of Kiro's.
		const before = criteria.replace('#### Acceptance Criteria', '#### Criteria');
		const history = '## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n';
		const host = memoryHost({
			files: { [path]: `### Requirement 1\n\n${criteria}`, 'docs/apply.md': history },
			commits: [{ hash: 'a'.repeat(40), files: { [path]: before, 'docs/apply.md': history } }],
		});

		const outcome = await readState(host, path);

		assert.ok(outcome.kind === 'read');
		assert.deepEqual([outcome.state.spec.dialect, outcome.state.baselineSpec.dialect], ['kiro', 'kiro']);
	});

	it('reads the baseline of a spec that was emptied in its own dialect', async () => {
		const path = 'docs/needs.md';
		const before = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. It SHALL start\n';
		const history = '## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n';
		const host = memoryHost({
			files: { [path]: '\n', 'docs/apply.md': history },
			commits: [{ hash: 'a'.repeat(40), files: { [path]: before, 'docs/apply.md': history } }],
		});

		const outcome = await readState(host, path);

		assert.ok(outcome.kind === 'read');
		assert.deepEqual(
			outcome.state.diff.changes.map(({ kind, id }) => [kind, id]),
			[['removed', '1.1']],
		);
	});

	it('knows the hash that an unsaved text will have in its file', async () => {
		const stored = `\uFEFF${one.replaceAll('\n', '\r\n')}`;
		const host = memoryHost({ files: { [specPath]: stored } });

		const [saved, unsaved] = [await readState(host, specPath), await readState(host, specPath, one)];

		assert.ok(saved.kind === 'read' && unsaved.kind === 'read');
		assert.equal(saved.state.sha256, unsaved.state.sha256);
	});

	it('takes a spec that was read already, where it is of the very text and read in the same way', async () => {
		const host = memoryHost({ files: { [specPath]: one } });
		const known = { text: one, spec: parseSpec(specPath, one) };
		const others = [
			{ text: `${one}\n`, spec: known.spec },
			{ text: one, spec: parseSpec('.openspec/other/spec.md', one) },
			{ text: one, spec: parseSpec(specPath, one, { factHeadings: ['Rules'] }) },
		];

		const taken = await readState(host, specPath, undefined, known);
		const read = await Promise.all(others.map(other => readState(host, specPath, undefined, other)));

		assert.ok(taken.kind === 'read');
		assert.equal(taken.state.spec, known.spec);
		assert.ok(read.every((outcome, index) => outcome.kind === 'read' && outcome.state.spec !== others[index]?.spec));
	});

	for (const [what, files, code, detail] of [
		['is absent', {}, 'spec.missing', /no spec at/],
		['is blank and was never applied', { [specPath]: ' \n' }, 'spec.empty', /empty/],
		['is no UTF-8', { [specPath]: Uint8Array.of(0x61, 0xff) }, 'spec.bad_encoding', /byte 1/],
		['is too large', { [specPath]: new Uint8Array(21 * 1024 * 1024).fill(97) }, 'spec.too_large', /21 MB/],
		['is in a merge', { [specPath]: '<<<<<<< a\n=======\n>>>>>>> b\n' }, 'spec.conflict', /lines 1, 2, 3/],
		[
			'has a history in a merge',
			{ [specPath]: one, '.openspec/apply.md': 'x\n<<<<<<< a\n=======\n>>>>>>> b\n' },
			'history.conflict',
			/line 2/,
		],
		[
			'has a history in Latin-1',
			{ [specPath]: one, '.openspec/apply.md': Uint8Array.of(0x0a, 0xe9, 0x65) },
			'history.bad_encoding',
			/line 2/,
		],
		[
			'has a history in UTF-16',
			{ [specPath]: one, '.openspec/apply.md': Uint8Array.of(0xff, 0xfe, 0x23, 0x00) },
			'history.bad_encoding',
			/UTF-16/,
		],
		['is in UTF-16', { [specPath]: Uint8Array.of(0x23, 0x00, 0x20, 0x00) }, 'spec.bad_encoding', /UTF-16/],
		['holds a NUL', { [specPath]: Uint8Array.of(0x23, 0x0a, 0x00) }, 'spec.bad_encoding', /NUL on line 2/],
		['is a folder', { [`${specPath}/x`]: '' }, 'path.not_regular', /a folder/],
		['has a folder as history', { [specPath]: one, '.openspec/apply.md/x': '' }, 'path.not_regular', /a folder/],
	] as const) {
		it(`refuses a spec that ${what}`, async () => {
			const failure = await refusal(files);

			assert.equal(failure.code, code);
			assert.match(failure.message, detail);
			assert.ok(failure.state !== '' && failure.next !== '');
		});
	}

	it('history-01: reads a history that was cut off in the middle of a character', async () => {
		const cut = new TextEncoder().encode('## Cycle 1 — 2026-06-08\n\nStatus: ✅').subarray(0, -1);
		const host = memoryHost({ files: { [specPath]: one, '.openspec/apply.md': cut } });

		const outcome = await readState(host, specPath);

		assert.ok(outcome.kind === 'read');
		assert.equal(outcome.state.history.cycles.length, 1);
		assert.deepEqual(
			outcome.state.history.problems.map(({ rule, line }) => [rule, line]),
			[
				['status-unknown', 3],
				['damaged-text', 3],
			],
		);
	});

	it('refuses a spec behind a link', async () => {
		const host = memoryHost({ files: { 'real/spec.md': one } });
		host.disk.putLink('.openspec', 'real');

		const outcome = await readState(host, specPath);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'path.symlink');
	});
});
