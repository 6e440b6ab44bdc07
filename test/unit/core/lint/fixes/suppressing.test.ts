import assert from 'node:assert/strict';
import { suppressionsOf } from '../../../../../src/core/lint/fixes/suppressionsOf';
import type { LintProblem } from '../../../../../src/core/lint/lintProblem';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { dialectOf } from '../../../../../src/core/spec/specPaths';
import { readCorpora } from '../../spec/corpora';
import { applied } from '../applied';
import { lintTexts } from '../lintText';
import { deltas, mainSpec } from '../plantedDeltas';
import { mistakes } from '../plantedMistakes';
import { wraps } from '../wrapStatement';

type Texts = Readonly<Record<string, string>>;

function lint(path: string, text: string, others: Texts): readonly LintProblem[] {
	const [problems = []] = lintTexts({ [path]: text, ...others }, { hasMainSpecs: true });
	return problems;
}

/** Everything that a plan or a diff would see. */
function statementsOf(path: string, text: string): readonly unknown[] {
	return parseSpec(path, text).requirements.map(({ id, name, level, text: own, section, scenarios }) => ({
		id,
		name,
		level,
		own,
		section,
		scenarios: scenarios.map(({ name: title, steps }) => [title, steps.map(step => [step.keyword, step.text])]),
	}));
}

/** What a comment that is offered for a problem does not do as it should; and the rules that were tried. */
function trySuppressions(path: string, text: string, others: Texts = {}) {
	const before = lint(path, text, others);
	const statements = statementsOf(path, text);
	const faults: string[] = [];
	for (const { rule, ...problem } of before) {
		for (const fix of suppressionsOf({ rule, ...problem }, text)) {
			const written = applied(text, fix.edits);
			const after = lint(path, written, others);
			const place = `${path}:${problem.line} ${fix.title}`;
			const count = (problems: readonly LintProblem[]) => problems.filter(one => one.rule === rule).length;
			if (fix.title.endsWith('file') ? count(after) > 0 : count(after) >= count(before)) {
				faults.push(`${place}: still told`);
			}
			if (after.length >= before.length) {
				faults.push(`${place}: something is new`);
			}
			try {
				assert.deepEqual(statementsOf(path, written), statements);
			} catch {
				faults.push(`${place}: statements are read in another way`);
			}
		}
	}
	return { faults, rules: before.map(({ rule }) => rule) };
}

describe('comments that suppress', () => {
	it('end what they are for and change no statement, for planted mistakes of all dialects', () => {
		const results = mistakes.map(([, dialect, statement]) => trySuppressions(...wraps[dialect](statement)));

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
		assert.ok(new Set(results.flatMap(({ rules }) => rules)).size >= 12);
	});

	it('end what they are for and change no statement, for deltas', () => {
		const results = deltas.map(([, one, two]) =>
			trySuppressions('openspec/changes/one/specs/cart/spec.md', one, {
				'openspec/specs/cart/spec.md': mainSpec,
				...(two !== undefined && { 'openspec/changes/two/specs/cart/spec.md': two }),
			}),
		);

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
		assert.ok(new Set(results.flatMap(({ rules }) => rules)).size >= 6);
	});

	it('end what they are for and change no statement, in the corpora', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		const results = files
			.filter(({ path }) => dialectOf(path) !== undefined)
			.map(({ path, text }) => trySuppressions(path, text));

		assert.deepEqual(
			results.flatMap(({ faults }) => faults),
			[],
		);
	});
});
