import { type CommandEntry, noWords } from './commandEntry';

/** Commands about what was applied: whether it holds, and what became of it. */
export const historyCommands = {
	verify: {
		summary: 'Run the verification commands, without writing anything',
		notes: [
			'Asks before it runs commands that were not approved before; where nobody can be asked, --auto-approve approves.',
			'Exits with 4 where one of them does not meet its expectation, and where a cycle was written meanwhile.',
		],
		...noWords,
		options: ['spec', 'all', 'auto-approve', 'record', 'coverage', 'lock-timeout', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops verify', 'check what was applied'],
			['spec-ops verify --auto-approve', 'in CI'],
			['spec-ops verify --all --auto-approve', 'the same for every spec of the workspace'],
			['spec-ops verify --coverage', 'see which requirements no command would notice'],
			['spec-ops verify --record', 'and record it for a cycle that is FAILED or UNVERIFIED'],
		],
	},
	history: {
		summary: 'Show the applied cycles',
		notes: [
			'The chain of records proves their order, and shows what was damaged or changed by accident. It is no proof against somebody who writes the whole chain anew: compare with a commit that they do not have in hand, by --check --since.',
		],
		...noWords,
		options: ['spec', 'requirement', 'file', 'check', 'since', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops history', 'all cycles, the newest last'],
			['spec-ops history --requirement FR-001', 'why a requirement is as it is, and whether it holds'],
			['spec-ops history --file src/hello.py', 'which requirements made the lines of a file'],
			['spec-ops history --check', 'in CI: fail where the records do not fit'],
			['spec-ops history --check --since origin/main', 'and where it is not what that commit has, and more'],
		],
	},
	drift: {
		summary: 'Show which files are not as they were recorded; accept them, or bring them back',
		notes: [
			'Without --spec it looks at the files of all specs of the project. Line ends do not count. Files listed in .spec-ops-free, which is written like a .gitignore, are free to change.',
			'“drift accept” records the files as they are, with a reason, and writes none of them. “drift reapply” brings them back from what is stored, or from Git; with --from-spec a planner that asks a model writes them anew, so that the requirements hold again that they serve. Each is a cycle: it is shown, asks, and is verified.',
		],
		words: '[accept|reapply]',
		least: 0,
		most: 1,
		choice: ['accept', 'reapply'],
		options: [
			'spec',
			'all',
			'detailed-exitcode',
			'propose',
			'only',
			'verify',
			'auto-approve',
			'allow-protected',
			'no-verify',
			'from-spec',
			'planner',
			'model',
			'effort',
			'lock-timeout',
			'wide-root',
			'json',
			'debug',
		],
		examples: [
			['spec-ops drift', 'see what changed behind the back of the spec'],
			['spec-ops drift --all --detailed-exitcode', 'in CI: exit 2 where any file drifted'],
			['spec-ops drift accept --propose "Hotfix of Friday"', 'it shall stay as it is'],
			['spec-ops drift reapply --only src/hello.py', 'bring one file back'],
			['spec-ops drift reapply --from-spec --planner anthropic', 'where nothing holds any more what they were'],
		],
	},
	undo: {
		summary: 'Undo a cycle: restore its files, record that, leave its changes pending',
		notes: [
			'Without a number it is the last cycle; where two have one number, its identity tells them apart. The spec itself is left alone.',
			'Files that changed since are merged. Where that meets the same lines, nothing is written and the files are named.',
		],
		words: '[N]',
		least: 0,
		most: 1,
		choice: 'cycle',
		options: ['spec', 'auto-approve', 'allow-protected', 'no-verify', 'lock-timeout', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops undo', 'undo the last cycle'],
			['spec-ops undo 3 --auto-approve', 'in a script: undo cycle 3'],
		],
	},
	recover: {
		summary: 'Settle what a writer left that was stopped half-way',
		notes: [
			'Takes it back, or finishes it where its cycle was begun; no command is run. Every call that reads more than a spec, plans or writes does the same first.',
			'Where somebody changed these files since, it touches nothing until --restore or --keep says what is wanted. What --restore replaces is stored first.',
		],
		...noWords,
		options: ['restore', 'keep', 'spec', 'lock-timeout', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops recover', 'after a crash: see what is left, and have it settled'],
			['spec-ops recover --restore', 'put back what the files held before'],
			['spec-ops recover --keep', 'keep them as they stand now'],
		],
	},
	merge: {
		summary: 'Merge the histories of two branches, where Git could not',
		notes: [
			'Ours stays as it is, the cycles of the other branch follow as they are, then comes a cycle that merges both.',
			'Where both branches changed one requirement it asks which side counts; where nobody can be asked, --choose says it. Nothing is merged before that.',
			'A spec that Git left in conflict is merged with it, requirement by requirement; any other is left alone, and what it says besides what was merged is pending.',
			'With three files it is a merge driver for Git, for histories and specs: “spec-ops init --merge-driver” sets it up.',
		],
		words: '[BASE OURS THEIRS [PATH]]',
		least: 0,
		most: 4,
		choice: 'file',
		options: ['spec', 'choose', 'wide-root', 'json', 'debug'],
		examples: [
			['spec-ops merge', 'after “git merge” met a conflict in apply.md'],
			['spec-ops merge --choose FR-001=theirs', 'say which side counts where both changed FR-001'],
			['spec-ops merge %O %A %B %P', 'what Git calls, once it is set up'],
		],
	},
} satisfies Readonly<Record<string, CommandEntry>>;
