import assert from 'node:assert/strict';
import { mergeHistory } from '../../../../src/core/apply/mergeHistory';
import { sha256 } from '../../../../src/core/hash';
import { markConflict } from '../../../../src/core/history/merge/markConflict';
import type { MergeSide } from '../../../../src/core/history/merge/mergeSpecs';
import type { Host } from '../../../../src/core/host';
import { readObjectText } from '../../../../src/core/store/readObjectText';
import { type MemoryHost, memoryHost } from '../../support/memoryHost';
import { userFiles } from '../../support/userFiles';
import { append } from '../history/draft';
import { faultyDisk, StoppedDead } from './faultyDisk';

const specPath = '.openspec/spec.md';
const historyPath = '.openspec/apply.md';
const start = '- **A-1**: It MUST greet\n- **A-2**: It MUST stop\n';
const base = append('# Apply history\n', '', start).text;
const ours = append(base, start, start.replace('greet', 'wave')).text;
const theirs = append(base, start, start.replace('greet', 'bow')).text;
const marked = `<<<<<<< HEAD
- **A-1**: It MUST wave
=======
- **A-1**: It MUST bow
>>>>>>> other
- **A-2**: It MUST stop
`;
const conflict = markConflict(ours, theirs);

function open(files: Readonly<Record<string, string>> = { [specPath]: marked, [historyPath]: conflict }): MemoryHost {
	return memoryHost({ files });
}

function merge(host: Host, choices: Readonly<Record<string, MergeSide>> = { 'A-1': 'theirs' }) {
	return mergeHistory(host, specPath, new Map(Object.entries(choices)));
}

describe('mergeHistory', () => {
	it('gives the history and the spec what was chosen, and stores what both held', async () => {
		const host = open();

		const merged = await merge(host);

		assert.ok(merged.kind === 'merged');
		assert.deepEqual([merged.added, merged.cycle], [[2], 3]);
		assert.deepEqual(merged.specs, [{ path: specPath, isPending: false, isConflict: false }]);
		assert.equal(host.disk.text(specPath), start.replace('greet', 'bow'));
		assert.ok(host.disk.text(historyPath)?.startsWith(ours));
		for (const text of [marked, conflict]) {
			assert.equal((await readObjectText(host.disk, `sha256:${sha256(text)}`)) ?? '', text);
		}
	});

	it('writes nothing before all is chosen, and names the branches as Git does', async () => {
		const host = open();
		const before = userFiles(host.disk);

		const merged = await merge(host, {});

		assert.ok(merged.kind === 'open');
		assert.deepEqual(
			merged.conflicts.map(({ path, id }) => [path, id]),
			[['spec.md', 'A-1']],
		);
		assert.deepEqual(merged.names, { ours: 'HEAD', theirs: 'other' });
		assert.deepEqual(userFiles(host.disk), before);
	});

	it('writes over nothing that somebody saved while it was worked out', async () => {
		const host = open();
		let looked = 0;
		const disk = {
			...faultyDisk(host.disk, {}),
			read: async (path: string) => {
				const bytes = await host.disk.read(path);
				if (path === specPath && looked++ === 0) {
					host.disk.put(path, 'saved meanwhile\n');
				}
				return bytes;
			},
		};

		const merged = await merge({ ...host, disk });

		assert.ok(merged.kind === 'failed' && merged.code === 'conflict.base_changed', JSON.stringify(merged));
		assert.match(merged.next, /merge again/);
		assert.equal(host.disk.text(specPath), 'saved meanwhile\n');
		assert.equal(host.disk.text(historyPath), conflict);
	});

	it('keeps line ends and BOM of the spec', async () => {
		const host = open({ [specPath]: `\uFEFF${marked.replaceAll('\n', '\r\n')}`, [historyPath]: conflict });

		await merge(host);

		assert.equal(host.disk.text(specPath), `\uFEFF${start.replace('greet', 'bow').replaceAll('\n', '\r\n')}`);
	});

	it('says of a spec without a conflict whether it says what was merged', async () => {
		const host = open({ [specPath]: start, [historyPath]: conflict });

		const merged = await merge(host);

		assert.deepEqual(merged.kind === 'merged' && merged.specs, [
			{ path: specPath, isPending: true, isConflict: false },
		]);
		assert.equal(host.disk.text(specPath), start);
	});

	it('leaves no half-merged file where a step fails or everything stops, and can be done once more', async () => {
		const whole = open();
		const counting = faultyDisk(whole.disk, {});
		await merge({ ...whole, disk: counting });
		const wanted = userFiles(whole.disk);

		for (let step = 1; step <= counting.steps(); step++) {
			for (const fault of [{ failAt: step }, { stopAt: step }]) {
				const host = open();
				const outcome = await merge({ ...host, disk: faultyDisk(host.disk, fault) }).catch((error: unknown) => error);
				const [spec, history] = [host.disk.text(specPath), host.disk.text(historyPath)];
				const again = history === wanted[historyPath] || (await merge(host));

				assert.ok(spec === marked || spec === wanted[specPath], `step ${step}`);
				assert.ok(history === conflict || history === wanted[historyPath], `step ${step}`);
				assert.ok(again === true || again.kind === 'merged', `step ${step}`);
				assert.deepEqual(
					[host.disk.text(specPath), host.disk.text(historyPath)],
					[wanted[specPath], wanted[historyPath]],
					`step ${step}`,
				);
				assert.ok('stopAt' in fault === outcome instanceof StoppedDead, `step ${step}: ${String(outcome)}`);
			}
		}
		assert.ok(counting.steps() > 10);
	}).timeout(20_000);

	it('says which file is merged already where the other could not be written', async () => {
		const host = open();
		const disk = {
			...host.disk,
			...faultyDisk(host.disk, {}),
			rename: async (from: string, to: string) => {
				await faultyDisk(host.disk, to === historyPath ? { failAt: 1, code: 'full' } : {}).rename(from, to);
			},
		};

		const merged = await merge({ ...host, disk });

		assert.ok(merged.kind === 'failed');
		assert.match(merged.state, /^\.openspec\/spec\.md is merged; nothing else was written\.$/);
		assert.equal(host.disk.text(historyPath), conflict);
	});
});
