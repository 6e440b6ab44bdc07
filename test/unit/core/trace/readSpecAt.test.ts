import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { findCycle } from '../../../../src/core/trace/findCycle';
import { readSpecAt } from '../../../../src/core/trace/readSpecAt';
import { type MemoryHost, memoryHost } from '../../support/memoryHost';
import { append } from '../history/draft';

const historyPath = '.openspec/apply.md';
const byHand = '## Cycle 1 - 2026-06-01\n### Propose\nGreet.\n### Status\n✅ APPLIED\n';

describe('readSpecAt', () => {
	it('gives the spec as each recorded cycle left it', async () => {
		const one = append('', '', 'a\n');
		const { text } = append(one.text, 'a\n', 'b\n');

		assert.deepEqual(await at(memoryHost(), text, 1), { kind: 'text', path: '.openspec/spec.md', text: 'a\n' });
		assert.deepEqual(await at(memoryHost(), text, 2), { kind: 'text', path: '.openspec/spec.md', text: 'b\n' });
	});

	it('gives it from the commit that brought a cycle written by hand', async () => {
		const commits = [
			{ hash: 'c2', files: { [historyPath]: byHand, '.openspec/spec.md': 'later\n' } },
			{ hash: 'c1', files: { [historyPath]: byHand, '.openspec/spec.md': 'then\n' } },
		];
		const host = memoryHost({ files: { '.openspec/spec.md': 'now\n' }, commits });

		const found = await at(host, byHand, 1);

		assert.deepEqual(found, { kind: 'text', path: '.openspec/spec.md', text: 'then\n', commit: 'c1' });
	});

	it('gives no text for a cycle written by hand that is in no commit', async () => {
		const found = await at(memoryHost({ files: { '.openspec/spec.md': 'now\n' } }), byHand, 1);

		assert.equal(found?.kind, 'missing');
	});

	it('gives a committed text for a recorded cycle only where it is the recorded one', async () => {
		const { text } = append('', 'lost\n', 'then\n');
		const torn = text.replace(/"full":"[^"]*"/, '"patch":[]');
		const commit = (spec: string) => [{ hash: 'c1', files: { [historyPath]: torn, '.openspec/spec.md': spec } }];

		const right = await at(memoryHost({ commits: commit('then\n') }), torn, 1);
		const wrong = await at(memoryHost({ commits: commit('other\n') }), torn, 1);

		assert.deepEqual(right, { kind: 'text', path: '.openspec/spec.md', text: 'then\n', commit: 'c1' });
		assert.equal(wrong?.kind, 'missing');
	});
});

describe('findCycle', () => {
	it('finds a cycle by identity, by place, and the newest one by number', () => {
		const history = parseHistory(append(byHand, '', 'a\n', 'applied', { number: 1 }).text);
		const [first, second] = history.cycles;

		assert.equal(findCycle(history, { number: 1 }), second);
		assert.equal(findCycle(history, { index: 0 }), first);
		assert.equal(findCycle(history, { id: second?.id ?? '' }), second);
		assert.equal(findCycle(history, { id: 'sha256:0' }), undefined);
	});
});

async function at(host: MemoryHost, text: string, number: number) {
	const history = parseHistory(text);
	const cycle = findCycle(history, { number });
	return cycle && readSpecAt(host, { history, historyPath, cycle });
}
