import { parseArgs } from 'node:util';
import { type Failure, failed, nothingWritten } from '../core/failure';
import { type CommandName, commands, type OptionName, optionTypes } from './catalogue';

export interface Arguments {
	readonly kind: 'arguments';
	readonly command: CommandName;
	readonly positionals: readonly string[];
	readonly flags: ReadonlySet<OptionName>;
	readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

export type ParsedArguments =
	| Arguments
	| { readonly kind: 'help'; readonly command: CommandName | undefined }
	| { readonly kind: 'version' }
	| Failure;

/** Read the words of a call. Unknown commands, options and surplus words are usage failures that name them. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
	const name = argv.find(word => !word.startsWith('-'));
	if (argv.includes('--version') && name === undefined) {
		return { kind: 'version' };
	}
	const asksHelp = argv.includes('--help') || argv.includes('-h');
	if (name === undefined || name === 'help') {
		const topic = argv.find(word => isCommand(word));
		return argv.length === 0 || asksHelp || name === 'help'
			? { kind: 'help', command: topic }
			: usage(`There is no option ${argv[0]} before a command.`);
	}
	if (!isCommand(name)) {
		return usage(`There is no command “${name}”.`);
	}
	return asksHelp ? { kind: 'help', command: name } : parseCommand(name, argv);
}

function isCommand(word: string): word is CommandName {
	return Object.hasOwn(commands, word);
}

function parseCommand(command: CommandName, argv: readonly string[]): ParsedArguments {
	const at = argv.indexOf(command);
	const words = [...argv.slice(0, at), ...argv.slice(at + 1)];
	const known = commands[command];
	const options = Object.fromEntries(
		known.options.map(option => [option, { type: optionTypes[option], multiple: optionTypes[option] === 'string' }]),
	);
	try {
		const parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true });
		if (parsed.positionals.length < known.least || parsed.positionals.length > known.most) {
			return usage(`“spec-ops ${command}” takes ${known.usage}.`, command);
		}
		return {
			kind: 'arguments',
			command,
			positionals: parsed.positionals,
			flags: new Set(known.options.filter(option => parsed.values[option] === true)),
			values: new Map(
				known.options.flatMap(option => {
					const value = parsed.values[option];
					return Array.isArray(value) ? [[option, value.map(String)] as const] : [];
				}),
			),
		};
	} catch (error) {
		const detail = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : '';
		return usage(`“spec-ops ${command}” cannot read its options: ${detail}.`, command);
	}
}

function usage(message: string, command?: CommandName): Failure {
	const next = command ? `See “spec-ops ${command} --help”.` : 'See “spec-ops --help”.';
	return failed('usage', message, nothingWritten, next);
}
