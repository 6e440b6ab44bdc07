import assert from 'node:assert/strict';
import { recordSpec } from '../../../../../src/core/history/baseline/recordSpec';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { append, format } from '../draft';

const spec = `# T\n\n${Array.from({ length: 20 }, (_, n) => `- Part ${n} MUST hold`).join('\n')}\n`;

describe('recordSpec', () => {
	it('writes a checkpoint where there are no records', () => {
		const history = parseHistory('## Cycle 1\n\nStatus: DONE\n');

		const recorded = recordSpec({ history, baseline: { text: spec }, after: `${spec}x\n`, path: 'spec.md', format });

		assert.equal(recorded.full, `${spec}x\n`);
		assert.equal('patch' in recorded, false);
	});

	it('writes a patch where the records give the baseline', () => {
		const history = parseHistory(append('', '', spec).text);

		const recorded = recordSpec({ history, baseline: { text: spec }, after: `${spec}x\n`, path: 'spec.md', format });

		assert.deepEqual(recorded.patch, [{ at: 23, old: [], new: ['x'] }]);
		assert.equal('full' in recorded, false);
	});

	it('writes a checkpoint where the records are of another spec, or of another text', () => {
		const history = parseHistory(append('', '', spec).text);
		const other = { history, baseline: { text: spec }, after: `${spec}x\n`, path: 'other/spec.md', format };
		const moved = { history, baseline: { text: `${spec}y\n` }, after: `${spec}x\n`, path: 'spec.md', format };

		assert.ok(recordSpec(other).full);
		assert.ok(recordSpec(moved).full);
	});

	it('writes a checkpoint again once the patches outweigh the spec', () => {
		let text = '';
		let before = '';
		for (let n = 0; n < 20; n++) {
			const after = before === '' ? spec : before.replace(/Part 7 MUST hold.*/, `Part 7 MUST hold ${n} items`);
			text = append(text, before, after).text;
			before = after;
		}

		const kinds = parseHistory(text).cycles.map(({ record }) => (record?.begin.spec.full === undefined ? 'p' : 'F'));

		assert.match(kinds.join(''), /^(?:Fp{2,8}){2,}$/);
	});
});
