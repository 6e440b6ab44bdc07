import { findOldLiteral } from '../../core/plan/literal/findOldLiteral';
import type { Edit, Plan, PlannedCommand } from '../../core/plan/plan';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';
import { renderChanges, renderCount } from './changes';

const opSigns = { create: '+', modify: '~', delete: '-', rename: '→' } as const;

/**
 * A plan for a terminal: changes, edits as diffs, commands, what is open, and the count.
 *
 * @param targets Ids that the call named; what was planned besides them is told. Absent: all that is pending.
 */
export function renderPlan(plan: Plan, baseline: string, palette: Palette, targets?: readonly string[]): string {
	const title = `${palette.strong(showControls(plan.spec.path))} ${palette.dim(showControls(baseline))}`;
	const parts = [
		[title],
		renderChanges(plan.changes, palette),
		renderCompanions(plan, targets, palette),
		section(
			'Proposed edits',
			plan.edits.flatMap(edit => renderEdit(edit, palette)),
			palette,
		),
		section(
			'Verification',
			plan.verify.flatMap(command => renderCommand(command, plan, palette)),
			palette,
		),
		section('Nothing to edit', renderImplemented(plan, palette), palette),
		section('Unresolved', renderUnresolved(plan, palette), palette),
		plan.prose > 0 ? ['', palette.dim(`${proseCount(plan)} outside of requirements.`)] : [],
		['', renderCount('Plan', plan.changes, palette)],
	];
	return `${parts.flat().join('\n')}\n`;
}

/** Requirements that share lines of the spec go together, so a plan of one has the others too. */
function renderCompanions(
	{ changes }: Plan,
	targets: readonly string[] | undefined,
	palette: Palette,
): readonly string[] {
	const isNamed = (id: string | null) => id !== null && targets?.includes(id);
	const companions = targets ? changes.filter(({ id, wasId }) => !isNamed(id) && !isNamed(wasId)) : [];
	const ids = companions.map(({ id }) => showControls(id)).join(', ');
	return ids === '' ? [] : ['', palette.dim(`Planned along with what was named, since they share lines: ${ids}.`)];
}

/** What is told of a plan without changes. */
export function renderNothing(plan: Plan): string {
	const path = showControls(plan.spec.path);
	return plan.prose > 0
		? `No changes. The requirements of ${path} are as they were applied; ${proseCount(plan)} outside of them.\n`
		: `No changes. ${path} is as it was applied.\n`;
}

function proseCount({ prose }: Plan): string {
	return count(prose, 'changed line');
}

function section(title: string, lines: readonly string[], palette: Palette): readonly string[] {
	return lines.length > 0 ? ['', palette.strong(title), ...lines] : [];
}

function renderEdit(edit: Edit, palette: Palette): readonly string[] {
	const from = edit.from === undefined ? '' : `${showControls(edit.from)} → `;
	const left = edit.selected ? '' : palette.dim(' (not selected)');
	const lines = [`  ${palette.changed(opSigns[edit.op])} ${from}${showControls(edit.path)}${modeNote(edit)}${left}`];
	if (edit.reason !== '') {
		lines.push(palette.dim(`      ${showControls(edit.reason)}`));
	}
	for (const hunk of edit.hunks) {
		lines.push(palette.dim(`      @@ line ${hunk.start}`));
		lines.push(...hunk.lines.map(line => `      ${paintLine(showControls(line), palette)}`));
	}
	return lines;
}

/** What cannot be seen in the text: whether the file can be run becomes another than it was. */
function modeNote({ before, after }: Edit): string {
	if (!after || (before?.mode ?? '100644') === after.mode) {
		return '';
	}
	return after.mode === '100755' ? ' (made executable)' : ' (no longer executable)';
}

function paintLine(line: string, palette: Palette): string {
	if (line.startsWith('+')) {
		return palette.added(line);
	}
	return line.startsWith('-') ? palette.removed(line) : palette.dim(line);
}

const sources = {
	spec: 'from the spec',
	planner: 'from the planner',
	previous: 'from the last applied cycle',
} as const;

function renderCommand(command: PlannedCommand, { changes }: Plan, palette: Palette): readonly string[] {
	const { stdout, exit } = command.expect;
	const text = stdout === undefined ? '' : `“${showControls(stdout)}”, `;
	const lines = command.command.split('\n').map((line, index) => `  ${index === 0 ? '$' : ' '} ${showControls(line)}`);
	const old = findOldLiteral(stdout ?? '', changes);
	return [
		...lines,
		palette.dim(`      expects ${text}exit ${exit}; ${sources[command.source]}`),
		...(old === undefined
			? []
			: [`      ${palette.changed('!')} it still expects “${showControls(old)}”, which the spec no longer says`]),
	];
}

/** What is implemented already: applying it runs the verification and records it. */
function renderImplemented({ changes }: Plan, palette: Palette): readonly string[] {
	return changes
		.filter(({ state }) => state === 'implemented')
		.map(({ id }) => `  ${palette.added('✓')} ${showControls(id)} ${palette.dim('is implemented already')}`);
}

function renderUnresolved(plan: Plan, palette: Palette): readonly string[] {
	return plan.unresolved.flatMap(({ id, reason }) => [
		`  ${palette.changed('?')} ${showControls(id)}`,
		palette.dim(`      ${showControls(reason)}`),
	]);
}
