/**
 * Stands in for the VS Code executable where none can be had.
 *
 * Takes the arguments that `runTests` passes, opens them in code-server with a browser,
 * and ends when the suite has ended: with 0 when it passed.
 */
import { pathToFileURL } from 'node:url';
import { type RunningServer, startCodeServer } from '../codeServer';
import { resultsVariable, totalsOf } from '../results';
import { unpackedExtensions } from '../unpackedExtensions';
import { waitForResults } from '../waitForResults';
import { launchWarmBrowser } from '../warmBrowser';

const startLimitMs = 90_000;
const suiteLimitMs = 780_000;

const args = process.argv.slice(2);
const folder = args.find(arg => !arg.startsWith('-'));
// The window takes one extension under development; the others are installed.
const [extension, ...others] = optionsOf('extensionDevelopmentPath');
const [tests] = optionsOf('extensionTestsPath');
const results = process.env[resultsVariable];
if (!folder || !extension || !tests || !results) {
	throw new Error(`A folder, an extension, its tests and ${resultsVariable} are needed.`);
}

const server = await startCodeServer({
	trust: 'always',
	env: { [resultsVariable]: results },
	extensionsFolder: unpackedExtensions(others),
});
let passed = false;
try {
	passed = await runSuite(server, { folder, extension, tests, results });
} finally {
	const logs = await server.stop({ keepData: !passed });
	if (logs !== undefined) {
		console.error(`Server logs: ${logs}`);
	}
}
process.exit(passed ? 0 : 1);

interface Suite {
	readonly folder: string;
	readonly extension: string;
	readonly tests: string;
	readonly results: string;
}

async function runSuite({ port, urlOf }: RunningServer, suite: Suite): Promise<boolean> {
	const browser = await launchWarmBrowser(port);
	const payload = [
		['extensionDevelopmentPath', `vscode-remote://${browser.host}${pathToFileURL(suite.extension).pathname}`],
		['extensionTestsPath', `vscode-remote://${browser.host}${pathToFileURL(suite.tests).pathname}`],
	];
	try {
		await browser.page.goto(
			`${urlOf(suite.folder, browser.host)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
		);
		const events = await waitForResults(suite.results, { startLimitMs, suiteLimitMs });
		const totals = totalsOf(events);
		if (events.length === 0) {
			console.error('The suite did not start in time.');
		}
		return totals.kind === 'ended' && totals.failed === 0;
	} finally {
		await browser.close();
	}
}

function optionsOf(name: string): readonly string[] {
	return args.filter(arg => arg.startsWith(`--${name}=`)).map(arg => arg.slice(name.length + 3));
}
