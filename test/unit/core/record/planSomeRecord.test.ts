import assert from 'node:assert/strict';
import { planSomeRecord } from '../../../../src/core/record/planSomeRecord';
import { neverCancelled } from '../../support/memoryHost';
import { committed, firstCommit, rootHost, specPath } from './support';

const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`many/${index}.txt`, 'x\n']));
const options = { propose: 'x', verify: [] };

describe('planSomeRecord', () => {
	it('takes only what is not committed where all would be too much', async () => {
		const commits = [
			{ hash: 'HEAD', files: { ...committed, ...many } },
			{ hash: firstCommit, files: committed },
		];
		const host = rootHost({ ...many, 'src/new.py': 'pass\n' }, { commits });

		const outcome = await planSomeRecord(host, specPath, options, neverCancelled);

		assert.ok(outcome.kind === 'planned');
		assert.deepEqual(
			outcome.plan.edits.map(({ path }) => path),
			['src/new.py'],
		);
	});

	it('says that it is too much where nothing of it is committed', async () => {
		const outcome = await planSomeRecord(rootHost(many, { commits: [] }), specPath, options, neverCancelled);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'plan.too_large');
	});
});
