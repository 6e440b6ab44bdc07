import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { claudeVariables } from '../harness/installClaudeCode';
import type { StandIn } from '../support/standIn/startStandIn';
import { openUser, type User } from '../unit/cli/planner/support';
import { openFolder, type Repository } from '../unit/cli/support';
import { useCli } from '../unit/cli/useCli';

export const specPath = '.openspec/spec.md';

/** What the tests of a suite work with, anew for each: a repository, a user with a home, and the real Claude Code. */
export interface Surroundings {
	readonly repository: Repository;
	readonly user: User;
	/** Folder in which `claude` stands. */
	readonly claude: string;
	/** The built command line: its script, and a folder in which `spec-ops` stands. */
	readonly cli: { readonly script: string; readonly folder: string };
	/** The environment of a user whose Claude Code asks this server. */
	env(api: StandIn, ...foldersOnPath: readonly string[]): Readonly<Record<string, string>>;
}

/** Call inside `describe`. Skips its tests where there is no Claude Code. */
export function useClaudeCode(): Surroundings {
	const claude = process.env[claudeVariables.folder] ?? '';
	before(function () {
		if (claude === '') {
			this.skip();
		}
	});
	const cli = useCli();
	let repository: Repository;
	let user: User;
	beforeEach(() => {
		repository = openFolder();
		user = openUser();
	});
	afterEach(() => {
		repository.dispose();
		user.dispose();
	});
	return {
		get repository() {
			return repository;
		},
		get user() {
			return user;
		},
		claude,
		cli,
		env: (api, ...foldersOnPath) => ({
			PATH: [...foldersOnPath, claude, process.env.PATH ?? ''].join(delimiter),
			ANTHROPIC_API_KEY: key,
			ANTHROPIC_BASE_URL: api.origin,
			CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
		}),
	};
}

/** A key that must be found nowhere but in the header of a request to its own server. */
export const key = 'sk-ant-api03-canary-5e8f60a1b2c3d4';

/** Every file of a folder with a hash of its bytes, but those that Git and the product keep for themselves. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter(file => !/[\\/]\.(?:git|spec-ops)[\\/]/.test(file));
	const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
	return Object.fromEntries(files.sort().map(file => [file.slice(folder.length + 1), hash(file)]));
}
