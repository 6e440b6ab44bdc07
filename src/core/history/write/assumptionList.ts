import { collapse } from '../../spec/collapse';
import type { RecordedAssumption } from '../record';
import { cleanText } from './cleanText';

/** UTF-16 units of what is told of one assumption; its record has all of it. */
const told = 400;

const listTitle = 'Assumptions:';
/** Stands between what is proposed and the list. */
const gap = '\n\n';

/** Whether a text may have such a list; quick, and wrong only where it says so. */
export function mayTellAssumptions(propose: string): boolean {
	return propose.includes(listTitle);
}

/** What is proposed, with the list of what was assumed at its end. */
export function withAssumptions(propose: string, assumptions: readonly RecordedAssumption[]): string {
	return [propose, renderAssumptions(assumptions)].filter(part => part !== '').join(gap);
}

/** What a planner decided since the spec left it open, as a list at the end of the Propose section; `''` for nothing. */
function renderAssumptions(assumptions: readonly RecordedAssumption[]): string {
	return assumptions.length === 0 ? '' : [listTitle, '', ...assumptions.map(renderAssumption)].join('\n');
}

/** The text that stands before the list of these assumptions, where it is at the end. */
export function withoutAssumptions(propose: string, assumptions: readonly RecordedAssumption[]): string {
	const list = renderAssumptions(assumptions);
	if (list === '' || propose === list) {
		return list === '' ? propose : '';
	}
	const end = `${gap}${list}`;
	return propose.endsWith(end) ? propose.slice(0, -end.length) : propose;
}

/** Begins with words of our own, so that none of its own makes another part of the cycle of the line. */
function renderAssumption({ decision, alternatives, accepted }: RecordedAssumption): string {
	const words = [decision, ...(alternatives.length > 0 ? [`(instead of: ${alternatives.join('; ')})`] : [])];
	const text = collapse(cleanText(words.join(' ')));
	const short = text.length > told ? `${text.slice(0, told).replace(/[\ud800-\udbff]$/, '')}…` : text;
	return `- ${accepted ? 'Accepted' : 'Not accepted'}: ${short}`;
}
