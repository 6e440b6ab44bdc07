import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import type { Baseline } from '../../../../src/core/history/history';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import type { RequirementTrace, TraceStep } from '../../../../src/core/trace/traceRequirement';
import { type HoverInput, renderHover } from '../../../../src/vscode/language/renderHover';
import { historyOf } from '../../support/historyOf';

const baseline: Baseline = { source: 'recorded', cycle: 3, date: '2026-06-08', commit: null, text: '', sha256: '' };

const untraced: RequirementTrace = { steps: [], introduced: undefined, last: undefined, files: [], run: undefined };

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

	it('lists cycles with their evidence and what they did, and the files', () => {
		const { cycles } = historyOf({ title: 'First' }, { title: 'Second [x](y)' });
		const [first, second] = cycles.map((cycle, index): TraceStep => {
			const role = index === 0 ? 'named' : 'changed';
			return { cycle, isOwn: index > 0, role, effect: 'stands', paths: [] };
		});
		assert.ok(first && second);
		const trace = { ...untraced, steps: [first, second], last: second, files: [{ path: 'src/*a*.py', ...second }] };

		const text = renderHover({ ...inputOf('', '- It MUST wave'), trace });

		assert.match(text, /\*\*\[Cycle 2\]\(command:x\)\*\* · 8 June 2026 · ✓ written by hand.* · changed it/);
		assert.match(text, /Second &#91;x&#93;&#40;y&#41;/);
		assert.match(text, /Cycle 1.*names a value of it/);
		assert.match(text, /^Files: src&#47;&#42;a&#42;&#46;py$/m);
		assert.match(text, /\[Its story\]\(command:story\)$/);
	});

	it('shows the newest cycles alone, and counts the others', () => {
		const { cycles } = historyOf({}, {}, {}, {}, {}, {}, {});
		const steps = cycles.map(cycle => ({ cycle, isOwn: true, role: 'changed', effect: 'stands', paths: [] }) as const);

		const text = renderHover({ ...inputOf('', '- It MUST wave'), trace: { ...untraced, steps } });

		assert.match(text, /Cycle 7/);
		assert.doesNotMatch(text, /Cycle 2/);
		assert.match(text, /\[Its story, with 2 older\]/);
	});

	it('says whether what was verified still holds', () => {
		const [cycle] = historyOf({}).cycles;
		assert.ok(cycle);
		const step: TraceStep = { cycle, isOwn: true, role: 'changed', effect: 'stands', paths: [] };
		const run = { cycle, index: 0, isOwn: true, commands: [] };
		const input = { ...inputOf('', '- It MUST wave'), trace: { ...untraced, steps: [step], run } };

		const holds = renderHover({ ...input, holding: { kind: 'holds', run } });
		const moved = renderHover({ ...input, holding: { kind: 'outdated', run, moved: ['a.py'] } });

		assert.match(holds, /✓ Verified by cycle 1 of 8 June 2026/);
		assert.match(moved, /⚠ Verified by cycle 1 of 8 June 2026&#44; but changed since&#58; a&#46;py/);
	});

	it('names the id, and the cycle that brought the requirement', () => {
		const [cycle] = historyOf({}).cycles;
		assert.ok(cycle);
		const step: TraceStep = { cycle, isOwn: true, role: 'introduced', effect: 'stands', paths: [] };
		const input = inputOf('', '- FR-001: It MUST wave');

		const text = renderHover({ ...input, trace: { ...untraced, steps: [step], introduced: step } });
		const undone = renderHover({
			...input,
			trace: { ...untraced, steps: [step], introduced: { ...step, effect: 'undone' } },
		});

		assert.match(text, /^Id: FR&#45;001 · since \[cycle 1\]\(command:x\)$/m);
		assert.match(undone, /^Id: FR&#45;001$/m);
	});

	it('shows the statement and its spec where it is told of elsewhere', () => {
		const input = inputOf('', '- FR-001: It MUST [wave](x)');

		const text = renderHover({ ...input, elsewhere: 'a/spec.md' });

		assert.match(text, /^It MUST &#91;wave&#93;/m);
		assert.match(text, /^Id: FR&#45;001 in a&#47;spec&#46;md$/m);
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
	const links = { limit: 5, linkOf: () => 'command:x', storyLink: 'command:story' };
	return { requirement, change, removed: [], baseline, trace: untraced, holding: { kind: 'unverified' }, ...links };
}
