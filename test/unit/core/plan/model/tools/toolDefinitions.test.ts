import assert from 'node:assert/strict';
import { parseCall } from '../../../../../../src/core/plan/model/tools/parseCall';
import { toolDefinitions } from '../../../../../../src/core/plan/model/tools/toolDefinitions';

/** A value of a schema, with or without the members that may be absent. */
function sample(schema: unknown, withOptional: boolean): unknown {
	const { type, properties, required, items } = schema as {
		type: string;
		properties?: Record<string, unknown>;
		required?: readonly string[];
		items?: unknown;
	};
	switch (type) {
		case 'string':
			return 'text';
		case 'integer':
			return 1;
		case 'array':
			return [sample(items, withOptional)];
		default: {
			const entries = Object.entries(properties ?? {}).filter(([name]) => withOptional || required?.includes(name));
			return Object.fromEntries(entries.map(([name, member]) => [name, sample(member, withOptional)]));
		}
	}
}

describe('toolDefinitions', () => {
	for (const { name, input } of toolDefinitions) {
		it(`says of ${name} what its parser takes`, () => {
			for (const withOptional of [true, false]) {
				const value = sample(input, withOptional);

				const parsed = parseCall({ name, input: JSON.stringify(value) });

				assert.ok(parsed.kind === 'parsed', JSON.stringify(parsed));
				assert.deepEqual(parsed.call, { name, input: value });
			}
			const more = { ...(sample(input, true) as object), more: 1 };
			assert.equal(parseCall({ name, input: JSON.stringify(more) }).kind, 'refused');
		});
	}
});
