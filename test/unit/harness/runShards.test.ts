import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runShards } from '../../harness/runShards';

describe('runShards', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'spec-ops-shards-'));
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** A script whose processes share the tasks 1 to 4 by the files that they make, and then do this. */
	function sharing(then: string): string {
		const script = join(folder, 'shard.mjs');
		const take = `try { writeFileSync(join(process.argv[2], 'task-' + n), '', { flag: 'wx' }); } catch {}`;
		const imports = "import { writeFileSync } from 'node:fs'; import { join } from 'node:path';";
		writeFileSync(script, `${imports} for (let n = 1; n <= 4; n++) { ${take} } ${then}`);
		return script;
	}

	it('runs a script several times at once, and waits for all', async () => {
		const outcome = await runShards(3, [sharing(''), folder]);

		assert.deepEqual(outcome, { kind: 'ended', problems: [] });
		assert.equal(readdirSync(folder).filter(name => name.startsWith('task-')).length, 4);
	});

	it('says of each that failed what it ended with', async () => {
		const outcome = await runShards(2, [sharing('process.exit(3)'), folder]);

		assert.deepEqual(outcome, { kind: 'ended', problems: ['ended with exit code 3', 'ended with exit code 3'] });
	});

	it('does not wait for what a killed one left behind with its output', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const orphan = "const { spawn } = await import('node:child_process'); spawn('sleep', ['8'], { stdio: 'inherit' });";

		const started = performance.now();
		const outcome = await runShards(1, [sharing(`${orphan} process.kill(process.pid, 'SIGKILL')`), folder]);

		assert.deepEqual(outcome, { kind: 'ended', problems: ['ended with SIGKILL'] });
		assert.ok(performance.now() - started < 7000);
	}).timeout(20_000);
});
