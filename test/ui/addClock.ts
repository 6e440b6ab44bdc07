import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../harness/projectRoot';
import { tempFolder } from '../harness/tempFolder';
import { addFile } from './addFile';

/** The files of a Root made by `addClock`, by their paths from the open folder. */
export interface Clock {
	readonly spec: string;
	readonly history: string;
	/** Prints what the spec wants. */
	readonly said: string;
	/** As long as it is there, the verification does not end. */
	readonly slow: string;
	/** Local state of the Root. */
	readonly state: string;
}

const specText = `# Clock

## Behavior

- The clock MUST print \`Tick, says the clock\`

## Verify

\`\`\`bash
sh check.sh
# Expected: (exit 0)
\`\`\`
`;

/** The files of the clock of that name, whether it is there or not. @param name Path of the Root from the folder. */
export function clockIn(name: string): Clock {
	return {
		spec: `${name}/.openspec/spec.md`,
		history: `${name}/.openspec/apply.md`,
		said: `${name}/say.sh`,
		slow: `${name}/slow`,
		state: `${name}/.spec-ops`,
	};
}

/**
 * Make a Root in a folder: a clock that does what its spec says, with one applied cycle.
 *
 * There is no Git. Its verification lasts as long as the file `slow` is there.
 *
 * @param name Path of the Root from the folder.
 */
export function addClock(folder: string, name: string): void {
	addFile(folder, `${name}/.openspec/spec.md`, specText);
	addFile(folder, `${name}/say.sh`, 'echo "Tick, says the clock"\n');
	addFile(folder, `${name}/check.sh`, 'while [ -e slow ]; do sleep 0.1; done\nsh say.sh\n');
	execFileSync(process.execPath, [join(projectRoot, 'dist/cli.js'), 'adopt', '--auto-approve'], {
		cwd: join(folder, name),
		env: { ...process.env, XDG_CONFIG_HOME: tempFolder('config') },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}
