import type { History } from '../../core/history/history';
import { longDate } from '../../core/text/words';
import { describeHolding } from '../../core/trace/describeHolding';
import { describeRole } from '../../core/trace/describeRole';
import type { Holding } from '../../core/trace/judgeHolding';
import type { TracedRequirement } from '../../core/trace/readTrace';
import type { TraceStep } from '../../core/trace/traceRequirement';
import { describeStatus } from '../../webview/timeline/describeStatus';
import { statementLabel } from '../codelens/statementLabel';
import { fromDifference } from './fromDifference';

/** What a click on a row opens. */
export type RowTarget =
	/** A line of the spec, from 1. */
	| { readonly kind: 'requirement'; readonly line: number }
	/** A file as it is now; path from the Root. */
	| { readonly kind: 'file'; readonly path: string }
	| { readonly kind: 'cycle'; readonly number: number }
	/** A file before and after the cycle at this place of the history. */
	| { readonly kind: 'comparison'; readonly index: number; readonly path: string };

/** A row of the story of a requirement. */
export interface StoryRow {
	readonly label: string;
	readonly description: string;
	readonly tooltip: string;
	/** Name of a codicon, and of the theme's colour for it. */
	readonly icon: string;
	readonly color?: string;
	readonly target?: RowTarget;
	/** Place of its cycle in the history, from 0, for a row that stands for a cycle. */
	readonly index?: number;
	readonly children: readonly StoryRow[];
}

const green = 'testing.iconPassed';
const red = 'testing.iconFailed';
const yellow = 'list.warningForeground';

/** The story of a requirement as rows: what it says, whether it holds, its files, and its cycles, newest first. */
export function storyRows(traced: TracedRequirement, history: History): readonly StoryRow[] {
	const { trace } = traced;
	return [
		requirementRow(traced),
		trace.steps.length > 0 || traced.holding.kind === 'pending' ? holdingRow(traced) : unnamedRow,
		...(trace.files.length > 0 ? [filesRow(traced)] : []),
		...trace.steps.toReversed().map(step => cycleRow(step, history.cycles.indexOf(step.cycle))),
	];
}

function requirementRow({ id, requirement, change, trace }: TracedRequirement): StoryRow {
	const { before, after } = change ?? trace.steps.findLast(step => step.change)?.change ?? {};
	const text = statementLabel(requirement?.text ?? (after ?? before)?.text ?? id);
	const row = { label: text, tooltip: text, icon: 'symbol-field', children: [] };
	if (!requirement) {
		return { ...row, description: 'not in the spec any more' };
	}
	return { ...row, description: requirement.level, target: { kind: 'requirement', line: requirement.line } };
}

/** In place of what holds. */
const unnamedRow: StoryRow = {
	label: 'No cycle names it',
	description: '',
	tooltip: 'No cycle of the history brought it, changed it, or edited a file for it.',
	icon: 'circle-outline',
	children: [],
};

const holdingIcons: Readonly<Record<Holding['kind'], readonly [icon: string, color?: string]>> = {
	holds: ['pass', green],
	failed: ['error', red],
	outdated: ['warning', yellow],
	pending: ['circle-outline'],
	unverified: ['circle-outline'],
};

const holdingLabels: Readonly<Record<Holding['kind'], string>> = {
	holds: 'Verified, and holds',
	failed: 'Verification failed',
	outdated: 'Changed since it was verified',
	pending: 'Not applied yet',
	unverified: 'Not verified since it changed',
};

function holdingRow({ trace, holding }: TracedRequirement): StoryRow {
	const [icon, color] = holdingIcons[holding.kind];
	const moved = holding.kind === 'outdated' ? holding.moved : [];
	const commands = (trace.run?.commands ?? []).map(({ command, result }): StoryRow => {
		const about = trace.run?.isOwn ? '' : ', about the whole spec';
		return {
			label: firstLine(command.command),
			description: `${result.passed ? 'passed' : 'failed'}${about}`,
			tooltip: [command.command, result.tail].filter(Boolean).join('\n\n'),
			icon: result.passed ? 'pass' : 'error',
			color: result.passed ? green : red,
			children: [],
		};
	});
	return {
		label: holdingLabels[holding.kind],
		description: moved.join(', '),
		tooltip: describeHolding(holding),
		icon,
		...(color !== undefined && { color }),
		children: holding.kind === 'pending' ? [] : commands,
	};
}

function filesRow({ trace }: TracedRequirement): StoryRow {
	return {
		label: trace.files.length === 1 ? '1 file' : `${trace.files.length} files`,
		description: 'edited for it',
		tooltip: trace.files.map(({ path }) => path).join('\n'),
		icon: 'files',
		children: trace.files.map(({ path, cycle }) => ({
			label: path,
			description: cycle.number === null ? '' : `cycle ${cycle.number}`,
			tooltip: path,
			icon: 'file',
			target: { kind: 'file', path },
			children: [],
		})),
	};
}

const statusIcons: Readonly<Record<TraceStep['cycle']['status'], readonly [icon: string, color?: string]>> = {
	applied: ['pass-filled', green],
	unverified: ['warning', yellow],
	failed: ['error', red],
	interrupted: ['debug-pause'],
	unknown: ['question'],
};

function cycleRow(step: TraceStep, index: number): StoryRow {
	const { cycle, role, effect } = step;
	const [icon, color] = statusIcons[cycle.status];
	const date = cycle.date === null ? '' : longDate(cycle.date);
	const name = cycle.number === null ? 'A cycle' : `Cycle ${cycle.number}`;
	const status = describeStatus(cycle);
	return {
		label: `${name} ${describeRole(role, effect)}`,
		description: [date, firstLine(cycle.title)].filter(Boolean).join(' · '),
		tooltip: [`${name}${date === '' ? '' : `, ${date}`}: ${status}`, cycle.propose.trim()].filter(Boolean).join('\n\n'),
		icon,
		...(color !== undefined && { color }),
		...(cycle.number !== null && { target: { kind: 'cycle', number: cycle.number } }),
		index,
		children: stepRows(step, index),
	};
}

/** What the cycle did: its reason, the words on both sides, and its files. */
function stepRows({ cycle, change, paths }: TraceStep, index: number): readonly StoryRow[] {
	const isRecorded = cycle.record !== null;
	return [
		...(firstLine(cycle.propose) === '' ? [] : [reasonRow(cycle.propose.trim())]),
		...plainRow(change?.before?.text, 'before', 'diff-removed', change?.after?.text),
		...plainRow(change?.after?.text, 'after', 'diff-added', change?.before?.text),
		...paths.map(
			(path): StoryRow => ({
				label: path,
				description: '',
				tooltip: path,
				icon: isRecorded ? 'diff' : 'file',
				target: isRecorded ? { kind: 'comparison', index, path } : { kind: 'file', path },
				children: [],
			}),
		),
	];
}

function reasonRow(propose: string): StoryRow {
	const label = statementLabel(firstLine(propose));
	return { label, description: 'reason', tooltip: propose, icon: 'comment', children: [] };
}

/** One side of a change. Where there is another one, the label begins shortly before what differs from it. */
function plainRow(text: string | undefined, side: 'before' | 'after', icon: string, other = ''): readonly StoryRow[] {
	return text === undefined || text.trim() === ''
		? []
		: [
				{
					label: fromDifference(statementLabel(text), statementLabel(other)),
					description: side,
					tooltip: text,
					icon,
					children: [],
				},
			];
}

function firstLine(text: string): string {
	return (
		text
			.split('\n')
			.find(line => line.trim() !== '')
			?.trim() ?? ''
	);
}
