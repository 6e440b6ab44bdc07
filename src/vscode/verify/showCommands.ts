import type { CommandOutcome, CommandRunner } from '../../core/host';
import type { VerificationTerminal } from './verificationTerminal';

/** The runner with each command, its output and its end shown in the terminal; `report` hears what runs. */
export function showCommands(
	runner: CommandRunner,
	terminal: VerificationTerminal,
	report: (command: string) => void,
): CommandRunner {
	return {
		run: async (command, onOutput, token) => {
			report(command);
			terminal.begin(`$ ${command}`);
			const show = (text: string) => {
				terminal.write(text);
				onOutput(text);
			};
			const outcome = await runner.run(command, show, token);
			terminal.end(describe(outcome));
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
