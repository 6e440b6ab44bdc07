import { parseArgs } from 'node:util';
import { type Failure, failed, nothingWritten } from '../core/failure';
import { findLikely } from '../core/text/findLikely';
import { type CommandName, commands, isCommand } from './catalogue/catalogue';
import { isOption, type OptionName, optionEntries } from './options';

/** The words of a call, sorted. */
export interface Arguments {
	readonly kind: 'arguments';
	readonly command: CommandName;
	readonly positionals: readonly string[];
	readonly flags: ReadonlySet<OptionName>;
	readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/** The words of a call, or what is wrong with them. */
export type ParsedArguments =
	| Arguments
	| { readonly kind: 'help'; readonly command: CommandName | undefined }
	| { readonly kind: 'version' }
	| Failure;

/**
 * Read the words of a call.
 *
 * Unknown commands and options, surplus words and missing values are usage failures that name them and what may have
 * been meant.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
	const name = argv.find(word => !word.startsWith('-'));
	if (argv.includes('--version') && name === undefined) {
		return { kind: 'version' };
	}
	const asksHelp = argv.includes('--help') || argv.includes('-h');
	if (name === 'help') {
		const topic = argv[argv.indexOf('help') + 1];
		return topic === undefined || isCommand(topic) ? { kind: 'help', command: topic } : unknownCommand(topic);
	}
	if (name === undefined) {
		return argv.length === 0 || asksHelp
			? { kind: 'help', command: undefined }
			: usage(`There is no option ${argv[0]} before a command.`);
	}
	if (!isCommand(name)) {
		return unknownCommand(name);
	}
	return asksHelp ? { kind: 'help', command: name } : parseCommand(name, argv);
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function parseCommand(command: CommandName, argv: readonly string[]): Arguments | Failure {
	const at = argv.indexOf(command);
	const known = commands[command].options;
	const options = Object.fromEntries(
		known.map(name => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]),
	);
	const args = [...argv.slice(0, at), ...argv.slice(at + 1)];
	const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
	const positionals: string[] = [];
	const flags = new Set<OptionName>();
	const values = new Map<OptionName, readonly string[]>();
	for (const token of tokens) {
		if (token.kind === 'positional') {
			positionals.push(token.value);
		} else if (token.kind === 'option') {
			const problem = optionProblem(token, command);
			if (problem !== undefined || !isOption(token.name)) {
				return usage(problem ?? '', command);
			}
			flags.add(token.name);
			if (token.value !== undefined) {
				values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
			}
		}
	}
	const problem = positionalProblem(command, positionals);
	return problem === undefined ? { kind: 'arguments', command, positionals, flags, values } : usage(problem, command);
}

/** What is wrong with an option, or `undefined`. */
function optionProblem(token: Extract<Token, { kind: 'option' }>, command: CommandName): string | undefined {
	const { name, rawName, value, inlineValue } = token;
	const known = commands[command].options;
	if (!isOption(name) || !known.includes(name) || !rawName.startsWith('--')) {
		const likely = findLikely(name, known)[0];
		const hint = likely === undefined ? '' : ` Did you mean --${likely}?`;
		return `“spec-ops ${command}” has no option ${rawName}.${hint}`;
	}
	if (isSwitch(name)) {
		return value === undefined ? undefined : `${rawName} takes no value.`;
	}
	// Whoever forgot the value did not mean the next option.
	const isMissing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
	return isMissing ? `${rawName} needs a value: ${rawName} ${optionEntries[name].value}.` : undefined;
}

function positionalProblem(command: CommandName, positionals: readonly string[]): string | undefined {
	const { least, most, words } = commands[command];
	const surplus = positionals[most];
	if (surplus !== undefined) {
		return `“spec-ops ${command}” cannot use the word “${surplus}”.`;
	}
	return positionals.length < least ? `“spec-ops ${command}” needs ${words}.` : undefined;
}

function isSwitch(name: OptionName): boolean {
	return optionEntries[name].value === undefined;
}

function unknownCommand(name: string): Failure {
	const likely = findLikely(name, Object.keys(commands))[0];
	const hint = likely === undefined ? '' : ` Did you mean “spec-ops ${likely}”?`;
	return usage(`There is no command “${name}”.${hint}`);
}

function usage(message: string, command?: CommandName): Failure {
	const next = command ? `See “spec-ops ${command} --help”.` : 'See “spec-ops --help”.';
	return failed('usage', message, nothingWritten, next);
}
