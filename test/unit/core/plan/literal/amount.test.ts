import assert from 'node:assert/strict';
import { type Amount, readAmount, respell, spellingsOfAmount } from '../../../../../src/core/plan/literal/amount';

function amount(literal: string, unit = ''): Amount {
	const read = readAmount(literal, unit);
	assert.ok(read, literal);
	return read;
}

describe('readAmount', () => {
	for (const [literal, unit, value, name] of [
		['30', 's', 30, 's'],
		['10,000', '', 10_000, undefined],
		['-5', '', -5, undefined],
		['1.5', 'gb', 1.5, 'gb'],
		['256Mi', '', 256, 'mb'],
		['80%', '', 80, '%'],
	] as const) {
		it(`reads ${literal} ${unit}`, () => {
			const read = readAmount(literal, unit);

			assert.deepEqual([read?.value, read?.unit?.name], [value, name]);
		});
	}

	for (const literal of ['1.20', '3.12.1', '007', '30em', 'eight', '2024-03-01']) {
		it(`takes ${literal} for no amount`, () => {
			assert.equal(readAmount(literal, ''), undefined);
		});
	}
});

describe('respell', () => {
	function respellAll(from: Amount, to: Amount): readonly string[] {
		return spellingsOfAmount(from)
			.filter(({ needsUnit }) => !needsUnit)
			.map(spelling => `${spelling.text} → ${respell(spelling, from, to)}`);
	}

	it('writes the new amount in the unit and with the separators of the old one', () => {
		const all = respellAll(amount('30', 's'), amount('45', 's'));

		assert.deepEqual([...all].sort(), ['30 → 45', '30,000 → 45,000', '30000 → 45000', '30_000 → 45_000'].sort());
	});

	it('goes over to another unit', () => {
		const all = respellAll(amount('90', 's'), amount('2', 'min'));

		assert.ok(all.includes('90 → 120'));
		assert.ok(all.includes('90000 → 120000'));
	});

	it('counts sizes both ways', () => {
		const all = respellAll(amount('10', 'mb'), amount('25', 'mb'));

		assert.ok(all.includes('10485760 → 26214400'));
		assert.ok(all.includes('10000000 → 25000000'));
	});

	it('has no number for what is no whole one', () => {
		const [spelling] = spellingsOfAmount(amount('60', 's')).filter(({ unit }) => unit?.name === 'min');

		assert.ok(spelling);
		assert.equal(respell(spelling, amount('60', 's'), amount('100', 's')), undefined);
	});
});
