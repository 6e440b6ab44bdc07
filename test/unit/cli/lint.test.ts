import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder, type Repository } from './support';

const spec = '.openspec/spec.md';
const broken = '## Constraints\n\n- Guests MAY post comments.\n- Guests MUST NOT post comments.\n- The port is TBD.\n';
const fine = '## Constraints\n\n- Guests MAY post comments.\n';

describe('spec-ops lint', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
	});

	afterEach(() => {
		folder.dispose();
	});

	it('tells of each problem with its place and rule, and exits with 2 where there are errors', async () => {
		folder.write(spec, broken);

		const call = await folder.run('lint', spec);

		assert.equal(call.exit, 2, call.err);
		assert.match(call.out, /^\.openspec\/spec\.md\n {2}4:10 +error +This demands the opposite of line 3/);
		assert.match(call.out, /\n {2}5:15 +warning “TBD” is still to be decided\.\n +placeholder\n/);
		assert.match(call.out, /\n1 error, 1 warning, 0 notes in 1 file\.\n$/);
		assert.equal(call.err, '');
	});

	it('exits with 0 where there is no error', async () => {
		folder.write(spec, fine);

		const call = await folder.run('lint', spec);

		assert.deepEqual([call.exit, call.out], [0, 'No problems in 1 file.\n']);
	});

	it('prints one JSON document', async () => {
		folder.write(spec, broken);

		const call = await folder.run('lint', spec, '--json');

		const { version, files, summary } = call.json();
		assert.equal(version, 1);
		assert.deepEqual(summary, { errors: 1, warnings: 1, infos: 0 });
		assert.ok(Array.isArray(files));
		assert.deepEqual(
			files.map(({ path, problems }) => [path, problems.map(({ rule }: { rule: string }) => rule)]),
			[[spec, ['contradiction', 'placeholder']]],
		);
	});

	it('prints SARIF, also where there are errors', async () => {
		folder.write(spec, broken);

		const call = await folder.run('lint', spec, '--format', 'sarif');

		assert.equal(call.exit, 2);
		assert.equal(call.json().version, '2.1.0');
	});

	it('takes severities by rule, for histories too', async () => {
		folder.write(spec, broken);
		folder.write('.openspec/apply.md', '# Apply history\n\n## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n');
		const words = ['contradiction=off', 'placeholder=error', 'unproven-status=warning'];

		const call = await folder.run('lint', '--all', '--json', ...words.flatMap(word => ['--severity', word]));

		const { files } = call.json();
		assert.ok(Array.isArray(files));
		assert.deepEqual(
			files.flatMap(({ problems }) =>
				problems.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`),
			),
			['warning unproven-status', 'error placeholder'],
		);
		assert.equal(call.exit, 2);
	});

	it('refuses rules and severities that do not exist', async () => {
		folder.write(spec, fine);

		const rule = await folder.run('lint', spec, '--severity', 'placeholders=error');
		const level = await folder.run('lint', spec, '--severity', 'placeholder=loud');

		assert.deepEqual([rule.exit, level.exit], [1, 1]);
		assert.match(rule.err, /^Error: There is no rule “placeholders”\./);
		assert.match(level.err, /^Error: There is no severity “loud”\./);
	});

	it('lists the rules', async () => {
		const call = await folder.run('lint', '--rules');
		const json = await folder.run('lint', '--rules', '--json');

		assert.equal(call.exit, 0);
		assert.match(call.out, /^contradiction +error +Two statements demand opposite things/m);
		assert.ok(JSON.stringify(json.json()).includes('"rule":"vague-term","severity":"info"'));
	});

	it('looks at every spec of the workspace and its history, and between them', async () => {
		folder.write('a/.openspec/spec.md', fine);
		folder.write(
			'b/openspec/specs/guests/spec.md',
			'## Purpose\n\nGuests.\n\n## Requirements\n\n### Requirement: Silence\nGuests SHALL NOT post comments.\n\n#### Scenario: One\n- **WHEN** a guest writes\n- **THEN** nothing is posted\n',
		);
		folder.write('a/.openspec/apply.md', '# Apply history\n\n## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n');

		const call = await folder.run('lint', '--all', '--json');

		const { files } = call.json();
		assert.ok(Array.isArray(files));
		assert.deepEqual(
			files.map(({ path, problems }) => [path, problems.map(({ rule }: { rule: string }) => rule)]),
			[
				['a/.openspec/apply.md', ['unproven-status']],
				['a/.openspec/spec.md', []],
				['b/openspec/specs/guests/spec.md', ['contradiction']],
			],
		);
	});

	it('compares a delta with the main spec and the other open changes, which it does not tell of', async () => {
		const delta = '## REMOVED Requirements\n\n### Requirement: Total\n';
		folder.write(
			'openspec/specs/cart/spec.md',
			'## Requirements\n\n### Requirement: Total\nThe cart SHALL add, TBD.\n',
		);
		folder.write('openspec/changes/one/specs/cart/spec.md', delta);
		folder.write('openspec/changes/two/specs/cart/spec.md', delta);

		const call = await folder.run('lint', 'openspec/changes/one/specs/cart/spec.md', '--json');

		const { files } = call.json();
		assert.ok(Array.isArray(files));
		assert.deepEqual(
			files.map(({ path, problems }) => [path, problems.map(({ rule }: { rule: string }) => rule)]),
			[['openspec/changes/one/specs/cart/spec.md', ['overlapping-changes']]],
		);
	});

	it('tells of numbers in tasks and designs that the specs beside them lack', async () => {
		const folderOfSpec = '.kiro/specs/door';
		const criterion = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHEN the door opens THE bell SHALL ring\n';
		folder.write(`${folderOfSpec}/requirements.md`, `# Requirements Document\n\n## Requirements\n\n${criterion}`);
		folder.write(`${folderOfSpec}/tasks.md`, '# Plan\n\n- [ ] 1. Ring\n  - _Requirements: 1.1, 1.2_\n');
		folder.write(`${folderOfSpec}/design.md`, '# Design\n\n**Validates: Requirements 1.1**\n');

		const all = await folder.run('lint', '--all', '--json');
		const one = await folder.run('lint', `${folderOfSpec}/tasks.md`);

		assert.deepEqual(all.json().summary, { errors: 0, warnings: 1, infos: 0 });
		assert.equal(all.out.split('"path"').length - 1, 3);
		assert.match(one.out, /\n {2}4:25 +warning No criterion of requirements\.md has the number 1\.2\.\n/);
	});

	it('tells of links to headings that another file does not have', async () => {
		folder.write('docs/guide.md', '# Guide\n\n## Setup\n');
		folder.write(spec, '# A\n\n[one](../docs/guide.md#setup)\n\n[two](../docs/guide.md#gone)\n');

		const call = await folder.run('lint', spec);

		assert.match(
			call.out,
			/^\.openspec\/spec\.md\n {2}5:7 +warning No heading of docs\/guide\.md is reached by #gone\.\n/,
		);
		assert.match(call.out, /\n0 errors, 1 warning, 0 notes in 1 file\.\n$/);
	});

	it('takes a folder for the specs below it, and tells of links to missing files', async () => {
		folder.write('a/.openspec/spec.md', '[one](gone.md) [two](../here.md)\n');
		folder.write('a/here.md', '');
		folder.write('b/.openspec/spec.md', broken);

		const call = await folder.run('lint', 'a');

		assert.equal(call.exit, 0);
		assert.match(call.out, /There is no file a\/\.openspec\/gone\.md\./);
		assert.match(call.out, /0 errors, 1 warning, 0 notes in 1 file\./);
	});

	it('tells of paths in code, and of links, that nearly are those of a file', async () => {
		folder.write('a/src/hello.py', '');
		folder.write('a/docs/README.md', '');
		folder.write(
			'a/.openspec/spec.md',
			'- The script MUST be `src/helo.py`.\n- The tests MUST be in `tests/later.py`, as [said](../docs/Readme.md#a).\n',
		);

		const call = await folder.run('lint', '--all', '--json');

		const { files } = call.json();
		assert.ok(Array.isArray(files));
		assert.deepEqual(
			files.flatMap(({ problems }) =>
				problems.map(({ message, column, replacement }: Record<string, string>) => [message, column, replacement]),
			),
			[
				['There is no file a/src/helo.py; there is a/src/hello.py.', 23, 'src/hello.py'],
				['There is no file a/docs/Readme.md; there is a/docs/README.md.', 52, '../docs/README.md#a'],
			],
		);
	});

	it('tells what it found all the same where a file is missing, binary or no file, and exits with 1', async () => {
		folder.write(spec, broken);
		writeFileSync(join(folder.folder, 'binary.md'), Buffer.from([0, 0xff, 0xfe, 0, 1]));
		mkdirSync(join(folder.folder, 'empty'));

		const missing = await folder.run('lint', spec, 'gone.md', '--json');
		const binary = await folder.run('lint', 'binary.md');
		const empty = await folder.run('lint', 'empty');

		assert.deepEqual([missing.exit, binary.exit, empty.exit], [1, 1, 1]);
		assert.equal(missing.error().code, 'spec.missing');
		assert.deepEqual(missing.json().summary, { errors: 1, warnings: 1, infos: 0 });
		assert.match(binary.err, /^Error: binary\.md /);
		assert.match(empty.err, /^Error: There is no spec below empty\./);
	});

	it('refuses a file that is larger than a spec may be', async () => {
		folder.write('huge.md', 'a '.repeat(11 * 1024 * 1024));

		const call = await folder.run('lint', 'huge.md', '--json');

		assert.deepEqual([call.exit, call.error().code], [1, 'spec.too_large']);
	});

	it('refuses calls that mean nothing', async () => {
		folder.write(spec, fine);

		const none = await folder.run('lint');
		const both = await folder.run('lint', spec, '--all');
		const format = await folder.run('lint', spec, '--format', 'xml');
		const twice = await folder.run('lint', spec, '--format', 'sarif', '--json');

		for (const call of [none, both, format, twice]) {
			assert.equal(call.exit, 1);
			assert.match(call.err, /^Error: .+\.\nNothing was written\.\n.+\.\n$/);
		}
	});
});
