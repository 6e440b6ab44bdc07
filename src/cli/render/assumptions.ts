import type { RecordedAssumption } from '../../core/history/record';
import { showControls } from '../../core/text/showControls';
import type { Palette } from '../palette';

/** What a planner had to decide because the spec leaves it open, each by its number, and how to accept what is right. */
export function renderAssumptions(assumptions: readonly RecordedAssumption[], palette: Palette): readonly string[] {
	const open = assumptions.filter(({ accepted }) => !accepted).length;
	const told = `Not accepted: ${open} of ${assumptions.length}. “spec-ops apply --accept N” accepts one by its number, “--accept all” every one.`;
	return [
		...assumptions.flatMap((assumption, index) => renderAssumption(assumption, index + 1, palette)),
		...(open > 0 ? palette.fold(told, 2).map(line => `  ${line}`) : []),
	];
}

/** What was decided, what else it could have been, and how to settle it. */
function renderAssumption(assumption: RecordedAssumption, number: number, palette: Palette): readonly string[] {
	const { decision, alternatives, suggestion, section, accepted } = assumption;
	const where = section === '' ? 'in the spec' : `under “${oneLine(section)}”`;
	const details = [
		...(alternatives.length > 0 ? [`instead of: ${alternatives.map(oneLine).join('; ')}`] : []),
		...(suggestion === '' ? [] : [`to pin it down, write ${where}: ${oneLine(suggestion)}`]),
	];
	const sign = accepted ? palette.added('✓') : palette.changed('?');
	const text = `${number}. ${oneLine(decision)}${accepted ? ' (accepted)' : ''}`;
	return [
		...palette.fold(text, 4).map((line, index) => `${index === 0 ? `  ${sign} ` : '    '}${line}`),
		...details.flatMap(detail => palette.fold(detail, 6).map(line => palette.dim(`      ${line}`))),
	];
}

function oneLine(text: string): string {
	return showControls(text.replace(/\s+/g, ' '));
}
