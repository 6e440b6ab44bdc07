import type { ApplyOutcome } from '../../core/apply/applyPlan';
import { showControls } from '../../core/text/showControls';
import { count } from '../count';
import type { Palette } from '../palette';

type Applied = Extract<ApplyOutcome, { kind: 'applied' }>;

const statusWords = {
	applied: 'APPLIED: every command met its expectation',
	unverified: 'UNVERIFIED: written, nothing was run',
	failed: 'FAILED: the files are written, the changes stay pending',
} as const;

/** What a cycle did, for a terminal. */
export function renderApplied(outcome: Applied, palette: Palette): string {
	const results = outcome.results.flatMap(({ command, passed, exit, durationMs }) => {
		const sign = passed ? palette.added('✓') : palette.removed('✗');
		return [`  ${sign} ${showControls(command)} ${palette.dim(`(exit ${exit ?? 'none'}, ${durationMs} ms)`)}`];
	});
	const paint = { applied: palette.added, unverified: palette.changed, failed: palette.alarm }[outcome.status];
	const status = paint(statusWords[outcome.status]);
	const written = count(outcome.edits.length, 'file');
	const next = outcome.status === 'failed' ? ['Mend the code or the spec, then plan again with “spec-ops plan”.'] : [];
	return `${['', ...results, '', `Cycle ${outcome.cycle}: ${written} written. ${status}.`, ...next].join('\n')}\n`;
}
