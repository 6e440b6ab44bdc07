import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { messageReply, startMessagesApi } from '../support/standIn/messagesApi';
import type { StandIn } from '../support/standIn/startStandIn';
import { snapshot, specPath, useClaudeCode } from './support';

const spec =
	'# Hello\n\n## Behavior\n\n- The script MUST print `Hello there!`\n\n## Verify\n\n```bash\nbash hello.sh\n# Expected: Hello there! (exit 0)\n```\n';

const record = 'spec-ops record --propose "Greet whoever is there" --auto-approve';

/** What a host of Claude Code is told of a session, as far as these tests look. */
interface Result {
	readonly result: string;
	readonly is_error: boolean;
	readonly permission_denials: readonly {
		readonly tool_name: string;
		readonly tool_input: { readonly command?: string };
	}[];
}

describe('/spec-change in the real Claude Code', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(60_000);
	const at = useClaudeCode();
	let api: StandIn;

	beforeEach(async () => {
		at.repository.git('init', '--quiet');
		at.repository.write(specPath, spec);
		at.repository.write('hello.sh', 'echo Hello\n');
		at.repository.commit('Script');
		api = await startMessagesApi(
			[
				['Bash', { command: 'spec-ops plan --json', description: 'Read what is pending' }],
				['Read', { file_path: `${at.repository.folder}/hello.sh` }],
				['Edit', { file_path: `${at.repository.folder}/hello.sh`, old_string: 'Hello', new_string: 'Hello there!' }],
				['Bash', { command: record, description: 'Verify and record' }],
				undefined,
			].map((call, index) => {
				const [name = '', input = {}] = (call as [string, object] | undefined) ?? [];
				return call
					? messageReply({ calls: [{ id: `toolu_${index}`, name, input }] })
					: messageReply({ text: 'The script greets whoever is there.' });
			}),
		);
	});

	afterEach(() => api.close());

	/** Install the command, and call it as a user does. */
	async function specChange(...options: readonly string[]): Promise<Result> {
		const installed = await at.repository.run('init', '--claude');
		assert.equal(installed.exit, 0, installed.err);
		const args = ['-p', '/spec-change', '--output-format', 'json', ...options];
		const child = spawn('claude', args, {
			cwd: at.repository.folder,
			env: { HOME: at.user.home, XDG_CONFIG_HOME: at.user.home, ...at.env(api, at.cli.folder) },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		return JSON.parse(await outputOf(child));
	}

	async function outputOf(child: ChildProcess): Promise<string> {
		let out = '';
		child.stdout?.on('data', chunk => {
			out += chunk;
		});
		await once(child, 'close');
		return out;
	}

	it('leads to a recorded cycle, with the evidence of its verification', async () => {
		const { result, is_error, permission_denials } = await specChange(
			'--allowedTools',
			'Edit',
			'Bash(spec-ops record:*)',
		);

		const history = (await at.repository.run('history', '--json')).json() as unknown as {
			cycles: { status: string; evidence: string; propose: string; changes: { op: string; path: string }[] }[];
		};
		assert.equal(is_error, false, result);
		assert.deepEqual(permission_denials, []);
		assert.deepEqual(
			history.cycles.map(({ status, evidence, propose, changes }) => ({ status, evidence, propose, changes })),
			[
				{
					status: 'applied',
					evidence: 'recorded',
					propose: 'Greet whoever is there',
					changes: [{ op: 'modify', path: 'hello.sh' }],
				},
			],
		);
		assert.equal(at.repository.read(specPath), spec);
		assert.match(api.requests[0]?.body ?? '', /spec-ops record --propose/);
		assert.match(api.requests[0]?.body ?? '', /Spec and history/);
	});

	it('is allowed to read what is pending, and nothing else', async () => {
		const before = snapshot(at.repository.folder);

		const { permission_denials } = await specChange();

		const after = Object.entries(snapshot(at.repository.folder));
		assert.deepEqual(
			permission_denials.map(({ tool_name, tool_input }) => tool_input.command ?? tool_name),
			['Edit', record],
		);
		assert.deepEqual(Object.fromEntries(after.filter(([path]) => path in before)), before);
		assert.deepEqual(
			after.map(([path]) => path).filter(path => !(path in before)),
			['.claude/commands/spec-change.md', 'CLAUDE.md'],
		);
	});
});
