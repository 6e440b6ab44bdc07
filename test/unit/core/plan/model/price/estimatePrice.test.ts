import assert from 'node:assert/strict';
import { describePrice } from '../../../../../../src/core/plan/model/price/describePrice';
import { estimatePrice } from '../../../../../../src/core/plan/model/price/estimatePrice';
import { parsePrices } from '../../../../../../src/core/plan/model/price/parsePrices';
import { pricesOf, priceTable } from '../../../../../../src/core/plan/model/price/priceTable';

const none = new Map();
const million = 1_000_000;

describe('estimatePrice', () => {
	it('counts what was sent, what was in the cache, what went into it and what came back, each at its price', () => {
		const usage = { input: million, output: million / 10, cacheRead: 2 * million, cacheWrite: million };

		const price = estimatePrice({ id: 'anthropic', model: 'claude-opus-5-5' }, usage, none);

		assert.deepEqual(price, { usd: 4 + 2 + 0.4 + 5, listedOn: pricesOf });
	});

	it('knows a model by the name of one of its days too', () => {
		const usage = { input: million, output: 0 };

		const price = estimatePrice({ id: 'anthropic', model: 'claude-haiku-4-5-20251001' }, usage, none);

		assert.deepEqual(price, { usd: 1, listedOn: pricesOf });
	});

	it('knows no price of other models, nor of a model of the same name elsewhere', () => {
		const usage = { input: million, output: million };

		for (const info of [
			{ id: 'anthropic', model: 'claude-fable-5-2' },
			{ id: 'openai', model: 'claude-opus-5-5' },
			{ id: 'claude-code', model: 'claude-opus-5-5' },
			{ id: 'anthropic', model: '__proto__' },
			{ id: 'anthropic' },
		]) {
			assert.equal(estimatePrice(info, usage, none), 'unknown');
		}
	});

	it('knows none where a question may have been longer than the price holds for', () => {
		const info = { id: 'anthropic', model: 'claude-haiku-5-5' };

		const short = estimatePrice(info, { input: 60_000, output: 0, cacheRead: 40_000 }, none);
		const long = estimatePrice(info, { input: 60_000, output: 0, cacheRead: 40_001 }, none);

		assert.deepEqual(short, { usd: 0.0064, listedOn: pricesOf });
		assert.equal(long, 'unknown');
	});

	it('goes by what the user set, for any planner; what is cached costs as much as the rest where that is not said', () => {
		const own = parsePrices({ 'qwen-coder:14b': { input: 1, output: 2 }, 'claude-opus-5-5': { input: 0, output: 0 } });
		const usage = { input: million, output: million, cacheRead: million };

		const local = estimatePrice({ id: 'openai', model: 'qwen-coder:14b' }, usage, own ?? none);
		const free = estimatePrice({ id: 'anthropic', model: 'claude-opus-5-5' }, usage, own ?? none);

		assert.deepEqual([local, free], [{ usd: 4 }, { usd: 0 }]);
	});
});

describe('the table of prices', () => {
	it('has a day, and reads from the cache that are cheaper than what is new', () => {
		assert.match(pricesOf, /^20\d\d-\d\d-\d\d$/);
		for (const [model, { input, output, cacheRead = input, cacheWrite = input }] of priceTable) {
			assert.ok(0 < cacheRead && cacheRead < input && input < cacheWrite && cacheWrite < output, model);
		}
	});
});

describe('parsePrices', () => {
	it('takes nothing but prices that make sense', () => {
		for (const wrong of [
			null,
			[],
			'free',
			{ m: 1 },
			{ m: { input: 1 } },
			{ m: { input: -1, output: 1 } },
			{ m: { input: '1', output: 1 } },
			{ m: { input: 1, output: Number.POSITIVE_INFINITY } },
			{ m: { input: 1, output: 1, currency: 'EUR' } },
			{ '': { input: 1, output: 1 } },
		]) {
			assert.equal(parsePrices(wrong), undefined, JSON.stringify(wrong));
		}
		assert.equal(parsePrices({})?.size, 0);
	});
});

describe('describePrice', () => {
	for (const [price, words] of [
		['unknown', 'price unknown'],
		[{ usd: 0 }, 'free'],
		[{ usd: 0.004 }, 'less than $0.01'],
		[{ usd: 1.2345 }, 'about $1.23'],
		[{ usd: 0.1, listedOn: '2026-10-24' }, 'about $0.10 by the list prices of 2026-10-24'],
	] as const) {
		it(`says “${words}”`, () => {
			assert.equal(describePrice(price), words);
		});
	}
});
