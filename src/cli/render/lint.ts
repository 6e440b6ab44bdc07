import { countSeverities } from '../../core/lint/countSeverities';
import type { FileProblems } from '../../core/lint/fileProblems';
import type { LintProblem } from '../../core/lint/lintProblem';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';

/** What was found, by files, for people. */
export function renderLint(files: readonly FileProblems[], palette: Palette): string {
	const lines = files
		.filter(({ problems }) => problems.length > 0)
		.flatMap(({ path, problems }) => [
			palette.strong(showControls(path)),
			...problems.flatMap(problem => renderProblem(problem, palette)),
			'',
		]);
	return `${[...lines, summaryOf(files)].join('\n')}\n`;
}

function renderProblem({ severity, line, column, message, rule }: LintProblem, palette: Palette): readonly string[] {
	const paint = { error: palette.removed, warning: palette.changed, info: palette.dim }[severity];
	const place = `${line}:${column}`;
	const [first = '', ...rest] = palette.fold(showControls(message), indent);
	return [
		`  ${place.padEnd(8)} ${paint(severity.padEnd(7))} ${first}`,
		...rest.map(part => `${' '.repeat(indent)}${part}`),
		palette.dim(`${' '.repeat(indent)}${showControls(rule)}`),
	];
}

const indent = 19;

function summaryOf(files: readonly FileProblems[]): string {
	const { errors, warnings, infos } = countSeverities(files);
	const found = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'note')].join(', ');
	return errors + warnings + infos === 0
		? `No problems in ${count(files.length, 'file')}.`
		: `${found} in ${count(files.length, 'file')}.`;
}
