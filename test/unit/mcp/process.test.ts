import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openExample, openFolder, type Repository } from '../cli/support';
import { useCli } from '../cli/useCli';
import { exitOf } from './useAgent';

const initialize = request(0, 'initialize', {
	protocolVersion: '2025-11-25',
	capabilities: {},
	clientInfo: { name: 'raw', version: '1' },
});

describe('the process of spec-ops mcp', function () {
	this.timeout(30_000);
	const cli = useCli();
	let example: Repository;
	const children: ChildProcessWithoutNullStreams[] = [];
	let child: ChildProcessWithoutNullStreams;
	let out: string;
	let err: string;

	beforeEach(() => {
		example = openExample({ git: true });
		start();
	});

	afterEach(() => {
		for (const one of children.splice(0)) {
			one.kill('SIGKILL');
		}
		example.dispose();
	});

	function start(folder = example.folder): void {
		[out, err] = ['', ''];
		child = spawn(process.execPath, [cli.script, 'mcp'], { cwd: folder });
		children.push(child);
		child.stdout.on('data', chunk => {
			out += chunk;
		});
		child.stderr.on('data', chunk => {
			err += chunk;
		});
		child.stdin.on('error', () => {});
	}

	/** Messages so far, by their id; fails where a line is none. */
	function answers(): ReadonlyMap<
		unknown,
		{ readonly result?: unknown; readonly error?: { readonly message: string } }
	> {
		const lines = out.split('\n').slice(0, -1);
		return new Map(lines.map(line => JSON.parse(line)).map(message => [message.id, message]));
	}

	async function answered(
		id: number,
	): Promise<{ readonly result?: unknown; readonly error?: { readonly message: string } }> {
		for (let waited = 0; waited < 20_000; waited += 20) {
			const answer = answers().get(id);
			if (answer) {
				return answer;
			}
			await sleep(20);
		}
		throw new Error(`No answer to ${id}; so far: ${out}${err}`);
	}

	it('ends when the client goes away, with nothing but the protocol on standard output', async () => {
		child.stdin.write(initialize);
		await answered(0);

		child.stdin.end();

		assert.equal(await exitOf(child), 0);
		assert.deepEqual([...answers().keys()], [0]);
		assert.equal(err, '');
	});

	it('ends when nobody ever says a word, and when a call is under way', async () => {
		child.stdin.end();
		const silent = await exitOf(child);
		start();
		child.stdin.end(initialize + request(1, 'tools/call', { name: 'read_delta', arguments: {} }));

		assert.equal(silent, 0);
		assert.equal(await exitOf(child), 0);
	});

	it('answers what was asked for before the client said no more, and ends', async () => {
		const call = request(1, 'tools/call', { name: 'read_delta', arguments: {} });

		child.stdin.end(initialize + call + request(2, 'ping', {}));

		assert.equal(await exitOf(child), 0);
		assert.deepEqual([...answers().keys()].sort(), [0, 1, 2]);
	});

	it('ends when its answers are not taken any more', async () => {
		child.stdin.write(initialize);
		await answered(0);

		child.stdout.destroy();
		child.stdin.write(request(1, 'tools/list', {}));

		assert.equal(await exitOf(child), 0);
	});

	const garbage: readonly (readonly [string, string | Buffer])[] = [
		['no JSON', 'hello\n{"jsonrpc":\n'],
		['JSON that is no message', '[]\n7\nnull\n{"a":1}\n'],
		['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x0a])],
		['blank lines', '\n \r\n\n'],
		['a deep message', `${'['.repeat(100_000)}\n`],
	];
	for (const [what, text] of garbage) {
		it(`goes on after ${what}`, async () => {
			child.stdin.write(initialize);
			await answered(0);

			child.stdin.write(text);
			child.stdin.write(request(1, 'tools/list', {}));

			assert.ok((await answered(1)).result);
			assert.deepEqual([...answers().keys()], [0, 1]);
		});
	}

	it('refuses a request with a key that is there twice, and no other', async () => {
		child.stdin.write(initialize);
		await answered(0);

		child.stdin.write(request(1, 'tools/list', {}).replace('"id":1', '"id":1,"method":"ping"'));
		child.stdin.write(request(2, 'ping', {}));

		assert.match((await answered(1)).error?.message ?? '', /"method" twice/);
		assert.deepEqual((await answered(2)).result, {});
	});

	it('refuses a huge message, tells whom, and goes on', async () => {
		child.stdin.write(initialize);
		await answered(0);
		const huge = 'x'.repeat(34 * 1024 * 1024);

		child.stdin.write(request(1, 'tools/call', { name: 'submit_plan', arguments: { plan: huge } }));
		child.stdin.write(request(2, 'ping', {}));

		assert.match((await answered(1)).error?.message ?? '', /32 MB at most/);
		assert.deepEqual((await answered(2)).result, {});
	});

	it('does not answer a call that was cancelled, and answers the next', async () => {
		child.stdin.write(initialize);
		await answered(0);

		child.stdin.write(
			request(1, 'tools/call', { name: 'read_delta', arguments: {} }) +
				`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } })}\n` +
				request(2, 'tools/call', { name: 'read_delta', arguments: {} }),
		);

		assert.ok((await answered(2)).result);
		assert.deepEqual([...answers().keys()], [0, 2]);
	});

	it('says what there is to do where there is no spec', async () => {
		const empty = openFolder();
		start(empty.folder);
		child.stdin.write(initialize + request(1, 'tools/call', { name: 'read_spec', arguments: {} }));

		const { result } = await answered(1);

		assert.match(JSON.stringify(result), /There is no spec.*spec-ops init.*"isError":true/);
		empty.dispose();
	});
});

function request(id: number, method: string, params: unknown): string {
	return `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
}
