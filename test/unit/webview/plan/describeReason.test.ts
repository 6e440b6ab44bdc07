import assert from 'node:assert/strict';
import { describeReason } from '../../../../src/webview/plan/describeReason';

describe('describeReason', () => {
	for (const [reason, sentence] of [
		['', ''],
		['not run', ''],
		['out of time', 'A command took too long and was ended.'],
		['changed while the commands ran: “a.py”', 'Changed while the commands ran: “a.py”.'],
		[
			'apply.md changed while the commands ran, and was put back',
			'apply.md changed while the commands ran, and was put back.',
		],
		['a cycle is being written meanwhile', 'A cycle is being written meanwhile.'],
		['somebody’s own words', 'The recorded reason: somebody’s own words.'],
	] as const) {
		it(`says “${reason}” as “${sentence}”`, () => {
			assert.equal(describeReason(reason), sentence);
		});
	}
});
