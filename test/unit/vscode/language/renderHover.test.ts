import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import type { Baseline } from '../../../../src/core/history/history';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { type HoverInput, renderHover } from '../../../../src/vscode/language/renderHover';
import { historyOf } from '../../support/historyOf';

const baseline: Baseline = { source: 'recorded', cycle: 3, date: '2026-06-08', commit: null, text: '', sha256: '' };

describe('renderHover', () => {
	it('shouts a flip, and shows both wordings with the words that differ', () => {
		const text = renderHover(inputOf('- It MUST NOT run as root', '- It MUST run as root'));

		assert.match(text, /^\*\*MUST\*\*: Required without exception/);
		assert.match(text, /\*\*Flipped\*\*: \*\*what was forbidden is now required\*\* \(against cycle 3 of 8 June 2026/);
		assert.match(text, /Was: It MUST ~~NOT~~ run as root/);
		assert.match(text, /Now: It MUST run as root/);
	});

	it('names the level that a synonym stands for, and what a constraint without a keyword is', () => {
		const synonym = renderHover(inputOf('', '- It SHALL wave'));
		const fact = renderHover(inputOf('', '## Constraints\n\n- Base image: `python:3.12-slim`'));

		assert.match(synonym, /^\*\*SHALL\*\* \(MUST\): /);
		assert.match(fact, /^\*\*Constraint\*\*: A constraint without a keyword/);
	});

	it('lists cycles with their evidence, and the files of the newest alone', () => {
		const files = [{ op: 'modify' as const, path: 'src/a.py' }];
		const { cycles } = historyOf({ title: 'First', changes: files }, { title: 'Second [x](y)', changes: files });
		const found = cycles.toReversed().map(cycle => ({ cycle, isOwn: cycle.number === 2 }));

		const text = renderHover({ ...inputOf('', '- It MUST wave'), cycles: found, hasMore: true });

		assert.match(text, /\*\*\[Cycle 2\]\(command:x\)\*\* · 8 June 2026 · ✓ written by hand/);
		assert.match(text, /Second &#91;x&#93;&#40;y&#41;/);
		assert.match(text, /Cycle 1.*names a value of it/);
		assert.equal(text.match(/Files:/g)?.length, 1);
		assert.match(text, /There are older ones/);
	});

	it('says that no cycle names it', () => {
		const text = renderHover(inputOf('', '- It MUST wave'));

		assert.match(text, /No cycle of the history names this requirement\.$/);
	});
});

/** What is told about the first requirement of a text. */
function inputOf(before: string, after: string): HoverInput {
	const spec = parseSpec('.openspec/spec.md', after);
	const [change]: readonly (Change | undefined)[] = diffSpecs(parseSpec('.openspec/spec.md', before), spec).changes;
	const [requirement] = spec.requirements;
	assert.ok(requirement);
	return { requirement, change, removed: [], baseline, cycles: [], hasMore: false, linkOf: () => 'command:x' };
}
