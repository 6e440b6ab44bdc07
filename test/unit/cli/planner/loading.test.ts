import assert from 'node:assert/strict';
import { bundle } from '../../support/bundle';

describe('the command line, bundled', () => {
	it('loads no planner of a model, and no SDK, before one has to plan', async function () {
		this.timeout(30_000);
		const cli = await bundle('src/cli.ts');

		const inputs = ['src/cli.ts', 'src/rootParts.ts'].flatMap(cli.loadedWith);

		const late = /@anthropic-ai\/sdk|^src\/planners\/|\/plan\/model\/modelPlanner\.ts$/;
		assert.ok(inputs.includes('src/cli/planner/choosePlanner.ts'));
		assert.deepEqual(
			inputs.filter(input => late.test(input)),
			[],
		);
		assert.ok(cli.inputs.some(input => late.test(input)));
	});
});
