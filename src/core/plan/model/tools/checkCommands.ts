import type { RecordedVerify } from '../../../history/record';
import { formatCommand } from '../../../verify/formatCommand';
import { parseCommands } from '../../../verify/parseCommands';
import { type Refusal, refuse } from './outcome';
import type { FinishInput } from './parseCall';

/** Controls other than line ends and tabs, and what cannot be seen: a person could not tell what would run. */
const hidden = /[^\P{Cc}\n\t]|\p{Cf}/u;

/**
 * Refuse verification commands that a history could not hold as they are, that do not show all that they run, or that
 * take the place of one which is not an earlier cycle's.
 *
 * @param known The commands that hold already.
 */
export function checkCommands(known: readonly RecordedVerify[], proposed: FinishInput['verify']): Refusal | undefined {
	const previous = known.filter(({ source }) => source === 'previous').map(({ command }) => command);
	const refusals = proposed.flatMap(
		({ command, stdout = '', replaces }) =>
			checkCommand(command.trim(), stdout) ?? checkReplaced(replaces, previous) ?? [],
	);
	const messages = new Set(refusals.map(({ message }) => message));
	return messages.size === 0 ? undefined : refuse('model.bad_call', [...messages].join(' '));
}

function checkCommand(command: string, stdout: string): Refusal | undefined {
	if (hidden.test(command) || hidden.test(stdout)) {
		return refuse(
			'model.bad_call',
			'A verification command holds characters that cannot be seen. Write it without them.',
		);
	}
	const read = parseCommands(formatCommand(command, { exit: 0 }), 1);
	return read.length === 1 && read[0]?.command === command
		? undefined
		: refuse(
				'model.bad_call',
				'A verification command is no single command: give what is expected in stdout and exit, not as a comment.',
			);
}

function checkReplaced(replaces: string | undefined, previous: readonly string[]): Refusal | undefined {
	if (replaces === undefined || previous.includes(replaces)) {
		return undefined;
	}
	const list = previous.map(command => JSON.stringify(command)).join(', ') || 'none';
	return refuse('model.bad_call', `“replaces” must be the text of a command of an earlier cycle: ${list}.`);
}
