import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const limitMs = 300_000;

/**
 * Install the dependencies if they are not those of the lock file, and build the harness.
 *
 * Runs before anything is installed, so it needs Node alone. Works from any folder
 * and leaves the process in the project's folder.
 */
export async function setUp() {
	requireNode(20, 19);
	process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
	if (!isInstalled()) {
		console.log('Installing dependencies…');
		run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.platform === 'win32');
	}
	run(process.execPath, ['esbuild.mjs', '--harness'], false);
}

function requireNode(major, minor) {
	const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
	if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
		throw new Error(`Node ${major}.${minor} or newer is needed, this is ${process.versions.node}.`);
	}
}

/** npm writes `node_modules/.package-lock.json` last: it tells what a completed install put there. */
function isInstalled() {
	const wanted = readPackages('package-lock.json');
	const present = readPackages('node_modules/.package-lock.json');
	return Object.entries(wanted).every(
		([path, { optional, version }]) => path === '' || optional === true || present[path]?.version === version,
	);
}

function readPackages(lockFile) {
	try {
		return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
	} catch {
		return {};
	}
}

function run(command, args, shell) {
	const { status, error } = spawnSync(command, args, { shell, stdio: 'inherit', timeout: limitMs });
	if (status !== 0) {
		throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `exit ${status}`}.`);
	}
}
