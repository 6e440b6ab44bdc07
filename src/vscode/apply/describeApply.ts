import type { Edit, Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { historyPathOf } from '../../core/spec/specPaths';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';

/** More lines than this of one kind are counted instead of named. */
const lineLimit = 20;

const signs = { create: '+', modify: '~', delete: '-', rename: '→' } as const;

/** What one confirmation is asked for, in plain text. */
export interface ApplySummary {
	readonly message: string;
	readonly detail: string;
	/** Of the button that approves. */
	readonly button: string;
}

/**
 * Say what applying will write and run, completely: the number of changes, each file, each command as it will run.
 *
 * @param root The folder that commands run in, as shown.
 * @param unsaved Names of the files that will be saved first.
 */
export function describeApply(plan: Plan, root: string, unsaved: readonly string[]): ApplySummary {
	const edits = plan.edits.filter(({ selected }) => selected);
	const commands = plan.verify.filter(({ approved }) => approved).map(({ command }) => command);
	const settled = settledChanges(plan).length;
	const left = plan.changes.length - settled;
	const detail = [
		edits.length > 0 ? block(`Writes ${count(edits.length, 'file')}:`, edits.map(describeEdit)) : 'Writes no file.',
		commands.length > 0
			? block(`Runs in ${root}:`, commands.map(indentCommand))
			: 'Runs nothing: the cycle will be recorded as UNVERIFIED.',
		`Adds a cycle to ${historyPathOf(plan.spec.path)}.`,
		left > 0 ? `${count(left, 'change')} of the plan will stay pending.` : '',
		unsaved.length > 0 ? block('Saves first:', unsaved) : '',
	];
	return {
		message: `Apply ${count(settled, 'change')} of ${showControls(plan.spec.path)}?`,
		detail: detail.filter(part => part !== '').join('\n\n'),
		button: unsaved.length > 0 ? `Save ${count(unsaved.length, 'file')} and apply` : 'Apply',
	};
}

function describeEdit({ op, path, from }: Edit): string {
	return `${signs[op]} ${from === undefined ? '' : `${from} → `}${path}`;
}

/** Further lines of a command stand under the first. */
function indentCommand(command: string): string {
	return `$ ${command.replaceAll('\n', '\n    ')}`;
}

/** Names beyond the limit are counted; the plan view lists them all. */
function block(title: string, lines: readonly string[]): string {
	const shown = lines.slice(0, lineLimit).map(line => `  ${showControls(line)}`);
	const rest = lines.length - shown.length;
	return [title, ...shown, ...(rest > 0 ? [`  and ${rest} more, listed in the plan view`] : [])].join('\n');
}
