import type { RecordedAssumption } from '../../core/history/record';
import { showControls } from '../../core/text/showControls';
import type { Palette } from '../palette';

/** What a planner had to decide because the spec leaves it open, what else it could have been, and how to settle it. */
export function renderAssumption(assumption: RecordedAssumption, palette: Palette): readonly string[] {
	const { decision, alternatives, suggestion, section } = assumption;
	const where = section === '' ? 'in the spec' : `under “${oneLine(section)}”`;
	const details = [
		...(alternatives.length > 0 ? [`instead of: ${alternatives.map(oneLine).join('; ')}`] : []),
		...(suggestion === '' ? [] : [`to pin it down, write ${where}: ${oneLine(suggestion)}`]),
	];
	return [
		...palette
			.fold(oneLine(decision), 4)
			.map((line, index) => `${index === 0 ? `  ${palette.changed('?')} ` : '    '}${line}`),
		...details.flatMap(detail => palette.fold(detail, 6).map(line => palette.dim(`      ${line}`))),
	];
}

function oneLine(text: string): string {
	return showControls(text.replace(/\s+/g, ' '));
}
