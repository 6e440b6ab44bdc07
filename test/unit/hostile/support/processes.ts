import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileRoot } from './hostileRoot';

export interface Ended {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
}

export interface CallOptions {
	/** Over an environment that holds PATH and a home folder around the Root; `undefined` takes one away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
	/** A line of shell that runs before the program does, in the same process. */
	readonly prelude?: string;
	/** Runs while the program does. */
	readonly during?: () => void;
	/** The user that it runs as. */
	readonly uid?: number;
}

/** Run the built command line as a process of its own, as a user does. */
export async function call(
	root: HostileRoot,
	script: string,
	argv: readonly string[],
	{ env = {}, cwd = root.folder, prelude, during, uid }: CallOptions = {},
): Promise<Ended> {
	const home = homeOf(root);
	mkdirSync(home, { recursive: true });
	const own = {
		PATH: process.env.PATH,
		HOME: home,
		USERPROFILE: home,
		APPDATA: home,
		XDG_CONFIG_HOME: join(home, '.config'),
	};
	const [program, words] =
		prelude === undefined
			? [process.execPath, [script, ...argv]]
			: ['bash', ['-c', `${prelude}; exec "$0" "$@"`, process.execPath, script, ...argv]];
	const child = spawn(program, words, {
		cwd,
		env: { ...own, SYSTEMROOT: process.env.SYSTEMROOT, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		...(uid !== undefined && { uid }),
	});
	const texts = { out: '', err: '' };
	child.stdout.on('data', chunk => {
		texts.out += chunk;
	});
	child.stderr.on('data', chunk => {
		texts.err += chunk;
	});
	const timer = during && setInterval(during, 40);
	const [exit] = await once(child, 'close');
	clearInterval(timer);
	return { exit, ...texts };
}

/** The home folder of these calls, which lies around the Root. */
export function homeOf(root: HostileRoot): string {
	return join(root.around, 'home');
}

/** Code of the error that a call with --json tells. */
export function errorOf({ out }: Ended): string {
	return JSON.parse(out).error.code;
}
