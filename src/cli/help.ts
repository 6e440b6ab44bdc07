import { type CommandName, commands, optionHelp, optionTypes } from './catalogue';

/** Help of one command, or of all. */
export function helpText(command: CommandName | undefined): string {
	return command ? commandHelp(command) : overview();
}

function overview(): string {
	const rows = Object.entries(commands).map(([name, entry]) => `  ${name.padEnd(10)}${entry.summary}`);
	return [
		'Usage: spec-ops COMMAND [OPTIONS]',
		'',
		'Plan and apply for software behaviour: .openspec/spec.md is the desired state,',
		'.openspec/apply.md the history of applied cycles.',
		'',
		'Commands',
		...rows,
		'',
		'Exit codes',
		'  0  done, or nothing to do',
		'  1  error',
		'  2  there are changes (plan --detailed-exitcode)',
		'  3  refused: the plan is stale',
		'  4  applied, but the verification failed',
		'',
		'“spec-ops COMMAND --help” tells more about one command.',
		'',
	].join('\n');
}

function commandHelp(command: CommandName): string {
	const entry = commands[command];
	const options = entry.options.map(option => {
		const name = optionTypes[option] === 'string' ? `--${option} VALUE` : `--${option}`;
		return `  ${name.padEnd(26)}${optionHelp[option]}`;
	});
	return [
		`${entry.summary}.`,
		'',
		`Usage: spec-ops ${command} ${entry.usage}`,
		'',
		'Options',
		...options,
		'',
		'Examples',
		...entry.examples.map(example => `  ${example}`),
		'',
	].join('\n');
}
