import { formatCommand } from '../../verify/formatCommand';
import { trimBlankLines } from '../read/trimBlankLines';
import type { RecordedAssumption, RecordedEdit, RecordedVerify } from '../record';
import { withAssumptions } from './assumptionList';
import { cleanText } from './cleanText';
import { longestRun } from './codeSpan';
import { escapeProse } from './escapeProse';
import { formatChange } from './formatChange';

/** What people see of a cycle before its status. */
export interface VisibleCycle {
	readonly number: number;
	/** `YYYY-MM-DD`. */
	readonly date: string;
	readonly propose: string;
	/** Lines of the Spec section, as `renderSpecDiff` gives them. */
	readonly specDiff: readonly string[];
	readonly edits: readonly RecordedEdit[];
	readonly verify: readonly RecordedVerify[];
	/** Told at the end of what is proposed. */
	readonly assumptions: readonly RecordedAssumption[];
}

/** Write the visible text of a cycle, from its heading to its Verify section, without a line end. Empty sections are left out. */
export function renderCycle(cycle: VisibleCycle): string {
	const propose = trimBlankLines(cleanText(cycle.propose).split('\n')).join('\n');
	const commands = cycle.verify.flatMap(({ command, expect }) => formatCommand(command, expect));
	const sections = [
		{ title: 'Propose', body: escapeProse(withAssumptions(propose, cycle.assumptions)) },
		{ title: 'Spec', body: fence('diff', 4, cycle.specDiff) },
		{ title: 'Changes', body: cycle.edits.map(formatChange).join('\n') },
		{ title: 'Verify', body: fence('bash', 3, commands) },
	];
	return [
		`## Cycle ${cycle.number} — ${cycle.date}`,
		...sections.filter(({ body }) => body !== '').map(({ title, body }) => `### ${title}\n\n${body}`),
	].join('\n\n');
}

/** Longer than any run of backticks inside, so that nothing inside can end it. */
function fence(info: string, shortest: number, lines: readonly string[]): string {
	const body = cleanText(lines.join('\n'));
	const ticks = '`'.repeat(Math.max(shortest, longestRun(body, '`') + 1));
	return lines.length === 0 ? '' : `${ticks}${info}\n${body}\n${ticks}`;
}
