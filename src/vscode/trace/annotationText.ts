import { showControls } from '../../core/text/showControls';
import { capitalized } from '../../core/text/words';
import { nameCycle } from '../../core/trace/describeHolding';
import type { RequirementCycle } from '../../core/trace/requirementCycles';
import { statementLabel } from '../codelens/statementLabel';
import type { LineSubject } from './lineSubject';

/** Characters of a text that an annotation shows. */
const textLimit = 60;

/** The newest cycle of a requirement, for the end of its line; empty where no cycle is its own. */
export function requirementAnnotation(newest: RequirementCycle | undefined): string {
	return newest ? joined(nameCycle(newest.cycle), newest.cycle.title) : '';
}

/** The cycle that made a line, and the first requirement that it was made for. */
export function codeAnnotation({ lines, served }: Extract<LineSubject, { kind: 'code' }>): string {
	const { step, isExact } = lines;
	if (!step) {
		return '';
	}
	const name = nameCycle(step.cycle);
	const [first] = served;
	const more = served.length > 1 ? ` and ${served.length - 1} more` : '';
	const text = first ? `${statementLabel(first.text ?? first.id)}${more}` : step.cycle.title;
	return joined(isExact ? name : `${name} or before`, text);
}

function joined(name: string, text: string): string {
	const line = showControls(text).replace(/\s+/g, ' ').trim();
	const characters = [...line];
	const short = characters.length > textLimit ? `${characters.slice(0, textLimit - 1).join('')}…` : line;
	return [capitalized(name), short].filter(Boolean).join(' · ');
}
