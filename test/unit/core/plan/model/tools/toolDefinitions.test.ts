import assert from 'node:assert/strict';
import { parseCall } from '../../../../../../src/core/plan/model/tools/parseCall';
import { toolDefinitions } from '../../../../../../src/core/plan/model/tools/toolDefinitions';
import { sampleOf } from '../sampleOf';

describe('toolDefinitions', () => {
	for (const { name, input } of toolDefinitions) {
		it(`says of ${name} what its parser takes`, () => {
			for (const withOptional of [true, false]) {
				const value = sampleOf(input, withOptional);

				const parsed = parseCall({ name, input: JSON.stringify(value) });

				assert.ok(parsed.kind === 'parsed', JSON.stringify(parsed));
				assert.deepEqual(parsed.call, { name, input: value });
			}
			const more = { ...(sampleOf(input, true) as object), more: 1 };
			assert.equal(parseCall({ name, input: JSON.stringify(more) }).kind, 'refused');
		});
	}
});
