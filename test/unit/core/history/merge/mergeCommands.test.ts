import assert from 'node:assert/strict';
import { type MergedCommands, mergeCommands } from '../../../../../src/core/history/merge/mergeCommands';
import type { ChosenConflict, MergeSide } from '../../../../../src/core/history/merge/mergeSpecs';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { append } from '../draft';

const text = '- It MUST greet\n';

describe('mergeCommands', () => {
	it('takes what one side alone came to expect of a command, whichever side that is', () => {
		assert.deepEqual(shown(merge({ run: 'old' }, { run: 'old' }, { run: 'new' })), [['run', 'new']]);
		assert.deepEqual(shown(merge({ run: 'old' }, { run: 'new' }, { run: 'old' })), [['run', 'new']]);
	});

	it('keeps the commands of both, each once', () => {
		const merged = merge({}, { one: 'a', both: 'b' }, { both: 'b', other: 'c' });

		assert.deepEqual(shown(merged), [
			['one', 'a'],
			['both', 'b'],
			['other', 'c'],
		]);
	});

	it('names the commands of which the sides came to expect different things, and takes neither', () => {
		const merged = merge({ run: 'old' }, { run: 'one' }, { run: 'other' });

		assert.deepEqual([merged.commands, merged.disputed], [[], ['run']]);
	});

	it('expects what both came to expect where they changed different words', () => {
		const merged = merge({ run: 'Hello, John!' }, { run: 'Hello, Jane!' }, { run: 'Good day, John!' });

		assert.deepEqual(shown(merged), [['run', 'Good day, Jane!']]);
		assert.deepEqual(merged.disputed, []);
	});

	it('takes the side that was chosen where both came to expect different things', () => {
		const conflict = (id: string, side: MergeSide) => ({ id, side, base: '', ours: '', theirs: '' });
		const merged = (...chosen: readonly ChosenConflict[]) =>
			shown(merge({ run: 'old' }, { run: 'one' }, { run: 'other' }, text, chosen));

		assert.deepEqual(merged(conflict('A-9', 'theirs')), [['run', 'other']]);
		assert.deepEqual(merged(conflict('A-1', 'ours'), conflict('A-9', 'theirs')), [['run', 'one']]);
		assert.deepEqual(merged(conflict('A-8', 'ours'), conflict('A-9', 'theirs')), []);
	});

	it('lets what stands in the spec win', () => {
		const standing = `${text}\n## Verify\n\n\`\`\`bash\nrun\n# Expected: spec\n\`\`\`\n`;

		const merged = merge({ run: 'old' }, { run: 'one' }, { run: 'other' }, standing);

		assert.deepEqual(
			merged.commands.map(({ command, expect, source }) => [command, expect.stdout, source]),
			[['run', 'spec', 'spec']],
		);
		assert.deepEqual(merged.disputed, []);
	});
});

type Expectations = Readonly<Record<string, string>>;

function merge(
	before: Expectations,
	mine: Expectations,
	yours: Expectations,
	spec = text,
	chosen: readonly ChosenConflict[] = [],
): MergedCommands {
	const [common, ours, theirs] = [before, mine, yours].map(expected => {
		const verify = Object.entries(expected).map(([command, stdout]) => {
			return { command, expect: { exit: 0, stdout }, source: 'planner' as const, requirements: ['A-1'] };
		});
		return parseHistory(append('', '', text, 'applied', { verify }).text).cycles;
	});
	return mergeCommands({ path: 'spec.md', text: spec, chosen }, ours ?? [], theirs ?? [], common ?? []);
}

function shown({ commands }: MergedCommands): readonly unknown[] {
	return commands.map(({ command, expect }) => [command, expect.stdout]);
}
