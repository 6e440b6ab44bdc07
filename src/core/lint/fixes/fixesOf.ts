import type { Spec } from '../../spec/spec';
import { LineStarts } from '../lineStarts';
import type { LintProblem } from '../lintProblem';
import { addScenario, addSteps } from './addScenario';
import type { Fix } from './fix';
import { freeId } from './freeId';
import { freeNumber } from './freeNumber';
import { indentClose } from './indentClose';
import { removeStatement } from './removeStatement';
import { splitStatement } from './splitStatement';

/**
 * The ways to mend a problem that are certain enough to be offered, the best first; none for most rules.
 *
 * @param spec The spec that the problem was found in.
 * @param text Of it, in LF without BOM.
 */
export function fixesOf(problem: LintProblem, spec: Spec, text: string): readonly Fix[] {
	const lines = new LineStarts(text);
	const { replacement, line, column, endLine, endColumn } = problem;
	const stretch = {
		start: lines.startOf(line) + column - 1,
		end: lines.startOf(endLine) + endColumn - 1,
	};
	if (replacement !== undefined) {
		return [{ title: `Write “${shorten(replacement)}”`, edits: [{ ...stretch, text: replacement }] }];
	}
	switch (problem.rule) {
		case 'duplicate-id': {
			const isHeading = spec.dialect === 'kiro' && text.charAt(lines.startOf(line)) === '#';
			const id = isHeading ? freeNumber(spec) : freeId(text.slice(stretch.start, stretch.end), spec);
			return id === undefined ? [] : [{ title: `Write “${id}”`, edits: [{ ...stretch, text: id }] }];
		}
		case 'missing-scenario':
			return [addScenario(line, spec, lines, text)];
		case 'scenario-steps':
			return addSteps(line, spec, lines, text);
		case 'duplicate-statement':
			return removeStatement(line, spec, lines, text);
		case 'unclosed-fence':
			return indentClose(line, lines, text);
		case 'several-requirements':
			return splitStatement(stretch.start, line, spec, lines, text);
		default:
			return [];
	}
}

/** The first line of what is written; where more follows, it ends with dots, too. */
function shorten(text: string): string {
	const [first = ''] = text.split('\n', 1);
	return first.length > 60 || first.length < text.length ? `${first.slice(0, 59)}…` : first;
}
