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
	| 'record'
	| 'mcp'
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
		summary: 'Make a first spec, to be filled in; or install /spec-change for Claude Code',
		notes: [
			'A spec that is there already stays as it is, and the call fails.',
			'With --claude it writes .claude/commands/spec-change.md and a marked section of CLAUDE.md instead: the command has Claude Code read what is pending, change the code, and record it with “spec-ops record”. It allows it no more than to read what is pending.',
		],
		...noWords,
		options: ['spec', 'claude', 'force', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops init', 'make .openspec/spec.md in this folder'],
			['spec-ops init --spec packages/api/.openspec/spec.md', 'give a package a spec of its own'],
			['spec-ops init --claude', 'have Claude Code work by the spec'],
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
			'The planner “auto” is offline where it can be. A model is asked for the rest, if one is set up: anthropic with a key in ANTHROPIC_API_KEY, openai with OPENAI_BASE_URL and the name of a model. The planner “claude-code” asks the Claude Code that is on your PATH and logged in, without tools and away from the files; “auto” never does, and asks nobody where Claude Code makes the call. A model is sent the spec and files of the workspace, but none that look like keys.',
		],
		...noWords,
		options: [
			'spec',
			'target',
			'planner',
			'model',
			'effort',
			'out',
			'all',
			'detailed-exitcode',
			'wide-root',
			'json',
			'debug',
		],
		examples: [
			['spec-ops plan', 'see what would be written'],
			['spec-ops plan --target FR-001', 'plan one requirement'],
			['spec-ops plan --planner anthropic', 'have a model plan, new files included'],
			['spec-ops plan --planner claude-code', 'the same with your own Claude Code, without a key'],
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
		options: ['spec', 'wide-root', 'json', 'debug'],
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
			'What the planner assumed is recorded as not accepted, unless --accept names it; --auto-approve accepts none.',
			'With --target the rest of the plan stays pending, and stays valid.',
			'--planner, --model and --effort are for the plan that it makes.',
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
			'effort',
			'accept',
			'auto-approve',
			'allow-protected',
			'no-verify',
			'replan',
			'wide-root',
			'json',
			'debug',
		],
		examples: [
			['spec-ops apply', 'look at the plan, say yes, have it written and verified'],
			['spec-ops apply --target FR-001', 'apply one requirement'],
			['spec-ops apply --accept 1 --accept 3', 'agree to two of the planner’s assumptions, and apply'],
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
		options: ['spec', 'auto-approve', 'record', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops verify', 'check what was applied'],
			['spec-ops verify --auto-approve', 'in CI'],
			['spec-ops verify --record', 'and record it for a cycle that is FAILED or UNVERIFIED'],
		],
	},
	history: {
		summary: 'Show the applied cycles',
		...noWords,
		options: ['spec', 'requirement', 'file', 'check', 'wide-root', 'json', 'debug'],
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
		options: ['spec', 'auto-approve', 'allow-protected', 'no-verify', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops undo', 'undo the last cycle'],
			['spec-ops undo 3 --auto-approve', 'in a script: undo cycle 3'],
		],
	},
	adopt: {
		summary: 'Record the spec as it stands: the code does it already',
		notes: ['Edits no file. Runs the verification, and records what is pending as implemented.'],
		...noWords,
		options: ['spec', 'target', 'auto-approve', 'no-verify', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops adopt', 'start with a spec of existing code'],
			['spec-ops adopt --target FR-001', 'record one requirement that you implemented yourself'],
		],
	},
	mcp: {
		summary: 'Serve the specs of this folder to an agent, over MCP',
		notes: [
			'Speaks the Model Context Protocol on standard input and output, and ends when the agent goes away.',
			'The agent reads specs, pending changes and histories, and hands plans in: each waits, as the saved plan, until “spec-ops show” and “spec-ops apply”, or the plan view of the editor, take it. None of its calls writes another file or runs anything.',
		],
		...noWords,
		options: ['debug'],
		examples: [
			['spec-ops mcp', 'what an agent is told to start, in the folder of the project'],
			['claude mcp add spec-ops -- spec-ops mcp', 'make it known to Claude Code'],
		],
	},
	record: {
		summary: 'Record what you, or an agent, changed in the files: verify it, and add a cycle',
		notes: [
			'Finds the files that are not as the last cycles left them, or as Git has them, and shows them as a plan.',
			'Writes none of them. With a change pending in the spec, the files are what makes it true.',
			'Runs the commands of the spec and of earlier cycles, and those given with --verify.',
			'Asks first; where nobody can be asked, --auto-approve approves.',
		],
		...noWords,
		options: [
			'propose',
			'verify',
			'spec',
			'target',
			'only',
			'since',
			'auto-approve',
			'allow-protected',
			'no-verify',
			'wide-root',
			'json',
			'debug',
		],
		examples: [
			['spec-ops record --propose "Greet in French"', 'look at what was changed, say yes, have it verified'],
			[`spec-ops record --propose "Add tests" --only 'tests/**'`, 'take only some of the changed files'],
			[`spec-ops record --propose Greet --verify './hi # Expected: Hi' --auto-approve`, 'in a script, or by an agent'],
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
