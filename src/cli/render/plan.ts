import type { Change } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { shownKind } from '../../core/diff/shownKind';
import { leftChanges } from '../../core/plan/leftChanges';
import { bearingCommands } from '../../core/plan/narrow/narrowCommands';
import type { NarrowedPlan } from '../../core/plan/narrow/narrowPlan';
import type { Plan } from '../../core/plan/plan';
import type { SpecState } from '../../core/plan/state/readState';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Arguments } from '../arguments';
import type { Palette } from '../palette';
import { repeatSpec } from '../repeatSpec';
import { renderAssumptions } from './assumptions';
import { renderChanges, renderCount } from './changes';
import { renderCommand } from './commands';
import { renderEdit } from './edits';
import { renderPlanner } from './planner';

export interface PlanRendering {
	/** What the plan is against, in words. */
	readonly baseline: string;
	/** Why files need an approval of their own, by path. */
	readonly protectedReasons: ReadonlyMap<string, string>;
	/** The call, which names the spec in its own words. */
	readonly args: Pick<Arguments, 'values'>;
	/** What has to be said about where the plan was cut from all that is pending. */
	readonly cut?: Cut;
	/** What the entries of a delta do to its main spec. */
	readonly againstMain?: AgainstMain;
}

/** What comes along with the targets of a call, or stays behind although it belongs to the whole. */
export type Cut = Pick<NarrowedPlan, 'companions' | 'shared' | 'waiting'> & {
	/** Ids of the changes that stay pending since they, or a part of what serves them, are left out. */
	readonly left?: readonly string[];
};

/** A plan for a terminal: changes, edits as diffs, commands, what is open, and last the counts, which stay in sight. */
export function renderPlan(plan: Plan, rendering: PlanRendering, palette: Palette): string {
	const { baseline, protectedReasons, args, cut, againstMain = new Map() } = rendering;
	const flipped = plan.changes.filter(change => shownKind(change, againstMain).impact === 'flipped');
	const parts = [
		[`${palette.strong(specName(plan, args))} ${palette.dim(showControls(baseline))}`],
		renderChanges(plan.changes, palette, noteStates(plan), againstMain),
		section('Summary', textLines(plan.summary ?? '', palette), palette),
		section(
			plan.made ? 'Changed files' : 'Proposed edits',
			plan.edits.flatMap(edit => renderEdit(edit, plan, protectedReasons.get(edit.path), palette)),
			palette,
		),
		section(
			'Verification',
			plan.verify
				.filter(({ command }) => !cut?.waiting.includes(command))
				.flatMap(command => renderCommand(command, plan.changes, palette)),
			palette,
		),
		section('Assumptions', renderAssumptions(plan.assumptions, palette), palette),
		section('Nothing to edit', renderImplemented(plan, palette), palette),
		section('Unresolved', renderUnresolved(plan, flipped, args, palette), palette),
		section(
			'Notes',
			(plan.notes ?? []).flatMap(note => textLines(note, palette)),
			palette,
		),
		['', ...renderSummary(plan, flipped.length, cut, palette)],
	];
	return `${parts.flat().join('\n')}\n`;
}

/** What is told of a plan without changes. */
export function renderNothing(plan: Plan, args: Pick<Arguments, 'values'>): string {
	const path = specName(plan, args);
	return plan.prose > 0
		? `No changes. The requirements of ${path} are as they were applied; ${proseCount(plan)} outside of them.\n`
		: `No changes. ${path} is as it was applied.\n`;
}

/** The spec as the call named it, which tells it from those of other Roots. */
function specName({ spec }: Plan, { values }: Pick<Arguments, 'values'>): string {
	return showControls(values.get('spec')?.at(-1) ?? spec.path);
}

function noteStates(plan: Plan): (change: Change) => string {
	const left = new Set(leftChanges(plan));
	return change => {
		const { id, state } = change;
		if (state === 'unresolved') {
			return 'unresolved';
		}
		const serving = plan.edits.filter(({ requirements }) => requirements.includes(id)).length;
		const work = state === 'implemented' || serving === 0 ? 'nothing to edit' : count(serving, 'edit');
		const how = plan.left?.includes(id) ? 'left out' : 'not all selected';
		return left.has(change) ? `${work}, ${how}: stays pending` : work;
	};
}

function proseCount({ prose }: Plan): string {
	return count(prose, 'changed line');
}

function section(title: string, lines: readonly string[], palette: Palette): readonly string[] {
	return lines.length > 0 ? ['', palette.strong(title), ...lines] : [];
}

