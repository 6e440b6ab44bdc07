import assert from 'node:assert/strict';
import { findIntroductionAt } from '../../../../../src/core/history/baseline/findIntroductionAt';
import { memoryHost } from '../../../support/memoryHost';

const path = '.openspec/apply.md';
const cycles = [1, 2, 3, 4, 5].map(number => `## Cycle ${number} — 2026-06-0${number}\n\nDone, über alles.\n\n`);
const textOf = (count: number) => `# Apply history\n\n${cycles.slice(0, count).join('')}`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

function find(now: string, heading: string, committed: readonly string[]): Promise<string | undefined> {
	const commits = committed.map((text, index) => ({ hash: `c${committed.length - index}`, files: { [path]: text } }));
	const { git } = memoryHost({ commits });
	return findIntroductionAt(git, path, bytesOf(now), bytesOf(now.slice(0, now.indexOf(heading))).length);
}

describe('findIntroductionAt', () => {
	const newestFirst = [textOf(4), textOf(3), textOf(3), textOf(2), textOf(1)];

	it('finds the oldest commit that has the heading where it stands', async () => {
		const found = [1, 2, 3, 4].map(number => find(textOf(5), `## Cycle ${number} `, newestFirst));

		assert.deepEqual(await Promise.all(found), ['c1', 'c2', 'c3', 'c5']);
	});

	it('finds nothing where the cycle is not committed yet', async () => {
		assert.equal(await find(textOf(5), '## Cycle 5 ', newestFirst), undefined);
		assert.equal(await find(textOf(1), '## Cycle 1 ', []), undefined);
	});

	it('finds in LF what has CRLF on the disk', async () => {
		const now = textOf(5).replaceAll('\n', '\r\n');

		assert.equal(await find(now, '## Cycle 3 ', newestFirst), 'c3');
	});
});
