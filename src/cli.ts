import { version } from '../package.json';
import type { Io } from './cli/io';
import type { Models } from './cli/planner/models';
import { runCli } from './cli/runCli';
import { isTerminal, standardOutput } from './cli/standardOutput';

/** Ctrl+C, a request to end, and a terminal that was closed. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What `FORCE_COLOR` asks for; nothing where it is not set. */
function isForced(value: string | undefined): boolean | undefined {
	return value === undefined ? undefined : value !== '0' && value !== 'false';
}

// Output that nobody takes is no reason to stop in the middle of a cycle. A reader that stops early, such as `head`,
// is no error at all.
let unwritten = false;
const err = standardOutput('stderr', () => {});
const out = standardOutput('stdout', error => {
	if (!unwritten && !('code' in error && error.code === 'EPIPE')) {
		unwritten = true;
		process.exitCode = 1;
		err(`Error: The output cannot be written: ${error.message}.\nWhat the call did stands.\nMake room.\n`);
	}
});

const isShown = isTerminal('stdout');

const io: Io = {
	cwd: process.cwd(),
	env: process.env,
	interactive: isShown && isTerminal('stdin'),
	color: !process.env.NO_COLOR && (isForced(process.env.FORCE_COLOR) ?? isShown),
	...(isShown && process.stdout.columns > 0 ? { columns: process.stdout.columns } : {}),
	...(isTerminal('stderr') && process.stderr.columns > 0 && process.env.TERM !== 'dumb'
		? { statusColumns: process.stderr.columns }
		: {}),
	out,
	err,
	ask: async question => {
		const { createInterface } = await import('node:readline/promises');
		const lines = createInterface({ input: process.stdin, output: process.stdout });
		try {
			return await lines.question(question);
		} catch (error) {
			// Ctrl+C and Ctrl+D are no answer.
			if (error instanceof Error && error.name === 'AbortError') {
				out('\n');
				return '';
			}
			throw error;
		} finally {
			lines.close();
		}
	},
	onInterrupt: listener => {
		for (const signal of stopSignals) {
			process.on(signal, listener);
		}
		return {
			dispose: () => {
				for (const signal of stopSignals) {
					process.off(signal, listener);
				}
			},
		};
	},
};

const models: Models = {
	anthropic: async access => (await import('./planners/anthropic/createAnthropicModel')).createAnthropicModel(access),
	openai: async access => (await import('./planners/openai/createOpenAiModel')).createOpenAiModel(access),
	claudeCode: async access =>
		(await import('./planners/claude-code/createClaudeCodePlanner')).createClaudeCodePlanner(access),
};

const loadRootParts = () => import('./rootParts');

const serveMcp = async (folder: string) => (await import('./mcp')).serveMcp(folder);

void runCli(process.argv.slice(2), io, { version, loadRootParts, models, serveMcp }).then(exit => {
	process.exitCode = unwritten ? 1 : exit;
});