/** Text from a planner, each of its lines broken where the terminal ends. */
function textLines(text: string, palette: Palette): readonly string[] {
	const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
	return lines.flatMap(line => palette.fold(showControls(line.trim()), 2).map(part => `  ${part}`));
}

/** What is implemented already: applying it runs the verification and records it. */
function renderImplemented({ changes }: Plan, palette: Palette): readonly string[] {
	return changes
		.filter(({ state }) => state === 'implemented')
		.map(({ id }) => `  ${palette.added('✓')} ${showControls(id)} ${palette.dim('is implemented already')}`);
}

/** What the planner has no edits for, why, and the ways on. */
function renderUnresolved(
	{ unresolved, planner }: Plan,
	flips: readonly Change[],
	args: Pick<Arguments, 'values'>,
	palette: Palette,
): readonly string[] {
	if (unresolved.length === 0) {
		return [];
	}
	const flipped = new Set(flips.map(({ id }) => id));
	const reasons = unresolved.flatMap(({ id, reason }) => [
		`  ${flipped.has(id) ? palette.alarm('!') : palette.changed('?')} ${showControls(id)}`,
		...palette.fold(showControls(reason), 6).map(line => palette.dim(`      ${line}`)),
	]);
	const ways = [
		'They stay pending. Change the files yourself, or have an agent do it: “spec-ops record --propose TEXT” then verifies and records what was changed.',
		'What the files do already is verified and recorded by “spec-ops adopt --target ID”.',
		...(planner.id === 'literal' ? [askModel] : []),
	];
	return [...reasons, ...ways.flatMap(way => palette.fold(repeatSpec(way, args), 2).map(line => `  ${line}`))];
}

const askModel =
	'A model can plan them: “spec-ops plan --planner anthropic”, or openai; “spec-ops --help” lists what each needs.';

function renderSummary(plan: Plan, flips: number, cut: Cut | undefined, palette: Palette): readonly string[] {
	const { changes, edits, unresolved, prose } = plan;
	const left = edits.filter(({ selected }) => !selected).length;
	const written = [
		...(edits.length > 0 ? [`${count(edits.length - left, 'file')} to ${plan.made ? 'record' : 'write'}`] : []),
		...(left > 0 ? [`${count(left, 'file')} not selected`] : []),
		...(unresolved.length > 0 ? [`${count(unresolved.length, 'change')} unresolved`] : []),
	];
	return [
		renderCount('Plan', changes, palette),
		...(written.length > 0 ? [palette.dim(`${written.join(', ')}.`)] : []),
		...renderPlanner(plan).map(palette.dim),
		...(prose > 0 ? [palette.dim(`${proseCount(plan)} outside of requirements.`)] : []),
		...(flips > 0 ? [palette.alarm(`${count(flips, 'requirement')} flipped between required and forbidden.`)] : []),
		...renderCut(cut ?? noCut, plan, palette),
	];
}

/** Of a plan that is applied whole. */
export const noCut: Cut = { companions: [], shared: [], waiting: [] };

/** What goes along with the targets, what is left out, and which commands have to wait. */
function renderCut(cut: Cut, plan: Plan, palette: Palette): readonly string[] {
	const { companions, shared, waiting, left = leftChanges(plan).map(({ id }) => id) } = cut;
	const leftAlone = left.filter(id => !shared.includes(id));
	const list = (ids: readonly string[]) => ids.map(showControls).join(', ');
	return [
		...(companions.length > 0
			? [`Goes along with what was named, since they share lines of the spec: ${list(companions)}.`]
			: []),
		...(leftAlone.length > 0
			? [`Stays pending, since it or a part of what serves it is left out: ${list(leftAlone)}.`]
			: []),
		...(shared.length > 0
			? [`Stays pending, although edits of it go along, since they share lines of a file: ${list(shared)}.`]
			: []),
		...(waiting.length > 0
			? [`Not run this time, since it expects what stays pending: ${waiting.map(showControls).join('; ')}.`]
			: []),
	].flatMap(line => palette.fold(line, 0).map(palette.changed));
}

/** The cut of a plan that was made for the targets alone. @param state What it was made from, where commands may wait. */
export function cutOf(plan: Plan, targets: readonly string[], state?: SpecState): Cut {
	const isNamed = (id: string | null) => id !== null && targets.includes(id);
	const companions = plan.changes.filter(({ id, wasId }) => !isNamed(id) && !isNamed(wasId)).map(({ id }) => id);
	const { waiting } = state ? bearingCommands(plan.verify, plan, plan, state) : noCut;
	return { companions, shared: [], waiting };
}
