import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { help, init, lines, result, version } from '../../planners/claude-code/support';
import { openFolder, type Repository } from '../support';
import { useCli } from '../useCli';
import { openUser, spec, type User } from './support';

const answer = {
	summary: 'A script that greets.',
	edits: [{ path: 'hello.sh', text: 'echo Hello\n', reason: 'It prints it.', requirements: [] }],
	edit_count: 1,
	verify: [],
	assumptions: [],
	unresolved: [],
};

describe('spec-ops plan --planner claude-code', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(30_000);
	const cli = useCli();
	let folder: Repository;
	let user: User;

	beforeEach(() => {
		folder = openFolder();
		folder.write('.openspec/spec.md', spec);
		user = openUser();
	});

	afterEach(() => {
		folder.dispose();
		user.dispose();
	});

	/** A script in the place of Claude Code, which leaves a note that it ran. */
	function script(file: string, answering: string): void {
		mkdirSync(dirname(file), { recursive: true });
		const text = [
			'#!/bin/sh',
			`touch '${file}.ran'`,
			`case "$1" in --version) printf '%s' '${version}'; exit;; --help) printf '%s' '${help}'; exit;; esac`,
			answering,
		];
		writeFileSync(file, `${text.join('\n')}\n`);
		chmodSync(file, 0o755);
	}

	function printing(text: string): string {
		writeFileSync(join(user.home, 'printed'), text);
		return `cat '${join(user.home, 'printed')}'`;
	}

	const good = () => printing(lines(init, result({ structured_output: answer })));
	const own = () => join(user.home, 'bin/claude');

	function start(...foldersOnPath: readonly string[]) {
		const path = [...foldersOnPath, join(user.home, 'bin'), process.env.PATH ?? ''].join(delimiter);
		const argv = ['plan', '--planner', 'claude-code', '--json'];
		return user.start(cli.script, folder.folder, argv, { PATH: path });
	}

	it('plans with the Claude Code of the user', async () => {
		script(own(), good());

		const { exit, out, err } = await start().ended;

		assert.equal(exit, 0, err);
		const { edits, planner } = JSON.parse(out);
		assert.equal(edits[0].path, 'hello.sh');
		assert.deepEqual(planner, { id: 'claude-code', model: 'claude-opus-5-5' });
		assert.equal(existsSync(join(folder.folder, 'hello.sh')), false);
	});

	it('model-20: starts none that the repository brought along', async () => {
		const planted = ['claude', 'node_modules/.bin/claude'].map(path => join(folder.folder, path));
		for (const file of planted) {
			script(file, good());
		}

		const { exit, out } = await start('.', '', folder.folder, join(folder.folder, 'node_modules/.bin')).ended;

		assert.equal(exit, 1);
		assert.equal(JSON.parse(out).error.code, 'model.unavailable');
		for (const file of planted) {
			assert.equal(existsSync(`${file}.ran`), false, file);
		}
	});

	it('model-20: is told what to do where it prints a greeting first', async () => {
		script(own(), `echo 'Welcome back!'; ${good()}`);

		const { exit, out } = await start().ended;

		const { code, state, next } = JSON.parse(out).error;
		const kept = 'No part of an answer was kept. Nothing was written.';
		assert.deepEqual([exit, code, state], [1, 'model.bad_response', kept]);
		assert.match(next, /in a terminal/);
	});

	it('model-20: ends with all that it started when it is stopped', async () => {
		script(own(), `touch '${join(user.home, 'asked')}'; (sleep 2; touch '${join(user.home, 'outlived')}') & sleep 60`);
		const { child, ended } = start();
		while (!existsSync(join(user.home, 'asked'))) {
			await new Promise(resolve => setTimeout(resolve, 50));
		}
		child.kill('SIGINT');

		const { exit, out } = await ended;

		assert.equal(exit, 1);
		assert.equal(JSON.parse(out).error.code, 'plan.cancelled');
		await new Promise(resolve => setTimeout(resolve, 2500));
		assert.equal(existsSync(join(user.home, 'outlived')), false);
	});

	it('is never what “auto” takes', async () => {
		script(own(), good());

		const argv = ['plan', '--json'];
		const path = [join(user.home, 'bin'), process.env.PATH ?? ''].join(delimiter);
		const { exit } = await user.start(cli.script, folder.folder, argv, { PATH: path }).ended;

		assert.equal(exit, 0);
		assert.equal(existsSync(`${own()}.ran`), false);
	});

	it('leaves “auto” offline where Claude Code itself makes the call', async () => {
		const env = { CLAUDECODE: '1', ANTHROPIC_API_KEY: 'sk-ant-none', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' };

		const { exit, out, err } = await user.start(cli.script, folder.folder, ['plan', '--json'], env).ended;

		assert.equal(exit, 0, err);
		assert.equal(JSON.parse(out).planner.id, 'literal');
	});
});
