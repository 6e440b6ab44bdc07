import type { ApplyOutcome } from '../../core/apply/applyPlan';
import type { RecordedResult } from '../../core/history/record';
import type { Plan } from '../../core/plan/plan';
import type { Expectation } from '../../core/spec/spec';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';

/** Lines of output that are shown of a command that failed. */
const tailLines = 10;

type Applied = Extract<ApplyOutcome, { kind: 'applied' }>;

const statusWords = {
	applied: 'APPLIED: every command met its expectation',
	unverified: 'UNVERIFIED: written, nothing was run',
	failed: 'FAILED: the files are written, the changes stay pending',
} as const;

/** What a cycle did, for a terminal; where a command failed, what was expected beside what came. */
export function renderApplied(outcome: Applied, plan: Plan, palette: Palette): string {
	const results = outcome.results.flatMap(result => {
		const expect = plan.verify.find(({ command }) => command === result.command)?.expect;
		return [renderResult(result, palette), ...(result.passed || !expect ? [] : renderMiss(result, expect, palette))];
	});
	const paint = { applied: palette.added, unverified: palette.changed, failed: palette.alarm }[outcome.status];
	const reason = outcome.reason === undefined ? '' : ` (${showControls(outcome.reason)})`;
	const status = `${paint(statusWords[outcome.status])}${reason}`;
	const written = count(outcome.edits.length, 'file');
	const next = outcome.status === 'failed' ? ['Mend the code or the spec, then plan again with “spec-ops plan”.'] : [];
	return `${['', ...results, '', `Cycle ${outcome.cycle}: ${written} written. ${status}.`, ...next].join('\n')}\n`;
}

function renderResult({ command, passed, exit, durationMs }: RecordedResult, palette: Palette): string {
	const sign = passed ? palette.added('✓') : palette.removed('✗');
	return `  ${sign} ${showControls(command)} ${palette.dim(`(exit ${exit ?? 'none'}, ${durationMs} ms)`)}`;
}

function renderMiss(result: RecordedResult, expect: Expectation, palette: Palette): readonly string[] {
	const text = expect.stdout === undefined ? '' : `“${showControls(expect.stdout)}”, `;
	const tail = result.tail.trimEnd().split('\n').slice(-tailLines);
	return [
		palette.added(`      expected  ${text}exit ${expect.exit}`),
		...tail.map((line, index) =>
			palette.removed(`      ${index === 0 ? 'got       ' : '          '}${showControls(line)}`),
		),
	];
}
