import type { Edit, Plan, PlannedCommand } from '../../core/plan/plan';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';
import { renderChanges, renderCount } from './changes';

const opSigns = { create: '+', modify: '~', delete: '-', rename: '→' } as const;

/** A plan for a terminal: changes, edits as diffs, commands, what is open, and the count. */
export function renderPlan(plan: Plan, baseline: string, palette: Palette): string {
	const title = `${palette.strong(showControls(plan.spec.path))} ${palette.dim(showControls(baseline))}`;
	const parts = [
		[title],
		renderChanges(plan.changes, palette),
		section(
			'Proposed edits',
			plan.edits.flatMap(edit => renderEdit(edit, palette)),
			palette,
		),
		section(
			'Verification',
			plan.verify.flatMap(command => renderCommand(command, palette)),
			palette,
		),
		section('Unresolved', renderUnresolved(plan, palette), palette),
		plan.prose > 0 ? ['', palette.dim(`${count(plan.prose, 'changed line')} outside of requirements.`)] : [],
		['', renderCount('Plan', plan.changes, palette)],
	];
	return `${parts.flat().join('\n')}\n`;
}

function section(title: string, lines: readonly string[], palette: Palette): readonly string[] {
	return lines.length > 0 ? ['', palette.strong(title), ...lines] : [];
}

function renderEdit(edit: Edit, palette: Palette): readonly string[] {
	const from = edit.from === undefined ? '' : `${showControls(edit.from)} → `;
	const left = edit.selected ? '' : palette.dim(' (not selected)');
	const lines = [`  ${palette.changed(opSigns[edit.op])} ${from}${showControls(edit.path)}${left}`];
	if (edit.reason !== '') {
		lines.push(palette.dim(`      ${showControls(edit.reason)}`));
	}
	for (const hunk of edit.hunks) {
		lines.push(palette.dim(`      @@ line ${hunk.start}`));
		lines.push(...hunk.lines.map(line => `      ${paintLine(showControls(line), palette)}`));
	}
	return lines;
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

function renderCommand(command: PlannedCommand, palette: Palette): readonly string[] {
	const { stdout, exit } = command.expect;
	const text = stdout === undefined ? '' : `“${showControls(stdout)}”, `;
	const lines = command.command.split('\n').map((line, index) => `  ${index === 0 ? '$' : ' '} ${showControls(line)}`);
	return [...lines, palette.dim(`      expects ${text}exit ${exit}; ${sources[command.source]}`)];
}

function renderUnresolved(plan: Plan, palette: Palette): readonly string[] {
	return plan.unresolved.flatMap(({ id, reason }) => [
		`  ${palette.changed('?')} ${showControls(id)}`,
		palette.dim(`      ${showControls(reason)}`),
	]);
}
