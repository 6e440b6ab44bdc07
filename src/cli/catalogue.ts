/** The commands and options of the command line, in one place: the parser and the help both read it. */

export const optionTypes = {
	json: 'boolean',
	debug: 'boolean',
	dialect: 'string',
	spec: 'string',
	target: 'string',
	planner: 'string',
	out: 'string',
	'detailed-exitcode': 'boolean',
	'auto-approve': 'boolean',
	'allow-protected': 'string',
	'no-verify': 'boolean',
	replan: 'boolean',
	check: 'boolean',
} as const;

export type OptionName = keyof typeof optionTypes;

export type CommandName = 'parse' | 'diff' | 'plan' | 'show' | 'apply' | 'history';

interface CommandEntry {
	readonly summary: string;
	/** The words after the command, as the help shows them. */
	readonly usage: string;
	/** Least and most words that are no options. */
	readonly least: number;
	readonly most: number;
	readonly options: readonly OptionName[];
	readonly examples: readonly string[];
}

export const commands: Readonly<Record<CommandName, CommandEntry>> = {
	parse: {
		summary: 'Show the requirements of a spec',
		usage: 'FILE [--dialect plain|openspec|spec-kit|kiro] [--json]',
		least: 1,
		most: 1,
		options: ['dialect', 'json', 'debug'],
		examples: ['spec-ops parse .openspec/spec.md'],
	},
	diff: {
		summary: 'Compare two specs, requirement by requirement',
		usage: 'OLD NEW [--json]',
		least: 2,
		most: 2,
		options: ['json', 'debug'],
		examples: ['spec-ops diff old.md .openspec/spec.md'],
	},
	plan: {
		summary: 'Plan the edits that the changed requirements need',
		usage: '[--spec FILE] [--target ID…] [--planner literal] [--out FILE] [--detailed-exitcode] [--json]',
		least: 0,
		most: 0,
		options: ['spec', 'target', 'planner', 'out', 'detailed-exitcode', 'json', 'debug'],
		examples: ['spec-ops plan', 'spec-ops plan --detailed-exitcode   # 2 when there are changes'],
	},
	show: {
		summary: 'Show the saved plan, or the one in a file',
		usage: '[PLANFILE] [--spec FILE] [--json]',
		least: 0,
		most: 1,
		options: ['spec', 'json', 'debug'],
		examples: ['spec-ops show'],
	},
	apply: {
		summary: 'Write the planned edits, run the verification, record the cycle',
		usage:
			'[PLANFILE] [--spec FILE] [--target ID…] [--auto-approve] [--allow-protected GLOB…] [--no-verify] [--replan] [--json]',
		least: 0,
		most: 1,
		options: ['spec', 'target', 'auto-approve', 'allow-protected', 'no-verify', 'replan', 'json', 'debug'],
		examples: ['spec-ops apply', 'spec-ops apply --auto-approve   # in a script'],
	},
	history: {
		summary: 'Show the applied cycles',
		usage: '[--spec FILE] [--check] [--json]',
		least: 0,
		most: 0,
		options: ['spec', 'check', 'json', 'debug'],
		examples: ['spec-ops history', 'spec-ops history --check   # fails where the records do not fit'],
	},
};

/** What each option means, as the help tells it. */
export const optionHelp: Readonly<Record<OptionName, string>> = {
	json: 'print one JSON document on standard output and nothing else',
	debug: 'print a stack trace when something breaks',
	dialect: 'read the file in this dialect, whatever its path',
	spec: 'the spec to work on; without it .openspec/spec.md, or the only one',
	target: 'only this requirement, by its id; may be repeated',
	planner: 'who plans: auto or literal',
	out: 'also write the plan to this file',
	'detailed-exitcode': 'exit 2 when there are changes',
	'auto-approve': 'do not ask: approve the selected edits and the commands shown',
	'allow-protected': 'also approve protected files that match; may be repeated',
	'no-verify': 'run no commands; the cycle is then UNVERIFIED',
	replan: 'make a new plan where the saved one is stale',
	check: 'check the chain of records too; exit 1 where it is broken',
};
