import assert from 'node:assert/strict';
import { unitEvidence } from '../../../../../src/core/plan/literal/unitEvidence';

describe('unitEvidence', () => {
	for (const [before, after, names] of [
		['timeout: ', 's', ['s']],
		['timeout = ', ' * time.Second', ['s']],
		['timeout = time.Second * ', '', ['s']],
		['wait = ', '.minutes', ['min']],
		['Duration::from_secs(', ')', ['s']],
		['TimeSpan.FromMinutes(', ')', ['min']],
		['requestTimeoutMs = ', ';', ['ms']],
		['const timeoutMs: number = ', ';', ['ms']],
		['"timeout_seconds": ', ',', ['s']],
		['wait = ', ' * 1000', ['s']],
		['wait = ', ' * 24 * 60 * 60', ['d']],
		['wait = 60 * ', ';', ['min', 'h']],
	] as const) {
		it(`finds ${names.join(' or ')} in “${before}5${after}”`, () => {
			assert.deepEqual(unitEvidence(before, after, 'time'), { kind: 'units', names });
		});
	}

	it('reads letters by what is measured', () => {
		assert.deepEqual(unitEvidence('body ', 'm;', 'size'), { kind: 'units', names: ['mb'] });
		assert.deepEqual(unitEvidence('wait ', 'm;', 'time'), { kind: 'units', names: ['min'] });
		assert.deepEqual(unitEvidence('max = ', ' << 20', 'size'), { kind: 'units', names: ['mb'] });
	});

	it('tells what counts something else', () => {
		assert.equal(unitEvidence('width: ', 'px', 'time').kind, 'other');
		assert.equal(unitEvidence('limitBytes = ', ';', 'time').kind, 'other');
		assert.equal(unitEvidence('waitSeconds = ', ';', undefined).kind, 'other');
	});

	it('does not take a rate for a unit', () => {
		assert.equal(unitEvidence('requestsPerMinute = ', ';', undefined).kind, 'none');
	});
});
