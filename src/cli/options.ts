import { efforts } from '../core/plan/model/effort';
import { plannerIds } from './planner/plannerIds';

/** What stands after an option, or after a command, as far as it can be offered while it is typed. */
export type Choice = 'spec' | 'pending' | 'requirement' | 'cycle' | 'file' | 'none' | readonly string[];

/** An option as the help tells of it. */
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
	format: {
		value: 'NAME',
		choice: ['text', 'sarif'],
		help: 'how it is printed: text, or sarif for code scanning',
	},
	severity: {
		value: 'RULE=LEVEL',
		choice: 'none',
		help: 'how loud a rule is told: error, warning, info or off; may be repeated',
	},
	rules: { help: 'list the rules, each with its usual severity and what it is about' },
	spec: { value: 'FILE', choice: 'spec', help: 'the spec to work on; without it .openspec/spec.md, or the only one' },
	target: { value: 'ID', choice: 'pending', help: 'only this requirement, by its id; may be repeated' },
	planner: {
		value: 'NAME',
		choice: plannerIds,
		help: 'who plans: auto, literal (offline), anthropic, openai or claude-code (all of these ask a model); without it SPEC_OPS_PLANNER',
	},
	model: {
		value: 'NAME',
		choice: 'none',
		help: 'the model that is asked, by the name that its server knows; without it SPEC_OPS_MODEL',
	},
	effort: {
		value: 'LEVEL',
		choice: efforts,
		help: `how hard the model thinks, where it can be told (anthropic, claude-code): ${efforts.join(', ')}`,
	},
	claude: { help: 'install the command /spec-change for Claude Code, and notes in CLAUDE.md, instead of a spec' },
	'merge-driver': { help: 'have Git merge histories and specs with “spec-ops merge”, instead of making a spec' },
	force: { help: 'replace a command file that has another text' },
	out: { value: 'FILE', choice: 'file', help: 'also write the plan to this file' },
	all: { help: 'every spec below this folder' },
	'detailed-exitcode': { help: 'exit 2 when there are changes, or drift' },
	accept: {
		value: 'N|all',
		choice: 'none',
		help: 'accept an assumption of the plan by its number, or all of them; may be repeated',
	},
	'auto-approve': { help: 'do not ask: approve what is selected and the commands shown' },
	'allow-protected': {
		value: 'GLOB',
		choice: 'file',
		help: 'also approve protected files that match; may be repeated',
	},
	'wide-root': { help: 'let it work in the top folder of a disk, or in your home folder' },
	'no-verify': { help: 'run no commands; the cycle is then UNVERIFIED' },
	restore: { help: 'put back what was there before the writer that was stopped' },
	keep: { help: 'keep everything as it stands now' },
	'lock-timeout': {
		value: 'SECONDS',
		choice: 'none',
		help: 'wait this long for another writer; without it a call that meets one fails',
	},
	replan: { help: 'make a new plan where the saved one is stale' },
	propose: { value: 'TEXT', choice: 'none', help: 'what the cycle is for, in your words' },
	verify: {
		value: 'COMMAND',
		choice: 'none',
		help: 'also run this command; a comment “# Expected: TEXT (exit N)” at its end says what it must do; may be repeated',
	},
	'from-spec': {
		help: 'have a planner write the files anew from the spec, instead of bringing back what was recorded',
	},
	only: { value: 'GLOB', choice: 'file', help: 'only changed files that match; may be repeated' },
	since: {
		value: 'COMMIT',
		choice: 'none',
		help: 'compare with this commit. With “record” the files that no cycle knows; without it the commit that brought the last cycle, or else the spec. With “history --check” the history, which must still say what it said there',
	},
	record: { help: 'append the result to apply.md, for the last cycle that is not verified' },
	coverage: { help: 'run nothing: show which requirements the commands would notice' },
	choose: {
		value: 'ID=SIDE',
		choice: 'none',
		help: 'which side counts where both changed this requirement: ours or theirs; may be repeated',
	},
	check: { help: 'check the chain of records too; exit 1 where it is broken' },
	requirement: { value: 'ID', choice: 'requirement', help: 'only the cycles about this requirement, by its id' },
	file: {
		value: 'FILE',
		choice: 'file',
		help: 'a file instead of the spec: the cycles that touched it and who made its lines, or with “show” its text',
	},
	cycle: {
		value: 'N',
		choice: 'cycle',
		help: 'the spec as this cycle left it, by its number or how its identity begins',
	},
	before: { help: 'the file as the cycle found it' },
} as const satisfies Readonly<Record<string, Option>>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof options;

/** Options that a call may carry in any command. */
export const optionEntries: Readonly<Record<OptionName, Option>> = options;

/** Whether there is an option of this name. */
export function isOption(word: string): word is OptionName {
	return Object.hasOwn(options, word);
}
