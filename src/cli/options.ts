import { plannerIds } from './planner/plannerIds';

/** What stands after an option, or after a command, as far as it can be offered while it is typed. */
export type Choice = 'spec' | 'pending' | 'requirement' | 'cycle' | 'file' | 'none' | readonly string[];

export interface Option {
	/** The word for the value that the help shows; absent for a switch. */
	readonly value?: string;
	readonly choice?: Choice;
	/** What the option means, as the help tells it. */
	readonly help: string;
}

/** Every option of the command line: the parser, the help and the completion read it. */
export const options = {
	json: { help: 'print one JSON document on standard output and nothing else' },
	debug: { help: 'print a stack trace when something breaks' },
	dialect: {
		value: 'NAME',
		choice: ['plain', 'openspec', 'spec-kit', 'kiro'],
		help: 'read the file in this dialect, whatever its path: plain, openspec, spec-kit or kiro',
	},
	spec: { value: 'FILE', choice: 'spec', help: 'the spec to work on; without it .openspec/spec.md, or the only one' },
	target: { value: 'ID', choice: 'pending', help: 'only this requirement, by its id; may be repeated' },
	planner: {
		value: 'NAME',
		choice: plannerIds,
		help: 'who plans: auto, literal (offline), anthropic or openai (both ask a model); without it SPEC_OPS_PLANNER',
	},
	model: {
		value: 'NAME',
		choice: 'none',
		help: 'the model that is asked, by the name that its server knows; without it SPEC_OPS_MODEL',
	},
	out: { value: 'FILE', choice: 'file', help: 'also write the plan to this file' },
	all: { help: 'every spec below this folder' },
	'detailed-exitcode': { help: 'exit 2 when there are changes' },
	'auto-approve': { help: 'do not ask: approve what is selected and the commands shown' },
	'allow-protected': {
		value: 'GLOB',
		choice: 'file',
		help: 'also approve protected files that match; may be repeated',
	},
	'no-verify': { help: 'run no commands; the cycle is then UNVERIFIED' },
	replan: { help: 'make a new plan where the saved one is stale' },
	record: { help: 'append the result to apply.md, for the last cycle that is not verified' },
	check: { help: 'check the chain of records too; exit 1 where it is broken' },
	requirement: { value: 'ID', choice: 'requirement', help: 'only the cycles about this requirement, by its id' },
	file: { value: 'FILE', choice: 'file', help: 'only the cycles that touched this file' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

/** Options that a call may carry in any command. */
export const optionEntries: Readonly<Record<OptionName, Option>> = options;

export function isOption(word: string): word is OptionName {
	return Object.hasOwn(options, word);
}
