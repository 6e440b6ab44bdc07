import assert from 'node:assert/strict';
import { isInstalled } from '../../../../src/core/specChange/isInstalled';
import { prepareSpecChange } from '../../../../src/core/specChange/prepareSpecChange';
import { specChangeCommand } from '../../../../src/core/specChange/specChangeCommand';
import { writeSpecChange } from '../../../../src/core/specChange/writeSpecChange';
import { MemoryDisk } from '../../support/memoryDisk';

const command = '.claude/commands/spec-change.md';
const notes = 'CLAUDE.md';

async function prepare(disk: MemoryDisk) {
	const prepared = await prepareSpecChange(disk);
	assert.ok(prepared.kind === 'prepared', JSON.stringify(prepared));
	return prepared.files;
}

async function install(files: Readonly<Record<string, string>>): Promise<MemoryDisk> {
	const disk = new MemoryDisk(files);
	assert.equal(await writeSpecChange(disk, await prepare(disk)), undefined);
	return disk;
}

describe('installing /spec-change', () => {
	it('writes the command and the notes where there is nothing', async () => {
		const disk = await install({});

		assert.deepEqual(Object.keys(disk.snapshot()), [command, notes]);
		assert.equal(disk.text(command), specChangeCommand);
		assert.match(disk.text(notes) ?? '', /^<!-- spec-ops: begin -->\n[\s\S]+<!-- spec-ops: end -->\n$/);
	});

	it('grants no more than to read what is pending', () => {
		const granted = /^allowed-tools: (.*)$/m.exec(specChangeCommand)?.[1]?.split(', ');

		assert.deepEqual(granted, ['Bash(spec-ops plan --json)', 'Bash(spec-ops plan --json --planner literal)']);
		assert.doesNotMatch(specChangeCommand, /!`/);
	});

	const existing: Readonly<Record<string, string>> = {
		'with CR LF': '# Notes\r\n\r\nUse tabs.\r\n',
		'without a last line end': '# Notes\n\nUse tabs.',
		'with a mark at its start': '\uFEFF# Notes\r\n',
		'with mixed line ends': '# Notes\r\none\ntwo\r\nthree\r\n',
		'with an empty last line': '# Notes\n\n',
		'that is empty': '',
	};
	for (const [what, text] of Object.entries(existing)) {
		it(`leaves a CLAUDE.md ${what} as it is, before the section`, async () => {
			const disk = await install({ [notes]: text });

			const after = disk.text(notes) ?? '';
			const own = after.slice(text.length);
			assert.ok(after.startsWith(text), JSON.stringify(after));
			assert.match(own, /<!-- spec-ops: begin -->[\s\S]+<!-- spec-ops: end -->\r?\n$/);
			assert.equal(/[^\r]\n/.test(own), !text.includes('\r\n'));
			assert.deepEqual(
				(await prepare(disk)).map(({ state }) => state),
				['same', 'same'],
			);
		});
	}

	it('puts a newer section in the place of the old one, and touches nothing around it', async () => {
		const disk = await install({
			[notes]: '# Notes\n\n<!-- spec-ops: begin -->\nolder words\n<!-- spec-ops: end -->\n\nUse tabs.\n',
		});

		const text = disk.text(notes) ?? '';
		assert.match(text, /^# Notes\n\n<!-- spec-ops: begin -->\n[\s\S]+<!-- spec-ops: end -->\n\nUse tabs\.\n$/);
		assert.doesNotMatch(text, /older words/);
	});

	for (const text of [
		'<!-- spec-ops: begin -->\n',
		'<!-- spec-ops: end -->\n<!-- spec-ops: begin -->\n',
		'<!-- spec-ops: begin -->\n<!-- spec-ops: end -->\n'.repeat(2),
	]) {
		it(`refuses notes whose marks are no pair: ${JSON.stringify(text)}`, async () => {
			const prepared = await prepareSpecChange(new MemoryDisk({ [notes]: text }));

			assert.equal(prepared.kind === 'failed' && prepared.code, 'edit.ambiguous');
		});
	}

	it('tells a command that somebody else wrote', async () => {
		const files = await prepare(new MemoryDisk({ [command]: 'Do as you like.\n' }));

		assert.deepEqual(
			files.map(({ state }) => state),
			['foreign', 'new'],
		);
	});

	it('writes through no link', async () => {
		const linked = new MemoryDisk({ 'AGENTS.md': '# Notes\n' });
		linked.putLink(notes, 'AGENTS.md');
		const outside = new MemoryDisk();
		outside.putLink('.claude', '/elsewhere');

		for (const disk of [linked, outside]) {
			const prepared = await prepareSpecChange(disk);

			assert.equal(prepared.kind === 'failed' && prepared.code, 'path.symlink');
		}
	});

	it('refuses notes that are no text', async () => {
		const disk = new MemoryDisk({ [notes]: new Uint8Array([0xff, 0xfe, 0x41, 0]) });

		const prepared = await prepareSpecChange(disk);

		assert.equal(prepared.kind === 'failed' && prepared.code, 'edit.binary');
	});

	it('leaves alone what changed since it was shown', async () => {
		const disk = new MemoryDisk({ [notes]: '# Notes\n' });
		const files = await prepare(disk);
		disk.put(notes, '# Other notes\n');

		const failure = await writeSpecChange(disk, files);

		assert.equal(failure?.code, 'conflict.base_changed');
		assert.match(failure?.state ?? '', /Written so far: \.claude\/commands\/spec-change\.md/);
		assert.equal(disk.text(notes), '# Other notes\n');
	});

	it('leaves a whole file wherever it is stopped', async () => {
		for (let step = 1; ; step++) {
			const disk = new MemoryDisk({ [notes]: '# Notes\n' });
			let steps = 0;
			disk.beforeStep = () => {
				steps++;
				if (steps === step) {
					throw new Error('stopped');
				}
			};
			const isDone = await writeSpecChange(disk, await prepare(disk)).then(
				() => true,
				() => false,
			);

			assert.ok(['# Notes\n', (await install({ [notes]: '# Notes\n' })).text(notes)].includes(disk.text(notes)));
			assert.ok([undefined, specChangeCommand].includes(disk.text(command)));
			if (isDone) {
				break;
			}
		}
	});
});

describe('isInstalled', () => {
	it('knows files that differ in nothing but what the installation wrote', async () => {
		const before = '# Notes\r\n';
		const disk = await install({ [notes]: before });
		const written = disk.text(notes) ?? '';

		assert.equal(isInstalled({ path: command, text: specChangeCommand }), true);
		assert.equal(isInstalled({ path: notes, oldText: before, text: written }), true);
		assert.equal(isInstalled({ path: notes, oldText: before, text: `${written}Use tabs.\r\n` }), false);
		assert.equal(isInstalled({ path: command, text: `${specChangeCommand}More.\n` }), false);
		assert.equal(isInstalled({ path: command, oldText: specChangeCommand }), false);
		assert.equal(isInstalled({ path: 'src/CLAUDE.md', text: (await install({})).text(notes) ?? '' }), false);
	});
});
