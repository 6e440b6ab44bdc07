import type { CommandOutcome, CommandRunner } from '../../core/host';
import type { VerificationTerminal } from './verificationTerminal';

/** Hears of the commands that run. */
export interface CommandListener {
	readonly began: (command: string) => void;
	/** `note` says how it ended. */
	readonly ended: (note: string) => void;
}

/** The runner with each command, its output and its end shown in the terminal. */
export function showCommands(
	runner: CommandRunner,
	terminal: VerificationTerminal,
	listener: CommandListener,
): CommandRunner {
	return {
		run: async (command, onOutput, token, find) => {
			listener.began(command);
			terminal.begin(`$ ${command}`);
			const show = (text: string) => {
				terminal.write(text);
				onOutput(text);
			};
			const outcome = await runner.run(command, show, token, find);
			const note = describe(outcome);
			terminal.end(note);
			listener.ended(note);
			return outcome;
		},
	};
}

function describe(outcome: CommandOutcome): string {
	switch (outcome.kind) {
		case 'exited':
			return `exit ${outcome.exit}, ${outcome.durationMs} ms`;
		case 'killed':
			return `killed: ${outcome.reason}, ${outcome.durationMs} ms`;
		case 'unavailable':
			return `not run: ${outcome.reason}`;
	}
}
