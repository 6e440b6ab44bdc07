import type { Change } from '../../core/diff/change';
import { describeBaseline } from '../../core/history/baseline/describeBaseline';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import { count } from '../../core/text/words';
import { traceQuery } from '../../core/trace/traceQuery';
import { traceRequirement } from '../../core/trace/traceRequirement';
import { statementLabel } from '../codelens/statementLabel';
import { cyclesOf } from '../language/cyclesOf';
import { escapeMarkdown } from '../language/escapeMarkdown';
import { renderHover } from '../language/renderHover';

/** Requirements of one answer, and cycles of one requirement. */
const shown = { requirements: 10, cycles: 2 } as const;

/**
 * What requirements are, how they differ from the baseline and which cycles were about them, in Markdown.
 *
 * @param ids Of the requirements; without any those with pending changes.
 */
export function renderExplanation(state: SpecState, ids: readonly string[]): string {
	const { changes } = state.diff;
	const wanted = ids.length > 0 ? ids : changes.map(({ id }) => id);
	if (wanted.length === 0) {
		return `Nothing is pending: all ${count(state.spec.requirements.length, 'requirement')} are as they were last applied.`;
	}
	const against = escapeMarkdown(describeBaseline(state.baseline));
	const head = ids.length > 0 ? [] : [`**${count(changes.length, 'pending change')}** (${against})`];
	const rest = wanted.length - shown.requirements;
	return [
		...head,
		...wanted.slice(0, shown.requirements).map(id => renderOne(state, id)),
		...(rest > 0 ? [`The plan view shows ${rest} more.`] : []),
	].join('\n\n');
}

function renderOne(state: SpecState, id: string): string {
	const change = state.diff.changes.find(one => one.id === id);
	const requirement = state.spec.requirements.find(one => one.id === id);
	const title = `#### ${escapeMarkdown(id)}`;
	return requirement
		? [title, escapeMarkdown(statementLabel(requirement.text)), renderRequirement(state, requirement, change)].join(
				'\n\n',
			)
		: [title, renderRemoved(state, id, change)].join('\n\n');
}

function renderRequirement(state: SpecState, requirement: Requirement, change: Change | undefined): string {
	return renderHover({
		requirement,
		change,
		removed: [],
		baseline: state.baseline,
		trace: traceRequirement(traceQuery(state, requirement.id)),
		holding: undefined,
		limit: shown.cycles,
		linkOf: () => undefined,
		storyLink: undefined,
	});
}

function renderRemoved(state: SpecState, id: string, change: Change | undefined): string {
	const was = escapeMarkdown(statementLabel(change?.before?.text ?? ''));
	const [last] = cyclesOf(state, id, 1);
	const since = last?.cycle.number
		? ` It last came with cycle ${last.cycle.number}: ${escapeMarkdown(last.cycle.title)}`
		: '';
	return `**Removed**: ~~${was}~~ What it asked for is not wanted any more.${since}`;
}
