import { collapse } from '../../core/spec/collapse';
import { showControls } from '../../core/text/showControls';
import type { BlamedLines } from '../../core/trace/blameFile';
import { type ServedRequirement, servedRequirements } from '../../core/trace/servedRequirements';
import type { BlamedFile } from '../blameOne';
import type { Palette } from '../palette';

/** The lines of a file, run by run, with the cycle and the requirements that made them. */
export function renderBlame({ path, text, runs }: BlamedFile, palette: Palette): readonly string[] {
	if (runs.length === 0) {
		return [`No cycle recorded how ${showControls(path)} came to be.`, ''];
	}
	const lines = text.split('\n');
	const width = String(runs.at(-1)?.last ?? 1).length;
	const body = runs.flatMap(run => {
		const shown = lines.slice(run.first - 1, run.last);
		return [
			...renderHead(run, palette),
			...shown.map((line, index) => {
				return `  ${palette.dim(String(run.first + index).padStart(width))}  ${showControls(line)}`;
			}),
		];
	});
	return [palette.strong(showControls(path)), ...body, ''];
}

function renderHead({ step, isExact }: BlamedLines, palette: Palette): readonly string[] {
	if (!step) {
		return [palette.dim('by no cycle')];
	}
	const name = `cycle ${step.cycle.number ?? '?'}`;
	if (!isExact) {
		return [palette.dim(`by ${name} or before: the text in between is not kept`)];
	}
	const served = servedRequirements(step);
	return [
		palette.changed(served.length === 0 ? `${name}: ${showControls(collapse(step.cycle.title))}` : name),
		...served.map(one => `  ${renderServed(one)}`),
	];
}

function renderServed({ id, text }: ServedRequirement): string {
	return showControls(text === undefined ? id : `${id}: ${collapse(text)}`);
}
