import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findBaseline } from '../../../src/core/history/baseline/findBaseline';
import { checkHistory } from '../../../src/core/history/checkHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { append } from '../core/history/draft';
import { memoryHost } from '../support/memoryHost';
import { anyText, specText } from './anyText';
import { reformat } from './reformat';

const { git } = memoryHost();

function baselineOf(text: string) {
	return findBaseline({
		history: parseHistory(text),
		historyPath: '.openspec/apply.md',
		specPath: '.openspec/spec.md',
		specText: 'other\n',
		git,
		objects: { read: async () => undefined },
	});
}

function factsOf(text: string) {
	return parseHistory(text).cycles.map(({ number, date, status, evidence, changes, verify, record }) => ({
		number,
		date,
		status,
		evidence,
		changes,
		verify,
		record,
	}));
}

const formatted = (name: string) => readFileSync(`test/unit/properties/formatted/${name}.md`, 'utf8');

describe('a history that Prettier went over', () => {
	for (const name of ['recorded', 'byHand']) {
		it(`says the same, and takes the next cycle (${name}, real output of Prettier)`, async () => {
			const [before, after] = [formatted(name), formatted(`${name}.formatted`)];

			const [old, next] = [await baselineOf(before), await baselineOf(after)];

			assert.notEqual(after, before);
			assert.deepEqual(factsOf(after), factsOf(before));
			assert.deepEqual(next, old);
			const grave = checkHistory(after, parseHistory(after)).filter(({ severity }) => severity !== 'info');
			assert.deepEqual(grave, []);
			const added = append(after, next.text, 'new\n');
			assert.equal(added.text.slice(0, after.length), after);
			assert.equal((await baselineOf(added.text)).text, 'new\n');
		});
	}

	it('tells which cycles look other than they were recorded, as information', () => {
		const text = formatted('recorded.formatted');

		const problems = checkHistory(text, parseHistory(text));

		assert.deepEqual([...new Set(problems.map(({ rule, severity }) => `${rule} ${severity}`))], ['edited info']);
	});

	it('keeps its baseline and its cycles, whatever was written in them', async () => {
		const how = fc.record({
			bullets: fc.boolean(),
			emphasis: fc.boolean(),
			blankLines: fc.boolean(),
			fences: fc.boolean(),
			tables: fc.boolean(),
			escapes: fc.boolean(),
			trailingSpace: fc.boolean(),
		});
		const cycle = fc.record({
			spec: specText,
			propose: anyText,
			status: fc.constantFrom('applied', 'failed', 'unverified'),
		});

		await fc.assert(
			fc.asyncProperty(fc.array(cycle, { minLength: 1, maxLength: 3 }), how, async (cycles, formatting) => {
				let text = '';
				let spec = '';
				for (const { spec: next, propose, status } of cycles) {
					text = append(text, spec, next, status, { propose }).text;
					spec = status === 'failed' ? spec : next;
				}

				const after = reformat(text, formatting);

				assert.deepEqual(factsOf(after), factsOf(text));
				assert.deepEqual(await baselineOf(after), await baselineOf(text));
			}),
			{ numRuns: 200 },
		);
	}).timeout(60_000);
});
