import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Install a package on Debian and its kin, as root.
 *
 * @returns Whether it was installed; `false` on any other system.
 * @throws Where the package manager fails.
 */
export function aptInstall(name: string): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		return false;
	}
	console.log(`Installing ${name} (once)…`);
	apt('update', '-qq');
	apt('install', '-y', '-qq', '--no-install-recommends', name);
	return true;
}

function apt(...args: readonly string[]): void {
	execFileSync('apt-get', args, {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: 300_000,
	});
}
