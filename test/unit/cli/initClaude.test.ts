import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '../../../src/cli/arguments';
import { specChangeCommand } from '../../../src/core/specChange/specChangeCommand';
import { openFolder, type Repository } from './support';

const command = '.claude/commands/spec-change.md';

describe('spec-ops init --claude', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
		folder.write('.openspec/spec.md', '# Hello\n');
	});

	afterEach(() => folder.dispose());

	it('writes the command and the notes into the Root, and shows them', async () => {
		mkdirSync(join(folder.folder, 'src'));

		const call = await folder.runIn('src', 'init', '--claude');

		assert.equal(call.exit, 0, call.err);
		assert.equal(folder.read(command), specChangeCommand);
		assert.match(folder.read('CLAUDE.md'), /spec-ops: begin/);
		assert.match(
			call.out,
			/\+ \.claude\/commands\/spec-change\.md[\s\S]+\+allowed-tools: Bash\(spec-ops plan --json\)/,
		);
		assert.match(call.out, /Wrote \.claude\/commands\/spec-change\.md and CLAUDE\.md\./);
		assert.equal(folder.read('.openspec/spec.md'), '# Hello\n');
	});

	it('tells the agent calls that there are', () => {
		const calls = [...specChangeCommand.matchAll(/`spec-ops ([^`]+)`|Bash\(spec-ops ([^)]+)\)/g)].map(
			([, shown, granted]) => shown ?? granted ?? '',
		);

		const parsed = calls.map(call => parseArguments(call.match(/"[^"]*"|'[^']*'|\S+/g) ?? []));

		assert.equal(calls.length, 4, calls.join('\n'));
		assert.deepEqual(
			parsed.map(({ kind }) => kind),
			['arguments', 'arguments', 'arguments', 'arguments'],
		);
		assert.equal(parseArguments(['record', '--propose', 'x', '--target', 'ID']).kind, 'arguments');
	});

	it('says that it is installed already', async () => {
		await folder.run('init', '--claude');

		const [text, json] = [await folder.run('init', '--claude'), await folder.run('init', '--claude', '--json')];

		assert.match(text.out, /installed already: nothing was written/);
		assert.deepEqual(json.json(), {
			version: 1,
			files: [
				{ path: command, state: 'same' },
				{ path: 'CLAUDE.md', state: 'same' },
			],
		});
	});

	it('replaces a command of somebody else only with --force', async () => {
		folder.write(command, 'Do as you like.\n');

		const refused = await folder.run('init', '--claude', '--json');
		const kept = folder.read(command);
		const forced = await folder.run('init', '--claude', '--force');

		assert.equal(refused.exit, 1);
		assert.equal(refused.error().code, 'init.exists');
		assert.equal(kept, 'Do as you like.\n');
		assert.equal(forced.exit, 0, forced.err);
		assert.equal(folder.read(command), specChangeCommand);
	});

	it('shows it to a person and asks first', async () => {
		const refused = await folder.answer('y', 'init', '--claude');
		const isWritten = () => folder.read(command) === specChangeCommand;

		assert.equal(refused.exit, 1);
		assert.match(refused.out, /\+allowed-tools[\s\S]+Write this for Claude Code\?/);
		assert.throws(isWritten);

		const approved = await folder.answer('yes', 'init', '--claude');

		assert.equal(approved.exit, 0, approved.err);
		assert.ok(isWritten());
	});
});
