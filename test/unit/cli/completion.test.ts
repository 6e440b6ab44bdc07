import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { openExample, openFolder, type Repository } from './support';
import { useCli } from './useCli';

describe('the words that complete a call', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: false });
	});

	afterEach(() => example.dispose());

	async function offered(word: string, ...before: readonly string[]): Promise<readonly string[]> {
		const call = await example.run('complete', `--word=${word}`, '--', ...before);
		assert.equal(call.exit, 0, call.err);
		return call.out.split('\n').flatMap(line => line.split('\t')[0] || []);
	}

	it('are commands first', async () => {
		assert.deepEqual(await offered('ap'), ['apply']);
		assert.deepEqual(await offered('', 'help', 'plan', ''), []);
		assert.ok((await offered('', 'help')).includes('history'));
		assert.ok(!(await offered('')).includes('complete'));
	});

	it('are the options of the command, each once, unless it may be repeated', async () => {
		assert.deepEqual(await offered('--d', 'plan'), ['--detailed-exitcode', '--debug']);
		assert.deepEqual(await offered('--d', 'plan', '--debug'), ['--detailed-exitcode']);
		assert.deepEqual(await offered('--ta', 'plan', '--target', 'a'), ['--target']);
	});

	it('are options at once where a command takes no other word', async () => {
		assert.ok((await offered('', 'verify')).includes('--record'));
	});

	it('are left to file names where a file is meant', async () => {
		assert.deepEqual(await offered('', 'parse'), []);
		assert.deepEqual(await offered('', 'plan', '--out'), []);
	});

	it('are the ids of pending changes for a target, and of all requirements for a history', async () => {
		example.replace('.openspec/spec.md', 'Hello', 'Welcome');

		assert.deepEqual(await offered('', 'apply', '--target'), ['behavior/script-print-stdout']);
		assert.deepEqual(await offered('--target=beh', 'apply'), ['--target=behavior/script-print-stdout']);
		assert.deepEqual(await offered('=', 'apply', '--target'), ['behavior/script-print-stdout']);
		assert.equal((await offered('', 'history', '--requirement')).length, 9);
	});

	it('are the specs of the workspace, each with ids of its own', async () => {
		example.write('api/.openspec/spec.md', '- **API-1**: It MUST wait\n');
		example.write('node_modules/x/.openspec/spec.md', '- It MUST not be offered\n');

		assert.deepEqual(await offered('', 'plan', '--spec'), ['.openspec/spec.md', 'api/.openspec/spec.md']);
		assert.deepEqual(await offered('', 'plan', '--spec', 'api/.openspec/spec.md', '--target'), ['API-1']);
	});

	it('are the numbers of cycles, the newest first, and the shells', async () => {
		assert.deepEqual(await offered('', 'undo'), ['3', '2', '1']);
		assert.deepEqual(await offered('', 'completion'), ['bash', 'zsh', 'fish', 'powershell']);
	});

	it('are none where nothing can be read', async () => {
		example.write('.openspec/spec.md', 'ab\0cd');

		assert.deepEqual(await offered('', 'apply', '--target'), []);
	});
});

/** Ids come from files; this one runs something in a shell that takes it for code. */
const hostile = 'a$(touch ran)`touch ran`;touch ran\'"b';

describe('completion in', () => {
	const cli = useCli();
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		folder.write('.openspec/spec.md', '- **FR-001**: It MUST wait\n- **FR-002**: It MUST stop\n');
	});

	afterEach(() => folder.dispose());

	function runShell(shell: string, args: readonly string[]): string {
		return execFileSync(shell, args, {
			cwd: folder.folder,
			env: { ...process.env, PATH: `${cli.folder}:${process.env.PATH}`, TERM: 'xterm' },
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	}

	function needShell(test: Mocha.Context, shell: string): void {
		if (spawnSync(shell, ['--version']).status !== 0) {
			test.skip();
		}
	}

	it('bash: options and ids', function () {
		needShell(this, 'bash');
		folder.write('.openspec/spec.md', '- **FR-001**: It MUST wait\n');
		const complete = (...words: readonly string[]) => {
			const list = words.map(word => `'${word}'`).join(' ');
			const call = `COMP_WORDS=(spec-ops ${list}); COMP_CWORD=${words.length}; _spec_ops; printf '%s\\n' "\${COMPREPLY[@]}"`;
			return runShell('bash', ['-c', `source <(spec-ops completion bash); ${call}`]).trim();
		};

		const option = complete('plan', '--det');
		const id = complete('plan', '--target', 'FR');
		const inline = complete('plan', '--target', '=', 'FR');
		const registered = runShell('bash', ['-c', 'source <(spec-ops completion bash); complete -p spec-ops']);

		assert.equal(option, '--detailed-exitcode');
		assert.equal(id, 'FR-001');
		assert.equal(inline, 'FR-001');
		assert.match(registered, /-F _spec_ops spec-ops/);
	}).timeout(60_000);

	it('bash: a hostile id as one word that runs nothing', function () {
		needShell(this, 'bash');
		const script = [
			'source <(spec-ops completion bash)',
			`spec-ops() { printf '%s\\tabout\\n' "$HOSTILE"; }`,
			'COMP_WORDS=(spec-ops plan --target ""); COMP_CWORD=3; _spec_ops',
			`eval "set -- \${COMPREPLY[0]}"`,
			'[ "$#" = 1 ] && [ "$1" = "$HOSTILE" ] && [ ! -e ran ] && echo harmless',
		].join('\n');

		const out = runShell('bash', ['-c', `HOSTILE='${hostile.replaceAll("'", "'\\''")}'\n${script}`]);

		assert.equal(out, 'harmless\n');
	}).timeout(60_000);

	it('fish: options with what they mean, and ids', function () {
		needShell(this, 'fish');
		const complete = (line: string) =>
			runShell('fish', ['--no-config', '-c', `spec-ops completion fish | source; complete -C '${line}'`]).trim();

		const option = complete('spec-ops plan --det');
		const id = complete('spec-ops plan --target FR');
		const file = complete('spec-ops parse .openspec/s');

		assert.equal(option, '--detailed-exitcode\texit 2 when there are changes, or drift');
		assert.deepEqual(
			id.split('\n').map(line => line.split('\t')[0]),
			['FR-001', 'FR-002'],
		);
		assert.match(file, /^\.openspec\/spec\.md/);
	}).timeout(60_000);

	it('zsh: an option and what ids have in common, as they are typed', function () {
		needShell(this, 'zsh');
		const script = [
			'zmodload zsh/zpty',
			'zpty shell zsh -f -i',
			"zpty -w shell 'autoload -U compinit && compinit -u -D; source <(spec-ops completion zsh); PS1=READY; setopt no_beep'",
			"zpty -w shell 'echo LOADED'",
			"zpty -r -m shell seen '*LOADED*READY*' || exit 1",
			"zpty -w -n shell $'spec-ops plan --det\\t'",
			"zpty -r -m shell seen '*--detailed-exitcode*' || exit 1",
			"zpty -w -n shell $' --target F\\t'",
			"zpty -r -m shell seen '*R-00*' || exit 1",
			'print completed',
			'zpty -d shell',
		].join('\n');

		const out = runShell('zsh', ['-f', '-c', script]);

		assert.match(out, /completed/);
	}).timeout(60_000);
});
