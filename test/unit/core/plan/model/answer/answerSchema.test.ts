import assert from 'node:assert/strict';
import { answerSchema } from '../../../../../../src/core/plan/model/answer/answerSchema';
import { parseAnswer } from '../../../../../../src/core/plan/model/answer/parseAnswer';
import { sampleOf } from '../sampleOf';

describe('answerSchema', () => {
	it('says what the parser of the answer takes', () => {
		for (const withOptional of [true, false]) {
			const value = sampleOf(answerSchema, withOptional);

			const parsed = parseAnswer(JSON.stringify(value));

			assert.ok(parsed.kind === 'parsed', JSON.stringify(parsed));
			assert.deepEqual(parsed.answer, value);
		}
	});

	it('allows nothing more', () => {
		const value = { ...(sampleOf(answerSchema, true) as object), more: 1 };

		const parsed = parseAnswer(JSON.stringify(value));

		assert.equal(parsed.kind, 'refused');
	});
});
