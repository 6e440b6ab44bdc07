import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { messageReply, startMessagesApi } from '../support/standIn/messagesApi';
import type { StandIn } from '../support/standIn/startStandIn';
import { snapshot, specPath, useClaudeCode } from './support';

const spec = '# Hello\n\n## Behavior\n\n- The script MUST print `Hello there!`\n';

const plan = {
	summary: 'Greets whoever is there.',
	edits: [{ path: 'hello.sh', text: 'echo "Hello there!"\n', reason: 'The greeting.', requirements: [] }],
	edit_count: 1,
	verify: [{ command: 'bash hello.sh', stdout: 'Hello there!', requirements: [] }],
	assumptions: [],
	unresolved: [],
};

describe('spec-ops mcp under the real Claude Code', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(60_000);
	const at = useClaudeCode();
	let api: StandIn;

	afterEach(() => api.close());

	it('is read, and handed a plan, which a person then applies', async () => {
		at.repository.git('init', '--quiet');
		at.repository.write(specPath, spec);
		at.repository.write('hello.sh', 'echo Hello\n');
		at.repository.commit('Script');
		api = await startMessagesApi([
			messageReply({ calls: [{ id: 'toolu_1', name: 'mcp__spec__read_delta', input: {} }] }),
			messageReply({ calls: [{ id: 'toolu_2', name: 'mcp__spec__submit_plan', input: { plan } }] }),
			messageReply({ text: 'The plan waits for you.' }),
		]);
		const before = snapshot(at.repository.folder);
		const server = { type: 'stdio', command: process.execPath, args: [at.cli.script, 'mcp'], alwaysLoad: true };
		const config = JSON.stringify({ mcpServers: { spec: server } });

		const result = await ask('--mcp-config', config, '--strict-mcp-config', '--allowedTools', 'mcp__spec');
		const after = snapshot(at.repository.folder);
		const shown = await at.repository.run('show');
		const applied = await at.repository.run('apply', '--auto-approve');

		assert.equal(result.result, 'The plan waits for you.');
		assert.deepEqual(result.permission_denials, []);
		assert.match(api.requests[1]?.body ?? '', /The script MUST print/);
		assert.deepEqual(after, before);
		assert.match(shown.out, /Handed in by claude-code/);
		assert.equal(applied.exit, 0, applied.err);
		assert.equal(at.repository.read('hello.sh'), 'echo "Hello there!"\n');
	});

	async function ask(...options: readonly string[]) {
		const child = spawn('claude', ['-p', 'Plan the change', '--output-format', 'json', ...options], {
			cwd: at.repository.folder,
			env: { HOME: at.user.home, XDG_CONFIG_HOME: at.user.home, ...at.env(api) },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let out = '';
		child.stdout.on('data', chunk => {
			out += chunk;
		});
		await once(child, 'close');
		const said: { readonly result: string; readonly permission_denials: readonly unknown[] } = JSON.parse(out);
		return said;
	}
});
