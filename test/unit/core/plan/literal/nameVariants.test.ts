import assert from 'node:assert/strict';
import { nameVariants } from '../../../../../src/core/plan/literal/nameVariants';

describe('nameVariants', () => {
	it('joins the words of a name in every other way', () => {
		const variants = nameVariants('parse_invoice', 'read_invoice');

		assert.deepEqual(
			variants.map(({ from, to }) => `${from} → ${to}`),
			[
				'parse-invoice → read-invoice',
				'PARSE_INVOICE → READ_INVOICE',
				'ParseInvoice → ReadInvoice',
				'parseInvoice → readInvoice',
			],
		);
	});

	for (const [from, to] of [
		['greet', 'welcome'],
		['src/a_b.py', 'src/c_d.py'],
		['two words', 'three words'],
	] as const) {
		it(`has none of ${from}`, () => {
			assert.deepEqual(nameVariants(from, to), []);
		});
	}
});
