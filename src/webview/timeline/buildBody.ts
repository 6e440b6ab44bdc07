import type { ChangeKind } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import type { Cycle } from '../../core/history/history';
import type { RecordedChange } from '../../core/history/record';
import { recordedAsk } from '../../core/history/recordedAsk';
import { recordedLabel } from '../../core/history/recordedLabel';
import { buildResult, describeExpectation } from '../buildResult';
import { labelBeside } from '../labelBeside';
import { markStatement } from '../markStatement';
import { unmarked } from '../unmarked';
import { describePlanner } from './describePlanner';
import { describeEvidence } from './describeStatus';
import type { CycleActions, TimelineBody, TimelineChange, TimelineCommand } from './timelineModel';

/**
 * Put a cycle into the words and rows that are shown when it is open.
 *
 * @param isDelta Whether its spec is the delta of a change, whose new entries may ask to change or remove something.
 */
export function buildBody(cycle: Cycle, actions: CycleActions, isDelta = false): TimelineBody {
	const begin = cycle.record?.begin ?? null;
	const changes = begin?.changes.map(change => buildChange(change, isDelta ? recordedAsk(change) : change.kind)) ?? [];
	return {
		propose: withoutTitle(cycle),
		changes,
		specDiff: changes.length > 0 || cycle.spec === null ? [] : cycle.spec.trimEnd().split('\n'),
		files: cycle.changes.map(({ op, path, from }) => ({
			op,
			path,
			...(from === undefined ? {} : { from }),
			recorded: begin !== null,
		})),
		commands: buildCommands(cycle),
		assumptions:
			begin?.assumptions.map(({ decision, alternatives, accepted }) => ({ decision, alternatives, accepted })) ?? [],
		rest: cycle.rest.trim(),
		planner: begin ? describePlanner(begin) : '',
		evidence: describeEvidence(cycle),
		actions,
	};
}

function buildChange(change: RecordedChange, asks: ChangeKind): TimelineChange {
	const spans = markStatement(change.before?.text ?? null, change.after?.text ?? null);
	return {
		id: change.id,
		kind: asks,
		impact: change.impact,
		meaning: describeImpact(change) ?? '',
		label: labelBeside(recordedLabel(change), (change.after ?? change.before)?.text ?? ''),
		spans: asks === change.kind ? spans : unmarked(spans),
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

/** Propose, less its first paragraph where that is the title, or its first line where that is a sentence of its own. */
function withoutTitle({ propose, title }: Cycle): string {
	const text = propose.trim();
	const paragraph = upTo(text, '\n\n');
	if (paragraph.replace(/\s+/g, ' ') === title || paragraph === title) {
		return text.slice(paragraph.length).trim();
	}
	const line = upTo(text, '\n');
	return line === title && /[.!?…]$/.test(line) ? text.slice(line.length).trim() : text;
}

function upTo(text: string, mark: string): string {
	const end = text.indexOf(mark);
	return end < 0 ? text : text.slice(0, end);
}
