import { describeImpact } from '../../core/diff/describeImpact';
import type { Cycle, History } from '../../core/history/history';
import type { RecordedChange } from '../../core/history/record';
import { count, longDate } from '../../core/text/words';
import { buildResult, describeExpectation } from '../buildResult';
import { markStatement } from '../markStatement';
import { describeStatus, groupOf } from './describeStatus';
import type { TimelineChange, TimelineCommand, TimelineCycle, TimelineModel } from './timelineModel';

/** Put a history into the words and rows of the timeline, newest cycle first. */
export function buildTimelineModel(path: string, { cycles, problems }: History): TimelineModel {
	return {
		path,
		unreadable: null,
		cycles: cycles.map(buildCycle).reverse(),
		problems: problems.map(({ line, severity, message }) => ({ line, severity, message })),
	};
}

function buildCycle(cycle: Cycle): TimelineCycle {
	const begin = cycle.record?.begin ?? null;
	const changes = begin?.changes.map(buildChange) ?? [];
	return {
		line: cycle.line,
		name: cycle.number === null ? 'Cycle' : `Cycle ${cycle.number}`,
		title: cycle.title,
		date: cycle.date === null ? '' : longDate(cycle.date),
		time: cycle.record?.end?.time ?? begin?.time ?? null,
		group: groupOf(cycle),
		status: describeStatus(cycle),
		propose: withoutTitle(cycle),
		changes,
		specDiff: changes.length > 0 || cycle.spec === null ? [] : cycle.spec.trimEnd().split('\n'),
		files: cycle.changes.map(({ op, path, from }) => ({ op, path, ...(from === undefined ? {} : { from }) })),
		commands: buildCommands(cycle),
		assumptions: begin?.assumptions.map(({ decision }) => decision) ?? [],
		rest: cycle.rest.trim(),
		planner: begin ? describePlanner(begin) : '',
		edited: cycle.edited,
	};
}

function buildChange(change: RecordedChange): TimelineChange {
	return {
		kind: change.kind,
		impact: change.impact,
		meaning: describeImpact(change) ?? '',
		spans: markStatement(change.before?.text ?? null, change.after?.text ?? null),
	};
}

/** The commands that the text names, or that its record does, each with its recorded run. */
function buildCommands({ verify, record }: Cycle): readonly TimelineCommand[] {
	const results = new Map(record?.end?.results.map(result => [result.command, result]));
	const named = new Map([...(record?.begin.verify ?? []), ...verify].map(one => [one.command, one.expect]));
	return [...named].map(([command, expect]) => {
		const result = results.get(command);
		return {
			command,
			expectation: describeExpectation(expect),
			result: result ? buildResult(result, expect) : null,
		};
	});
}

/** Propose, less its first paragraph where that is the title. */
function withoutTitle({ propose, title }: Cycle): string {
	const text = propose.trim();
	const end = text.indexOf('\n\n');
	const first = end < 0 ? text : text.slice(0, end);
	return first === title || first.replace(/\s+/g, ' ') === title ? text.slice(first.length).trim() : text;
}

function describePlanner({ planner, usage }: NonNullable<Cycle['record']>['begin']): string {
	const name = planner.id === 'literal' ? 'literal planner, offline' : (planner.model ?? planner.id);
	const tokens = usage ? ` · ${count(usage.input, 'token')} in, ${usage.output.toLocaleString('en')} out` : '';
	return `${name}${tokens}`;
}
