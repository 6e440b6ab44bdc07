import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replay } from '../../../../../src/core/history/baseline/replay';
import type { History } from '../../../../../src/core/history/history';
import { digestOf } from '../../../../../src/core/history/identity';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import type { EndStatus, RecordedSpec } from '../../../../../src/core/history/record';
import { cpuMs } from '../../../../support/cpuMs';
import { append } from '../draft';

/** Long enough that small patches do not outweigh it. */
const base = `# T\n\n${Array.from({ length: 40 }, (_, n) => `- Part ${n} MUST hold ${n} items`).join('\n')}\n`;

describe('replay', () => {
	it('gives every past spec exactly, through failed and undone cycles', () => {
		const edit = fc.record({
			at: fc.nat(60),
			remove: fc.nat(3),
			insert: fc.array(
				fc.string({ unit: 'grapheme', maxLength: 40 }).map(line => line.replace(/[\r\n]/g, '')),
				{ maxLength: 3 },
			),
			status: fc.constantFrom<EndStatus | 'begun' | 'undo'>(
				'applied',
				'applied',
				'unverified',
				'failed',
				'begun',
				'undo',
			),
		});

		fc.assert(
			fc.property(fc.array(edit, { maxLength: 12 }), edits => {
				const specs: string[] = [];
				const baselines = [''];
				let text = '';
				for (const { at, remove, insert, status } of edits) {
					const before = baselines.at(-1) ?? '';
					const lines = (before || base).split('\n');
					lines.splice(at, remove, ...insert);
					const after = status === 'undo' ? (baselines.at(-2) ?? before) : lines.join('\n');
					text = append(text, before, after, status === 'undo' ? 'applied' : status).text;
					specs.push(after);
					if (status !== 'failed' && status !== 'begun') {
						baselines.push(after);
					}
				}

				const history = parseHistory(text);

				const replayed = history.cycles.map(cycle => replay(history, cycle));
				assert.deepEqual(
					replayed.map(result => (result.kind === 'replayed' ? result.text : result)),
					specs,
				);
			}),
			{ numRuns: 60 },
		);
	}).timeout(20_000);

	it('names the cycle whose patch was changed, and gives no text', () => {
		const { text, lines } = three();
		const history = parseHistory(
			text.replace('"new":["- Part 0 MUST hold 7 items"]', '"new":["- Part 0 MUST hold 8 items"]'),
		);

		const results = history.cycles.map(cycle => replay(history, cycle));

		assert.deepEqual(
			results.map(({ kind }) => kind),
			['replayed', 'broken', 'broken'],
		);
		assert.deepEqual(
			results.map(result => result.kind === 'broken' && result.line),
			[false, lines[1], lines[1]],
		);
	});

	it('names the cycle that no earlier record leads to', () => {
		const { text, lines } = three();
		const history = parseHistory(text.replace(/^<!-- spec-ops begin .*"cycle":1.*$/m, ''));

		const last = history.cycles[2];
		const result = last && replay(history, last);

		assert.equal(result?.kind, 'broken');
		assert.equal(result?.kind === 'broken' && result.line, lines[1]);
	});

	it('replays hundreds of patches to a long spec without copying it for each', () => {
		const spec = `${Array.from({ length: 10_000 }, (_, n) => `- Part ${n} MUST hold`).join('\n')}\n`;
		let text = append('', '', spec).text;
		let before = spec;
		for (let n = 0; n < 300; n++) {
			const [old, now] = [n === 0 ? '' : ` ${n - 1}`, ` ${n}`].map(end => `- Part 5000 MUST hold${end}`);
			const after = before.replace(old ?? '', now ?? '');
			const patch = [{ at: 5001, old: [old ?? ''], new: [now ?? ''] }];
			const digests = { before: digestOf(before), after: digestOf(after) };
			text += appendRecord({ path: 'spec.md', ...digests, patch, eol: 'lf', bom: false });
			before = after;
		}
		const history: History = parseHistory(text);
		const last = history.cycles.at(-1);

		const started = cpuMs();
		const result = last && replay(history, last);
		const took = cpuMs() - started;

		assert.equal(result?.kind === 'replayed' && result.text, before);
		assert.ok(took < 2000, `${took} ms`);
	}).timeout(30_000);
});

function appendRecord(spec: RecordedSpec): string {
	return append('', '', '', 'applied', { spec, parents: [] }).text.replace('# Apply history\n', '');
}

/** A checkpoint and two patches; the lines of their headings. */
function three() {
	const second = base.replace('Part 0 MUST hold 0', 'Part 0 MUST hold 7');
	const third = second.replace('Part 1 MUST hold 1', 'Part 1 MUST hold 7');
	const text = append(append(append('', '', base).text, base, second).text, second, third).text;
	return { text, lines: parseHistory(text).cycles.map(({ line }) => line) };
}
