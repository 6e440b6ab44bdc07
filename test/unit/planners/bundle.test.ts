import assert from 'node:assert/strict';
import { type Bundle, bundle } from '../support/bundle';

const entry = 'src/planners/anthropic/createAnthropicModel.ts';

describe('the planners, bundled', () => {
	let planners: Bundle;

	before(async () => {
		planners = await bundle(entry);
	});

	it('load the SDK on the first request only', () => {
		const early = planners.loadedWith(entry);

		assert.ok(early.some(input => input.includes('src/planners/')));
		assert.deepEqual(
			early.filter(input => input.includes('@anthropic-ai/sdk')),
			[],
		);
	});

	it('take in of the SDK what they use, and no zod', () => {
		const { bytes, inputs } = planners;

		assert.ok(inputs.some(input => input.includes('@anthropic-ai/sdk')));
		assert.deepEqual(
			inputs.filter(input => input.includes('node_modules/zod/')),
			[],
		);
		assert.ok(bytes < 200 * 1024, `${bytes} bytes`);
	});
});
