#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { version } from '../package.json';
import { openHost } from './adapters/openHost';
import type { Io } from './cli/io';
import { runCli } from './cli/runCli';

const { stdin, stdout, stderr } = process;

const io: Io = {
	cwd: process.cwd(),
	env: process.env,
	interactive: stdin.isTTY === true && stdout.isTTY === true,
	color: stdout.isTTY === true && !process.env.NO_COLOR,
	out: text => stdout.write(text),
	err: text => stderr.write(text),
	ask: async question => {
		const lines = createInterface({ input: stdin, output: stdout });
		try {
			return await lines.question(question);
		} finally {
			lines.close();
		}
	},
	onInterrupt: listener => {
		process.on('SIGINT', listener);
		process.on('SIGTERM', listener);
		return {
			dispose: () => {
				process.off('SIGINT', listener);
				process.off('SIGTERM', listener);
			},
		};
	},
};

// A reader that stops early, such as `head`, is no error.
stdout.on('error', error => {
	if ('code' in error && error.code === 'EPIPE') {
		process.exit(process.exitCode ?? 0);
	}
});

process.exitCode = await runCli(process.argv.slice(2), io, { version, openHost });
