import type { Applied } from '../../core/apply/applied';
import type { Plan } from '../../core/plan/plan';
import { resolvesNothing } from '../../core/plan/resolvesNothing';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { CommandContext } from '../command';
import { repeatSpec } from '../repeatSpec';
import { describeUnverified } from './describeUnverified';
import { renderResults } from './results';

const statusWords = {
	applied: 'APPLIED: every command met its expectation',
	unverified: 'UNVERIFIED',
	failed: 'FAILED: the changes stay pending',
} as const;

/**
 * What a cycle did and what is left, for a terminal.
 *
 * @param pending Number of changes that are pending now.
 */
export function renderApplied(
	outcome: Applied,
	plan: Plan,
	pending: number,
	{ args, palette }: Pick<CommandContext, 'args' | 'palette'>,
): string {
	const results = outcome.results.map(result => ({ ...result, output: result.tail }));
	const paint = { applied: palette.added, unverified: palette.changed, failed: palette.alarm }[outcome.status];
	const reason = outcome.reason === undefined ? '' : ` (${showControls(outcome.reason)})`;
	const how = outcome.status === 'unverified' ? `: ${describeUnverified(outcome.results.length)}` : '';
	const status = `${paint(`${statusWords[outcome.status]}${how}`)}${reason}`;
	const written = count(outcome.edits.length, 'file');
	return `${[
		'',
		...renderResults(results, plan.verify, palette),
		'',
		`Cycle ${outcome.cycle}: ${written} ${plan.made ? 'recorded' : 'written'}. ${status}.`,
		...renderNext(outcome, pending).map(line => repeatSpec(line, args)),
	].join('\n')}\n`;
}

/** What is left, and the ways on. */
function renderNext({ status, cycle, rest, results }: Applied, pending: number): readonly string[] {
	const again = ['Verify it as it stands now with “spec-ops verify --record”.'];
	const before = status === 'unverified' && results.length > 0 ? again : [];
	if (status === 'failed') {
		return [
			`Undo it with “spec-ops undo ${cycle}”, run the commands again with “spec-ops verify --record”,`,
			'or mend the code or the spec and plan again with “spec-ops plan”.',
		];
	}
	if (pending === 0) {
		return before;
	}
	const [left, them] = pending === 1 ? ['1 change is left', 'it'] : [`${count(pending, 'change')} are left`, 'them'];
	if (!rest) {
		return [...before, `${left}: “spec-ops plan” plans ${them}.`];
	}
	const next = resolvesNothing(rest)
		? '“spec-ops show” tells why nothing in it can be written'
		: '“spec-ops show” shows it, “spec-ops apply” applies it';
	return [...before, `${left}. The rest of the plan still fits: ${next}.`];
}
