import assert from 'node:assert/strict';
import { findDrift } from '../../../../src/core/drift/findDrift';
import { planAccept } from '../../../../src/core/drift/planAccept';
import { gitBlobId, sha256 } from '../../../../src/core/hash';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { BeginRecord, FileState, RecordedChange } from '../../../../src/core/history/record';
import { beginCycle, nextCycleNumber, parentsOf } from '../../../../src/core/history/write/writeCycle';
import type { Host } from '../../../../src/core/host';
import { memoryHost, neverCancelled } from '../../support/memoryHost';

const digest = `sha256:${'0'.repeat(64)}` as const;
const stateOf = (text: string): FileState => ({
	sha256: sha256(text),
	blob: gitBlobId(new TextEncoder().encode(text)),
	mode: '100644',
});

type Edits = BeginRecord['edits'];

/** A history of `spec.md` whose cycles did this. */
function historyWith(
	cycles: readonly { readonly edits: Edits; readonly changes?: readonly RecordedChange[] }[],
): string {
	let text = '';
	for (const [at, { edits, changes = [] }] of cycles.entries()) {
		const history = parseHistory(text);
		const time = `2026-06-0${at + 1}T00:00:00Z`;
		text += beginCycle(text, {
			number: nextCycleNumber(history),
			date: time.slice(0, 10),
			propose: 'x',
			specDiff: [],
			edits,
			verify: [],
			parents: parentsOf(history),
			spec: { path: 'spec.md', before: digest, after: digest, full: '', eol: 'lf', bom: false },
			changes,
			planner: { id: 'record' },
			assumptions: [],
			time,
		}).append;
	}
	return text;
}

const write = (path: string, text: string, ...requirements: readonly string[]): Edits[number] => ({
	op: 'modify',
	path,
	before: stateOf('before'),
	after: stateOf(text),
	requirements,
});

const renamed = (wasId: string, id: string): RecordedChange => ({
	...{ kind: 'renamed', impact: 'none', id, wasId, level: 'MUST', section: [] },
	before: { text: 'x', level: 'MUST', line: 1 },
	after: { text: 'x', level: 'MUST', line: 1 },
});

async function driftOf(host: Host) {
	const drift = await findDrift(host, {}, neverCancelled);
	return drift.kind === 'found' ? drift : assert.fail();
}

describe('findDrift', () => {
	it('gives every requirement that a file serves the name that it has by now, the latest first', async () => {
		const history = historyWith([
			{ edits: [write('a', '1', 'R-1', 'R-2')] },
			{ edits: [], changes: [renamed('R-1', 'R-9')] },
			{ edits: [write('a', '2', 'R-3')] },
			// Another requirement of the old name.
			{ edits: [write('b', '3', 'R-1')], changes: [renamed('R-3', 'R-4')] },
		]);

		const { files } = await driftOf(memoryHost({ files: { '.openspec/apply.md': history, a: '2', b: '3' } }));

		assert.deepEqual(
			files.map(({ path, cycle, requirements }) => [path, cycle, requirements]),
			[
				['a', 3, ['R-4', 'R-9', 'R-2']],
				['b', 4, ['R-1']],
			],
		);
	});

	it('forgets what a file served before it was made anew', async () => {
		const made: Edits[number] = { ...write('a', '2', 'R-2'), op: 'create', before: null };
		const history = historyWith([{ edits: [write('a', '1', 'R-1')] }, { edits: [made] }]);

		const { files } = await driftOf(memoryHost({ files: { '.openspec/apply.md': history, a: '2' } }));

		assert.deepEqual(files[0]?.requirements, ['R-2']);
	});

	it('follows a file through a rename, and minds no place where nothing stands any more', async () => {
		const moved: Edits[number] = {
			op: 'rename',
			path: 'b',
			from: 'a',
			before: stateOf('1'),
			after: stateOf('1'),
			requirements: [],
		};
		const history = historyWith([{ edits: [write('a', '1', 'R-1')] }, { edits: [moved] }]);

		const { files } = await driftOf(memoryHost({ files: { '.openspec/apply.md': history, b: '1' } }));

		assert.deepEqual(
			files.map(({ path, state, requirements }) => [path, state, requirements]),
			[['b', 'unchanged', ['R-1']]],
		);
	});

	it('says of a history that cannot be read that it does not know', async () => {
		const files = { '.openspec/apply.md': new Uint8Array([0xff, 0xfe, 0x41, 0]) };

		const { notes, refusal } = await driftOf(memoryHost({ files }));

		assert.deepEqual(notes, ['“.openspec/apply.md” cannot be read, so what its cycles recorded is not known.']);
		assert.equal(refusal?.code, 'history.bad_encoding');
	});

	it('takes no spec and no history for a file of its own, whatever a record says', async () => {
		const history = historyWith([
			{ edits: [write('.openspec/spec.md', '1'), write('.openspec/apply.md', '1'), write('.git/config', '1')] },
		]);

		const { files } = await driftOf(memoryHost({ files: { '.openspec/apply.md': history, '.openspec/spec.md': '2' } }));

		assert.deepEqual(files, []);
	});

	it('says so while a cycle is half written', async () => {
		const history = historyWith([{ edits: [write('a', '1')] }]);
		const files = { '.openspec/apply.md': history, a: '2', '.spec-ops/journal.json': '{' };

		const { notes } = await driftOf(memoryHost({ files }));

		assert.match(notes.join(), /being written, or was stopped in the middle/);
	});

	it('stops where it is told to', async () => {
		const history = historyWith([{ edits: [write('a', '1')] }]);
		const token = { ...neverCancelled, isCancellationRequested: true };

		const drift = await findDrift(memoryHost({ files: { '.openspec/apply.md': history } }), {}, token);

		assert.equal(drift.kind, 'cancelled');
	});

	it('tells files that are free to change apart, those in a free folder all', async () => {
		const history = historyWith([
			{ edits: [write('docs/deep/a.md', '1'), write('docs/b.txt', '1'), write('src/c', '1')] },
		]);
		const list = '# Free\n/docs/\n!docs/b.txt\n*.log\n';
		const files = {
			'.openspec/apply.md': history,
			'.spec-ops-free': list,
			'docs/deep/a.md': '2',
			'docs/b.txt': '2',
			'src/c': '2',
		};

		const drift = await driftOf(memoryHost({ files }));

		assert.deepEqual(
			[drift.files.map(({ path }) => path), drift.silenced.map(({ path }) => path)],
			[['src/c'], ['docs/b.txt', 'docs/deep/a.md']],
		);
	});
});

describe('planAccept', () => {
	it('cannot record what is larger than an edit may be, and says so', async () => {
		const history = historyWith([{ edits: [write('a', '1')] }]);
		const files = { '.openspec/apply.md': history, '.openspec/spec.md': '- It MUST work\n', a: '1' };
		const host = memoryHost({ files });
		host.disk.put('a', 'x'.repeat(3 * 1024 * 1024));

		const options = { propose: 'x', verify: [], only: () => true };
		const planned = await planAccept(host, '.openspec/spec.md', options, neverCancelled);

		assert.equal(planned.kind, 'failed');
		assert.match(planned.kind === 'failed' ? planned.message : '', /“a”/);
	});
});
