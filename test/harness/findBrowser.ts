import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './aptInstall';

const linuxNames = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Absolute path of an installed Chromium, Chrome or Edge; the variable `CHROME_PATH` chooses one.
 *
 * On Debian and its kin, as root, Chromium is installed where none is found.
 *
 * @throws When there is none, saying what to do.
 */
export function findBrowser(): string {
	const found = candidates().find(existsSync);
	if (found) {
		return found;
	}
	if (aptInstall('chromium')) {
		return '/usr/bin/chromium';
	}
	throw new Error('No Chromium, Chrome or Edge found. Install one, or set CHROME_PATH to its executable.');
}

function candidates(): readonly string[] {
	const { CHROME_PATH: chosen, PATH: searchPath = '' } = process.env;
	if (chosen) {
		return [chosen];
	}
	switch (process.platform) {
		case 'win32':
			return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(variable =>
				windowsPrograms.map(program => join(process.env[variable] ?? 'C:\\', program)),
			);
		case 'darwin':
			return macApps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`);
		default:
			return linuxNames.flatMap(name => searchPath.split(delimiter).map(folder => join(folder, name)));
	}
}
