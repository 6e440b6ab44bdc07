import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import type { Models } from '../../../src/cli/planner/models';
import { runCli } from '../../../src/cli/runCli';
import * as rootParts from '../../../src/rootParts';

/** What one call of the command line left behind. */
export interface Call {
	readonly exit: number;
	readonly out: string;
	readonly err: string;
	/** Standard output, read as JSON. */
	json(): Record<string, unknown>;
	/** The error in the JSON; fails where there is none. */
	error(): { readonly code: string; readonly message: string; readonly state: string; readonly next: string };
}

/** A copy of the example in a folder of its own, with the command line to run in it. */
export interface Repository {
	readonly folder: string;
	run(...argv: readonly string[]): Promise<Call>;
	/** The same in a terminal, where a person gives this answer, or what a function gives once it is asked; the question is part of the output. */
	answer(answer: string | (() => string), ...argv: readonly string[]): Promise<Call>;
	/** The same from a folder in it. */
	runIn(path: string, ...argv: readonly string[]): Promise<Call>;
	read(path: string): string;
	/** Write a file, and make its folders. */
	write(path: string, text: string): void;
	/** Replace text that must be there. */
	replace(path: string, from: string, to: string): void;
	git(...args: readonly string[]): string;
	commit(message: string): void;
	dispose(): void;
}

/** Copy the example; with `git`, as a repository with one commit. */
export function openExample(options: { readonly git: boolean }): Repository {
	const folder = mkdtempSync(join(tmpdir(), 'spec-ops-cli-'));
	cpSync('test/workspaces/hello-world', folder, { recursive: true });
	const repository = openRepository(folder);
	if (options.git) {
		repository.git('init', '--quiet', '--initial-branch=main');
		repository.commit('Example');
	}
	return repository;
}

/** An empty folder of its own. */
export function openFolder(): Repository {
	return openRepository(mkdtempSync(join(tmpdir(), 'spec-ops-cli-')));
}

export function openRepository(folder: string): Repository {
	const read = (path: string) => readFileSync(join(folder, path), 'utf8');
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	const git = (...args: readonly string[]) =>
		execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	return {
		folder,
		run: (...argv) => callIn(folder, argv),
		answer: (answer, ...argv) => callIn(folder, argv, { answer }),
		runIn: (path, ...argv) => callIn(folder, argv, { from: path }),
		read,
		write,
		replace: (path, from, to) => {
			const text = read(path);
			if (!text.includes(from)) {
				throw new Error(`${path} does not hold “${from}”`);
			}
			write(path, text.replace(from, to));
		},
		git,
		commit: message => {
			git('add', '--all');
			git('commit', '--quiet', '--message', message);
		},
		dispose: () => {
			rmSync(folder, { recursive: true, force: true });
			rmSync(approvalsOf(folder), { recursive: true, force: true });
		},
	};
}

/** Where calls in this folder keep approvals: beside it, as a user's own files are. */
export function approvalsOf(folder: string): string {
	return `${folder}.approved.json`;
}

/** Models of a call that is to ask none. */
export const noModels: Models = {
	anthropic: () => Promise.reject(new Error('no model is to be asked')),
	openai: () => Promise.reject(new Error('no model is to be asked')),
	claudeCode: () => Promise.reject(new Error('no model is to be asked')),
};

async function callIn(
	folder: string,
	argv: readonly string[],
	{ answer, from = '' }: { readonly answer?: string | (() => string); readonly from?: string } = {},
): Promise<Call> {
	let out = '';
	let err = '';
	const exit = await runCli(
		argv,
		{
			cwd: join(folder, from),
			env: { SPEC_OPS_PLANNER: '' },
			interactive: answer !== undefined,
			color: false,
			out: text => {
				out += text;
			},
			err: text => {
				err += text;
			},
			ask: async question => {
				out += question;
				if (answer === undefined) {
					throw new Error('nobody is there to be asked');
				}
				return typeof answer === 'string' ? answer : answer();
			},
			onInterrupt: () => ({ dispose: () => {} }),
		},
		{
			version: '0.0.0',
			loadRootParts: async () => ({
				...rootParts,
				openHost: root => openHost(root, { approvalsFile: approvalsOf(folder) }),
			}),
			models: noModels,
			serveMcp: async () => {},
		},
	);
	return { exit, out, err, json: () => JSON.parse(out), error: () => JSON.parse(out).error };
}
