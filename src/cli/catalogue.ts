import type { Choice, OptionName } from './options';

/** The commands of the command line, in one place: the parser, the help and the completion read it. */

export type CommandName =
	| 'init'
	| 'parse'
	| 'diff'
	| 'plan'
	| 'show'
	| 'apply'
	| 'verify'
	| 'history'
	| 'undo'
	| 'adopt'
	| 'completion';

export interface CommandEntry {
	readonly summary: string;
	/** What it does besides, a line a sentence. */
	readonly notes?: readonly string[];
	/** The words after the command that are no options, as the help shows them. */
	readonly words: string;
	/** Least and most of these words, and what they may be. */
	readonly least: number;
	readonly most: number;
	readonly choice: Choice;
	readonly options: readonly OptionName[];
	/** Calls, each with what it is for. */
	readonly examples: readonly (readonly [call: string, purpose: string])[];
}

const noWords = { words: '', least: 0, most: 0, choice: 'none' } as const;

export const commands: Readonly<Record<CommandName, CommandEntry>> = {
	init: {
		summary: 'Make a first spec, to be filled in',
		notes: ['A spec that is there already stays as it is, and the call fails.'],
		...noWords,
		options: ['spec', 'json', 'debug'],
		examples: [
			['spec-ops init', 'make .openspec/spec.md in this folder'],
			['spec-ops init --spec packages/api/.openspec/spec.md', 'give a package a spec of its own'],
		],
	},
	parse: {
		summary: 'Show the requirements of a spec',
		words: 'FILE',
		least: 1,
		most: 1,
		choice: 'file',
		options: ['dialect', 'json', 'debug'],
		examples: [
			['spec-ops parse .openspec/spec.md', 'list levels, statements and ids'],
			['spec-ops parse notes.md --dialect plain --json', 'the same as JSON, of any file'],
		],
	},
	diff: {
		summary: 'Compare two specs, requirement by requirement',
		words: 'OLD NEW',
		least: 2,
		most: 2,
		choice: 'file',
		options: ['json', 'debug'],
		examples: [['spec-ops diff old.md .openspec/spec.md', 'see what was added, changed and removed']],
	},
	plan: {
		summary: 'Plan the edits that the changed requirements need',
		notes: [
			'The plan is saved: “spec-ops show” shows it, “spec-ops apply” applies it.',
			'No other file is written.',
			'The planner “auto” is offline where it can be. A model is asked for the rest, if one is set up: anthropic with a key in ANTHROPIC_API_KEY, openai with OPENAI_BASE_URL and the name of a model. It is sent the spec and files of the workspace, but none that look like keys.',
		],
		...noWords,
		options: ['spec', 'target', 'planner', 'model', 'out', 'all', 'detailed-exitcode', 'json', 'debug'],
		examples: [
			['spec-ops plan', 'see what would be written'],
			['spec-ops plan --target FR-001', 'plan one requirement'],
			['spec-ops plan --planner anthropic', 'have a model plan, new files included'],
			['spec-ops plan --out plan.json', 'keep the plan in a file'],
			['spec-ops plan --all --detailed-exitcode', 'in CI: exit 2 where any spec has changes'],
		],
	},
	show: {
		summary: 'Show the saved plan, or the one in a file',
		words: '[PLANFILE]',
		least: 0,
		most: 1,
		choice: 'file',
		options: ['spec', 'json', 'debug'],
		examples: [
			['spec-ops show', 'look at the saved plan again'],
			['spec-ops show plan.json', 'look at a plan that “spec-ops plan --out” wrote'],
		],
	},
	apply: {
		summary: 'Write the planned edits, run the verification, record the cycle',
		notes: [
			'Applies the saved plan, or makes one where none is saved.',
			'Asks first; where nobody can be asked, --auto-approve approves.',
			'With --target the rest of the plan stays pending, and stays valid.',
			'--planner and --model are for the plan that it makes.',
		],
		words: '[PLANFILE]',
		least: 0,
		most: 1,
		choice: 'file',
		options: [
			'spec',
			'target',
			'planner',
			'model',
			'auto-approve',
			'allow-protected',
			'no-verify',
			'replan',
			'json',
			'debug',
		],
		examples: [
			['spec-ops apply', 'look at the plan, say yes, have it written and verified'],
			['spec-ops apply --target FR-001', 'apply one requirement'],
			['spec-ops apply plan.json --auto-approve', 'in a script: apply a plan that was reviewed'],
			['spec-ops apply --allow-protected .github/workflows/ci.yml', 'let it write a protected file'],
		],
	},
	verify: {
		summary: 'Run the verification commands, without writing anything',
		notes: [
			'Asks before it runs commands that were not approved before; where nobody can be asked, --auto-approve approves.',
			'Exits with 4 where one of them does not meet its expectation.',
		],
		...noWords,
		options: ['spec', 'auto-approve', 'record', 'json', 'debug'],
		examples: [
			['spec-ops verify', 'check what was applied'],
			['spec-ops verify --auto-approve', 'in CI'],
			['spec-ops verify --record', 'and record it for a cycle that is FAILED or UNVERIFIED'],
		],
	},
	history: {
		summary: 'Show the applied cycles',
		...noWords,
		options: ['spec', 'requirement', 'file', 'check', 'json', 'debug'],
		examples: [
			['spec-ops history', 'all cycles, the newest last'],
			['spec-ops history --requirement FR-001', 'why a requirement is as it is'],
			['spec-ops history --file src/hello.py', 'which cycles touched a file'],
			['spec-ops history --check', 'in CI: fail where the records do not fit'],
		],
	},
	undo: {
		summary: 'Undo a cycle: restore its files, record that, leave its changes pending',
		notes: ['Without a number it is the last cycle. The spec itself is left alone.'],
		words: '[N]',
		least: 0,
		most: 1,
		choice: 'cycle',
		options: ['spec', 'auto-approve', 'allow-protected', 'no-verify', 'json', 'debug'],
		examples: [
			['spec-ops undo', 'undo the last cycle'],
			['spec-ops undo 3 --auto-approve', 'in a script: undo cycle 3'],
		],
	},
	adopt: {
		summary: 'Record the spec as it stands: the code does it already',
		notes: ['Edits no file. Runs the verification, and records what is pending as implemented.'],
		...noWords,
		options: ['spec', 'target', 'auto-approve', 'no-verify', 'json', 'debug'],
		examples: [
			['spec-ops adopt', 'start with a spec of existing code'],
			['spec-ops adopt --target FR-001', 'record one requirement that you implemented yourself'],
		],
	},
	completion: {
		summary: 'Print a script that completes commands, options and ids in your shell',
		words: 'bash|zsh|fish|powershell',
		least: 1,
		most: 1,
		choice: ['bash', 'zsh', 'fish', 'powershell'],
		options: ['debug'],
		examples: [
			['source <(spec-ops completion bash)', 'in ~/.bashrc'],
			['source <(spec-ops completion zsh)', 'in ~/.zshrc, after compinit'],
			['spec-ops completion fish | source', 'in ~/.config/fish/config.fish'],
			['spec-ops completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
		],
	},
};

export function isCommand(word: string): word is CommandName {
	return Object.hasOwn(commands, word);
}
