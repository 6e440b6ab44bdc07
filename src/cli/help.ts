import { usualAnthropicModel } from '../core/plan/model/usualModel';
import { type CommandName, commands } from './catalogue/catalogue';
import { type OptionName, optionEntries } from './options';
import { createPalette } from './palette';

const width = 80;
const { fold } = createPalette(false, width);

/** Help of one command, or of all; 80 columns wide. */
export function helpText(command: CommandName | undefined): string {
	return `${(command ? commandHelp(command) : overview()).join('\n')}\n`;
}

function overview(): readonly string[] {
	return [
		'Usage: spec-ops COMMAND [OPTIONS]',
		'',
		'Plan and apply for software behaviour: .openspec/spec.md is the desired state,',
		'.openspec/apply.md the history of applied cycles.',
		'',
		'Commands',
		...Object.entries(commands).flatMap(([name, entry]) => row(name, entry.summary, 12)),
		'',
		'Exit codes',
		'  0  done, or nothing to do',
		'  1  error',
		'  2  there are changes, or drift (plan and drift with --detailed-exitcode)',
		'  3  refused: the plan is stale',
		'  4  the verification failed',
		'',
		'Environment',
		...environment.flatMap(([name, about]) => row(name, about, 20)),
		'',
		'Examples',
		...examples([
			['spec-ops init', 'make a first spec'],
			['spec-ops plan', 'see what its changes would write'],
			['spec-ops apply', 'write, verify and record it'],
			['spec-ops COMMAND --help', 'more about one command'],
		]),
	];
}

/** What may be set there. Options win; files of a repository set none of it. */
const environment: readonly (readonly [name: string, about: string])[] = [
	['ANTHROPIC_API_KEY', 'key of the planner “anthropic”'],
	['ANTHROPIC_BASE_URL', 'where it asks, when that is not https://api.anthropic.com'],
	['OPENAI_BASE_URL', 'server of the planner “openai”, such as http://127.0.0.1:11434/v1'],
	['OPENAI_API_KEY', 'key of that server, if it needs one'],
	['SPEC_OPS_PLANNER', 'who plans, without --planner'],
	['SPEC_OPS_MODEL', `the model, without --model; for “anthropic” else ${usualAnthropicModel}`],
	['NO_COLOR', 'no colours'],
	['FORCE_COLOR', 'colours where the output is no terminal, too'],
];

function commandHelp(command: CommandName): readonly string[] {
	const entry = commands[command];
	const words = entry.words === '' ? '' : ` ${entry.words}`;
	return [
		`${entry.summary}.`,
		...(entry.notes ?? []).flatMap(note => fold(note, 0)),
		'',
		`Usage: spec-ops ${command}${words} [OPTIONS]`,
		'',
		'Options',
		...entry.options.flatMap(name => row(optionLabel(name), optionEntries[name].help, 26)),
		'',
		'Examples',
		...examples(entry.examples),
	];
}

function optionLabel(name: OptionName): string {
	const { value } = optionEntries[name];
	return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Calls with what they are for: beside them where they are short, else above. */
function examples(calls: readonly (readonly [call: string, purpose: string])[]): readonly string[] {
	const longest = Math.max(...calls.map(([call]) => call.length)) + 3;
	const fits = calls.every(([, purpose]) => 2 + longest + 2 + purpose.length <= width);
	return calls.flatMap(([call, purpose]) =>
		fits ? [`  ${call.padEnd(longest)}# ${purpose}`] : [`  # ${purpose}`, `  ${call}`],
	);
}

function row(label: string, text: string, column: number): readonly string[] {
	return fold(text, 2 + column).map((line, index) => `  ${(index === 0 ? label : '').padEnd(column)}${line}`);
}
