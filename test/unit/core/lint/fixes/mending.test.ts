import assert from 'node:assert/strict';
import { fixesOf } from '../../../../../src/core/lint/fixes/fixesOf';
import type { LintProblem } from '../../../../../src/core/lint/lintProblem';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import type { Spec } from '../../../../../src/core/spec/spec';
import { dialectOf } from '../../../../../src/core/spec/specPaths';
import { lintTogether } from '../../../../support/lintTogether';
import { readCorpora } from '../../spec/corpora';
import { applied } from '../applied';
import { deltas, mainSpec } from '../plantedDeltas';
import { mistakes } from '../plantedMistakes';
import { wraps } from '../wrapStatement';

/** Rules that a fix leaves a mark for, so that what is to be written is not forgotten. */
const leftToWrite: ReadonlySet<string> = new Set(['placeholder']);
/** Rules whose fix lets a statement be read that was not, with whatever else is wrong with it. */
const revealing: ReadonlySet<string> = new Set(['unknown-heading', 'lowercase-keyword']);

type Texts = Readonly<Record<string, string>>;

/** The problems of a spec, beside others. */
function lint(path: string, text: string, others: Texts = {}): readonly LintProblem[] {
	const inputs = Object.entries({ ...others, [path]: text }).map(([one, own]) => ({
		spec: parseSpec(one, own),
		text: own,
	}));
	const found = lintTogether(inputs, { hasMainSpecs: true });
	return found.find(one => one.path === path)?.problems ?? [];
}

function countsOf(problems: readonly LintProblem[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { rule } of problems) {
		counts.set(rule, (counts.get(rule) ?? 0) + 1);
	}
	return counts;
}

/** The statements beside a problem that are not there after it was mended; of what stands twice one is enough. */
function lostIn(before: Spec, after: Spec, { line }: LintProblem): readonly string[] {
	const kept = new Set(after.requirements.map(({ text }) => text));
	return before.requirements
		.filter(one => one.line > line || one.endLine < line)
		.map(({ text }) => text)
		.filter(text => !kept.has(text));
}

/** What is wrong after each fix of a spec that was not before, and each problem that a fix did not end; and how many were tried. */
function tryFixes(
	path: string,
	text: string,
	others: Texts = {},
): { readonly faults: readonly string[]; readonly tried: number } {
	const before = lint(path, text, others);
	const was = countsOf(before);
	const spec = parseSpec(path, text);
	const faults: string[] = [];
	let tried = 0;
	for (const problem of before) {
		for (const fix of fixesOf(problem, spec, text)) {
			tried++;
			const written = applied(text, fix.edits);
			const after = lint(path, written, others);
			const now = countsOf(after);
			const place = `${path}:${problem.line} ${problem.rule}, ${fix.title}`;
			// Of a statement that makes three demands one is taken out, and it is told that it makes two.
			const isSame = (one: LintProblem) => one.rule === problem.rule && one.message === problem.message;
			if (after.filter(isSame).length >= before.filter(isSame).length) {
				faults.push(`${place}: still told`);
			}
			for (const lost of lostIn(spec, parseSpec(path, written), problem)) {
				faults.push(`${place}: lost “${lost}”`);
			}
			for (const [rule, count] of now) {
				if (!leftToWrite.has(rule) && !revealing.has(problem.rule) && count > (was.get(rule) ?? 0)) {
					faults.push(`${place}: ${rule} is new`);
				}
			}
		}
	}
	return { faults, tried };
}

describe('quick fixes', () => {
	it('end what they are for and bring nothing else, for planted mistakes', () => {
		const results = mistakes.map(([, dialect, statement]) => tryFixes(...wraps[dialect](statement)));

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
		assert.ok(results.reduce((sum, { tried }) => sum + tried, 0) >= 15);
	});

	it('end what they are for and bring nothing else, for deltas', () => {
		const results = deltas.map(([, one, two]) =>
			tryFixes('openspec/changes/one/specs/cart/spec.md', one, {
				'openspec/specs/cart/spec.md': mainSpec,
				...(two !== undefined && { 'openspec/changes/two/specs/cart/spec.md': two }),
			}),
		);

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
		assert.ok(results.reduce((sum, { tried }) => sum + tried, 0) >= 4);
	});

	it('end what they are for and bring nothing else, for numbers of Kiro', () => {
		const item = '#### Acceptance Criteria\n\n1. THE system SHALL';
		const text = `# Requirements Document\n\n## Requirements\n\n### Requirement 1\n\n${item} beep\n\n### Requirement 1\n\n${item} stop\n`;

		assert.deepEqual(tryFixes('.kiro/specs/a/requirements.md', text), { faults: [], tried: 1 });
	});

	it('end what they are for and bring nothing else, in the corpora', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		const results = files
			.filter(({ path }) => dialectOf(path) !== undefined)
			.map(({ path, text }) => tryFixes(path, text));

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
		assert.ok(results.reduce((sum, { tried }) => sum + tried, 0) >= 15);
	});
});
