import assert from 'node:assert/strict';
import { knownCommands } from '../../../../../src/core/plan/commands/knownCommands';
import type { PlannedCommand } from '../../../../../src/core/plan/plan';
import { planAdopt } from '../../../../../src/core/plan/planAdopt';
import { readState } from '../../../../../src/core/plan/state/readState';
import { type MemoryHost, memoryHost } from '../../../support/memoryHost';
import { apply, specPath } from '../../apply/support';

const spec = '# Clock\n\n- [A-1] The face MUST be white\n- [A-2] The hand MUST be black\n';

function command(text: string, ...requirements: readonly string[]): PlannedCommand {
	return { command: text, expect: { exit: 0 }, source: 'planner', requirements, approved: true };
}

/** Record the spec with another word in it, verified by these commands. */
async function record(host: MemoryHost, word: string, ...verify: readonly PlannedCommand[]): Promise<void> {
	host.disk.put(specPath, `${spec}\n${word}\n`);
	const adopted = await planAdopt(host, specPath);
	assert.ok(adopted.kind === 'planned');
	await apply(host, { ...adopted.plan, verify });
}

async function known(host: MemoryHost): Promise<readonly string[]> {
	const read = await readState(host, specPath);
	assert.ok(read.kind === 'read');
	return knownCommands(read.state).map(({ command: text }) => text);
}

describe('knownCommands', () => {
	it('are those of the last applied cycle that has any', async () => {
		const host = memoryHost();
		await record(host, 'one', command('old'));
		await record(host, 'two', command('new'));
		await record(host, 'three');

		assert.deepEqual(await known(host), ['new']);
	});

	it('still hold those of requirements that the last cycle had none for', async () => {
		const host = memoryHost();
		await record(host, 'one', command('face', 'A-1'), command('old hand', 'A-2'), command('gone', 'A-9'));
		await record(host, 'two', command('hand', 'A-2'));

		assert.deepEqual(await known(host), ['hand', 'face']);
	});

	it('hold no standing command that was taken out of the spec, or corrected in it', async () => {
		const host = memoryHost();
		const standing = (text: string) => ({ ...command(text), source: 'spec' as const });
		await record(host, 'one', standing('sh old.sh'), standing('sh same.sh'), command('sh other.sh'));
		host.disk.put(specPath, `${spec}\n## Verify\n\n\`\`\`bash\nsh new.sh\n# Expected: (exit 0)\nsh same.sh\n\`\`\`\n`);

		assert.deepEqual(await known(host), ['sh new.sh', 'sh same.sh', 'sh other.sh']);
	});
});
