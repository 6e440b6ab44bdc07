import { type CommandEntry, noWords } from './commandEntry';

/** Commands that make, read and compare specs. */
export const specCommands = {
	init: {
		summary: 'Make a first spec, to be filled in; or install /spec-change for Claude Code',
		notes: [
			'A spec that is there already stays as it is, and the call fails.',
			'With --claude it writes .claude/commands/spec-change.md and a marked section of CLAUDE.md instead: the command has Claude Code read what is pending, change the code, and record it with “spec-ops record”. It allows it no more than to read what is pending.',
			'With --merge-driver it tells Git to merge histories and specs with “spec-ops merge”: lines in .gitattributes, and a setting of this clone. It shows both and asks first.',
		],
		...noWords,
		options: ['spec', 'claude', 'force', 'merge-driver', 'auto-approve', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops init', 'make .openspec/spec.md in this folder'],
			['spec-ops init --spec packages/api/.openspec/spec.md', 'give a package a spec of its own'],
			['spec-ops init --claude', 'have Claude Code work by the spec'],
			['spec-ops init --merge-driver', 'have Git merge histories and specs as they are meant'],
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
	lint: {
		summary: 'Find what is wrong with specs and histories, and between them',
		notes: [
			'A folder stands for the specs and histories below it. A delta of a change is compared with the main spec and the other open changes.',
			'Exits with 2 where there are errors, and with 1 where a file cannot be read.',
			'A comment “<!-- spec-ops-ignore-next-line RULE -->” above a statement, or “<!-- spec-ops-ignore-file RULE -->” anywhere, suppresses a rule.',
		],
		words: '[FILE…]',
		least: 0,
		most: Number.MAX_SAFE_INTEGER,
		choice: 'spec',
		options: ['all', 'severity', 'format', 'rules', 'json', 'debug'],
		examples: [
			['spec-ops lint .openspec/spec.md', 'check one spec'],
			['spec-ops lint --all', 'check every spec of the workspace, and its history'],
			['spec-ops lint --all --severity placeholder=error', 'let nothing be left to decide'],
			['spec-ops lint --all --format sarif > lint.sarif', 'in CI: for code scanning'],
		],
	},
	diff: {
		summary: 'Compare two specs, requirement by requirement',
		notes: [
			'Each is a file, or @N: the spec as cycle N left it. After @N alone comes the spec as it is now.',
			'A file of such a name is ./@N.',
		],
		words: 'OLD NEW',
		least: 1,
		most: 2,
		choice: 'file',
		options: ['spec', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops diff old.md .openspec/spec.md', 'see what was added, changed and removed'],
			['spec-ops diff @3', 'what changed since cycle 3'],
			['spec-ops diff @2 @5', 'what cycles 3 to 5 changed'],
		],
	},
} satisfies Readonly<Record<string, CommandEntry>>;
