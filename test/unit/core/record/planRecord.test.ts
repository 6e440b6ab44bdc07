import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planUndo } from '../../../../src/core/apply/planUndo';
import { checkHistory } from '../../../../src/core/history/checkHistory';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { DiskError, type Host } from '../../../../src/core/host';
import { fitPlan } from '../../../../src/core/plan/fit/fitPlan';
import { loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { readState } from '../../../../src/core/plan/state/readState';
import { planRecord } from '../../../../src/core/record/planRecord';
import { exited, neverCancelled } from '../../support/memoryHost';
import { userFiles } from '../../support/userFiles';
import { apply, firstCommit, historyPath, newSpec, outcomeOf, recordOf, rootHost, specPath } from './support';

async function pendingIds(host: Host): Promise<readonly string[]> {
	const read = await readState(host, specPath);
	assert.ok(read.kind === 'read');
	return read.state.diff.changes.map(({ id }) => id);
}

const verify = [{ command: './check', expect: { exit: 0 } }];

const outline = ({ edits }: Awaited<ReturnType<typeof recordOf>>) =>
	edits.map(({ op, path, from }) => (from === undefined ? `${op} ${path}` : `${op} ${from} → ${path}`));

describe('planRecord', () => {
	it('finds what was modified, added and removed since the commit of the last cycle', async () => {
		const host = rootHost({
			[specPath]: newSpec,
			'src/hello.py': 'print("Bonjour")\n',
			'src/util.py': undefined,
			'test/hello.py': 'pass\n',
		});

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['modify src/hello.py', 'delete src/util.py', 'create test/hello.py']);
		assert.deepEqual(plan.edits[0]?.hunks[0]?.lines, ['-print("Hello")', '+print("Bonjour")']);
		assert.deepEqual(
			plan.edits.map(({ requirements }) => requirements),
			Array(3).fill(await pendingIds(host)),
		);
		assert.deepEqual([plan.made, plan.planner.id, plan.summary], [true, 'record', 'Greet in French.']);
	});

	it('tells a file that moved with its content from one that went and one that came', async () => {
		const host = rootHost({ 'src/util.py': undefined, 'lib/util.py': 'x = 1\n', 'lib/other.py': 'y = 2\n' });

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['create lib/other.py', 'rename src/util.py → lib/util.py']);
	});

	it('never takes in the specs, the histories and what this program keeps', async () => {
		const host = rootHost({
			[specPath]: newSpec,
			[historyPath]: `${rootHost().disk.text(historyPath)}\nA remark.\n`,
			'.openspec/api/spec.md': '- It MUST work\n',
			'.spec-ops/objects/a': 'x',
			'openspec/specs/a/spec.md': '### Requirement: A\n',
			'openspec/changes/archive/2026-06-01-b/specs/a/spec.md': '## ADDED Requirements\n\n### Requirement: A\n',
			'openspec/changes/archive/2026-06-01-b/specs/a/apply.md': '## Cycle 1\n',
		});

		const plan = await recordOf(host, { verify });

		assert.deepEqual(plan.edits, []);
		assert.equal(plan.changes[0]?.state, 'implemented');
		assert.doesNotMatch(plan.notes?.join('\n') ?? '', /Left out/);
	});

	it('compares a file that a cycle recorded with that, whatever Git holds', async () => {
		const host = rootHost({ [specPath]: newSpec, 'src/hello.py': 'print("Bonjour")\n' });
		await apply(host, await recordOf(host));

		const same = await outcomeOf(host);
		host.disk.put('src/hello.py', 'print("Salut")\n');
		const plan = await recordOf(host);

		assert.equal(same.kind, 'nothing');
		assert.deepEqual(plan.edits[0]?.hunks[0]?.lines, ['-print("Bonjour")', '+print("Salut")']);
		assert.match(plan.edits[0]?.reason ?? '', /cycle 2/);
	});

	it('takes other line ends for no change, in what is recorded and in what is committed', async () => {
		const host = rootHost({ [specPath]: newSpec, 'src/new.py': 'a\nb\n' });
		await apply(host, await recordOf(host));
		host.disk.put('src/new.py', 'a\r\nb\r\n');
		host.disk.put('src/util.py', 'x = 1\r\n');

		const outcome = await outcomeOf(host);

		assert.equal(outcome.kind, 'nothing');
	});

	it('takes a file that was made executable for changed', async () => {
		const host = rootHost({ 'src/new.sh': 'true\n' });
		await apply(host, await recordOf(host));
		host.disk.put('src/new.sh', 'true\n', 0o755);

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['modify src/new.sh']);
		assert.deepEqual([plan.edits[0]?.before?.mode, plan.edits[0]?.after?.mode], ['100644', '100755']);
	});

	for (const [what, before, after, hunks] of [
		['is new', undefined, new Uint8Array([0, 1]), []],
		['differs', new Uint8Array([0, 1]), new Uint8Array([0, 2]), []],
		['is gone', new Uint8Array([0, 1]), undefined, []],
		['became text', new Uint8Array([0, 1]), 'text\n', [['+text']]],
		['was text', 'text\n', new Uint8Array([0xff, 0xfe]), []],
	] as const) {
		it(`records a file that is no UTF-8 text and ${what}, and gives it back on undo`, async () => {
			const path = 'logo.dat';
			const old = rootHost(before === undefined ? {} : { [path]: before });
			if (before !== undefined) {
				await apply(old, await recordOf(old));
			}
			const isOld = before === undefined || (await old.disk.read(path));
			if (after === undefined) {
				await old.disk.remove(path);
			} else {
				old.disk.put(path, after);
			}

			const plan = await recordOf(old);
			const applied = await apply(old, plan);
			const undone = await planUndo(old, specPath, 'last');
			assert.ok(undone.kind === 'planned', undone.kind);
			const back = await apply(old, { ...undone.plan, verify: [] });

			assert.equal(applied.kind, 'applied');
			assert.deepEqual(
				plan.edits.map(edit => [edit.path, edit.hunks.map(({ lines }) => lines)]),
				[[path, hunks]],
			);
			assert.match(plan.edits[0]?.reason ?? '', /no UTF-8 text/);
			assert.equal(back.kind, 'applied', JSON.stringify(back));
			assert.deepEqual((await old.disk.read(path)) ?? true, isOld);
		});
	}

	it('tells a file without text that moved', async () => {
		const host = rootHost({ 'logo.dat': new Uint8Array([0, 1]) });
		await apply(host, await recordOf(host));
		await host.disk.remove('logo.dat');
		host.disk.put('art/logo.dat', new Uint8Array([0, 1]));

		const plan = await recordOf(host);
		const applied = await apply(host, plan);

		assert.deepEqual(outline(plan), ['rename logo.dat → art/logo.dat']);
		assert.equal(applied.kind, 'applied');
	});

	it('refuses a plan that hides what a text holds as if it were none', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n' });
		const { edits, ...plan } = await recordOf(host);
		const hidden = edits.map(({ text: _text, ...edit }) => ({ ...edit, stored: true as const, hunks: [] }));

		const applied = await apply(host, { ...plan, edits: hidden });

		assert.equal(applied.kind === 'failed' ? applied.code : applied.kind, 'plan.invalid');
	});

	it('counts what it leaves out for one reason', async () => {
		const host = rootHost({
			'a\tb.txt': 'x',
			'c\td.txt': 'x',
			'src/new.py': 'pass\n',
		});

		const plan = await recordOf(host);

		const notes = plan.notes?.join('\n') ?? '';
		assert.match(notes, /Left out 2 files, since each holds control characters: /);
	});

	it('leaves out what it cannot record, and says what and why', async () => {
		const host = rootHost(
			{
				'huge.txt': 'x'.repeat(2 * 1024 * 1024 + 1),
				'odd\nname.txt': 'x',
				'debug.log': 'x',
				'src/new.py': 'pass\n',
			},
			{ ignored: ['debug.log'] },
		);

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['create src/new.py']);
		const notes = plan.notes?.join('\n') ?? '';
		assert.match(notes, /larger than 2 MB: “huge\.txt”/);
		assert.match(notes, /control characters: “odd\\u\{a\}name\.txt”/);
		assert.doesNotMatch(notes, /debug\.log/);
	});

	it('leaves out a file that Git ignores although a cycle recorded it', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n' });
		await apply(host, await recordOf(host));
		host.disk.put('src/new.py', 'other\n');

		const outcome = await outcomeOf({ ...host, git: { ...host.git, ignored: async paths => paths } });

		assert.ok(outcome.kind === 'nothing');
		assert.match(outcome.notes.join('\n'), /is ignored by Git, or left out of this checkout: “src\/new\.py”/);
	});

	it('leaves out a file that may not be read', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n', 'src/closed.py': 'x\n' });
		const read = host.disk.read.bind(host.disk);
		host.disk.read = async path => {
			if (path === 'src/closed.py') {
				throw new DiskError('denied', path, 'EACCES');
			}
			return read(path);
		};

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['create src/new.py']);
		assert.match(plan.notes?.join('\n') ?? '', /cannot be read: “src\/closed\.py”/);
	});

	it('looks at no path of a record that leads out of the Root or through a link', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n', 'lib/b.py': 'b\n' });
		await apply(host, await recordOf(host));
		const history = host.disk.text(historyPath) ?? '';
		host.disk.put(historyPath, history.replaceAll('src/new.py', '../outside.py'));
		const asked: string[] = [];
		const { disk } = host;
		await disk.remove('lib/b.py');
		await disk.removeFolder('lib');
		disk.putLink('lib', '/elsewhere');
		const stat = disk.stat.bind(disk);
		disk.stat = async path => {
			asked.push(path);
			return stat(path);
		};

		const outcome = await outcomeOf(host, { since: firstCommit });

		const notes = outcome.kind === 'planned' ? outcome.plan.notes : outcome.kind === 'nothing' ? outcome.notes : [];
		assert.match(notes?.join('\n') ?? '', /leads out of the Root: “\.\.\/outside\.py”/);
		assert.ok(!asked.includes('../outside.py'));
	});

	it('leaves out names that some disks take for one', async () => {
		const host = rootHost({ 'src/util.py': undefined, 'src/Util.py': 'x = 2\n', 'a.txt': 'a\n' });

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['create a.txt', 'create src/Util.py']);
		assert.match(plan.notes?.join('\n') ?? '', /only in case or Unicode form: “src\/util\.py”/);
	});

	it('takes only the files that are wanted', async () => {
		const host = rootHost({ 'src/a.py': 'a\n', 'docs/b.md': 'b\n' });

		const plan = await recordOf(host, { only: path => path.startsWith('src/') });

		assert.deepEqual(outline(plan), ['create src/a.py']);
	});

	it('compares with the commit that is named, and refuses one that is not there', async () => {
		const host = rootHost({ 'src/a.py': 'a\n' });

		const named = await recordOf(host, { since: firstCommit });
		const unknown = await outcomeOf(host, { since: 'nowhere' });

		assert.match(named.notes?.join('\n') ?? '', /compared with commit ccccccc\./);
		assert.ok(unknown.kind === 'failed');
		assert.equal(unknown.code, 'usage');
	});

	it('takes every file for new where there is no Git', async () => {
		const host = rootHost({ 'node_modules/a.js': 'x', '.gitignore': '*.log\n', 'a.log': 'x' }, { commits: [] });

		const plan = await recordOf(host);

		assert.deepEqual(outline(plan), ['create .gitignore', 'create src/hello.py', 'create src/util.py']);
	});

	it('refuses more files than one cycle may hold, and names the options to choose', async () => {
		const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`src/f${index}.py`, 'x\n']));

		const outcome = await outcomeOf(rootHost(many));

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'plan.too_large');
		assert.match(outcome.next, /--only GLOB/);
	});

	it('ends where it is told to, without a plan', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n' });
		const stopped = { ...neverCancelled, isCancellationRequested: true };

		const outcome = await planRecord(host, specPath, { propose: 'x', verify: [] }, stopped);

		assert.equal(outcome.kind, 'cancelled');
	});

	it('does not take for done what neither a file nor a command shows', async () => {
		const host = rootHost({ [specPath]: newSpec });

		const outcomes = [await outcomeOf(host), await outcomeOf(host, { verify })];

		assert.equal(outcomes[0]?.kind === 'failed' && outcomes[0].code, 'record.nothing');
		assert.equal(outcomes[1]?.kind, 'planned');
	});

	it('serves only the targets where they are named', async () => {
		const host = rootHost({ [specPath]: `${newSpec}- It MUST wave\n`, 'src/wave.py': 'wave()\n' });
		const [wave] = (await pendingIds(host)).filter(id => id.includes('wave'));

		const plan = await recordOf(host, { targets: [wave ?? ''] });
		const outcome = await apply(host, plan);

		assert.deepEqual(plan.edits[0]?.requirements, [wave]);
		assert.equal(outcome.kind, 'applied');
		assert.equal((await pendingIds(host)).length, 1);
	});

	it('runs the standing commands, the given ones and those of earlier cycles, in the words of the changed spec', async () => {
		const standing = `${newSpec}\n## Verify\n\n\`\`\`bash\n./standing\n\`\`\`\n`;
		const history = `# Apply history\n\n## Cycle 1 — 2026-06-01\n\n### Verify\n\n\`\`\`bash\n./previous\n# Expected: Hello\n\`\`\`\n\n### Status\n\n✅ APPLIED\n`;
		const host = rootHost(
			{ [specPath]: standing, [historyPath]: history },
			{
				commits: [
					{
						hash: firstCommit,
						files: {
							[specPath]: '# Greeting\n\n## Behavior\n\n- The script MUST print `Hello`\n',
							[historyPath]: history,
						},
					},
				],
			},
		);

		const plan = await recordOf(host, { verify: [{ command: './given', expect: { exit: 3 } }] });

		assert.deepEqual(
			plan.verify.map(({ command, expect, source }) => [command, expect, source]),
			[
				['./standing', { exit: 0 }, 'spec'],
				['./given', { exit: 3 }, 'planner'],
				['./previous', { exit: 0, stdout: 'Bonjour' }, 'planner'],
			],
		);
	});
});

describe('applying a plan that records', () => {
	const changed = { [specPath]: newSpec, 'src/hello.py': 'print("Bonjour")\n', 'src/new.py': 'pass\n' };

	it('writes no file but the history, which then says what was changed', async () => {
		const host = rootHost(changed);
		const before = userFiles(host.disk, historyPath);

		const outcome = await apply(host, await recordOf(host, { verify: [{ command: './check', expect: { exit: 0 } }] }));

		assert.ok(outcome.kind === 'applied');
		assert.equal(outcome.status, 'applied');
		assert.deepEqual(host.ran, ['./check']);
		assert.deepEqual(userFiles(host.disk, historyPath), before);
		const text = host.disk.text(historyPath) ?? '';
		const history = parseHistory(text);
		const cycle = history.cycles.at(-1);
		assert.equal(cycle?.evidence, 'recorded');
		assert.match(cycle?.propose ?? '', /Greet in French\./);
		assert.deepEqual(cycle?.changes, [
			{ op: 'modify', path: 'src/hello.py' },
			{ op: 'create', path: 'src/new.py' },
		]);
		assert.deepEqual(checkHistory(text, history), []);
		assert.deepEqual(await pendingIds(host), []);
	});

	it('is about files alone where nothing is pending', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n' });

		const outcome = await apply(host, await recordOf(host));

		assert.ok(outcome.kind === 'applied');
		assert.deepEqual(outcome.edits[0]?.requirements, []);
		assert.equal((await outcomeOf(host)).kind, 'nothing');
	});

	it('leaves the changes pending where the verification fails, and the files recorded', async () => {
		const host = rootHost(changed, { run: () => exited(1) });

		const outcome = await apply(host, await recordOf(host, { verify }));

		assert.ok(outcome.kind === 'applied');
		assert.equal(outcome.status, 'failed');
		assert.equal((await pendingIds(host)).length, 1);
		assert.deepEqual((await recordOf(host, { verify })).edits, []);
	});

	it('leaves a file out whose box is cleared, and keeps nothing pending for it', async () => {
		const host = rootHost(changed);
		const plan = await recordOf(host);
		const edits = plan.edits.map(edit => (edit.path === 'src/new.py' ? { ...edit, selected: false } : edit));

		const outcome = await apply(host, { ...plan, edits });

		assert.ok(outcome.kind === 'applied');
		assert.deepEqual(
			outcome.edits.map(({ path }) => path),
			['src/hello.py'],
		);
		assert.deepEqual(await pendingIds(host), []);
		const rest = await recordOf(host);
		assert.deepEqual(
			rest.edits.map(({ path }) => path),
			['src/new.py'],
		);
	});

	it('refuses a part of a file', async () => {
		const host = rootHost(changed);
		const plan = await recordOf(host);
		const edits = plan.edits.map(edit => ({ ...edit, hunks: edit.hunks.map(hunk => ({ ...hunk, selected: false })) }));

		const outcome = await apply(host, { ...plan, edits });

		assert.ok(outcome.kind === 'failed');
		assert.match(outcome.message, /can only be recorded whole/);
	});

	it('refuses another difference than the disk holds', async () => {
		const host = rootHost(changed);
		const plan = await recordOf(host);
		const hide = (part: Partial<(typeof plan.edits)[number]>) => ({
			...plan,
			edits: plan.edits.map((edit, index) => (index === 0 ? { ...edit, ...part } : edit)),
		});

		const outcomes = [
			await apply(host, hide({ hunks: [] })),
			await apply(host, hide({ text: 'print("Salut")\n' })),
			await apply(host, hide({ before: null })),
			await apply(host, hide({ op: 'create', before: null })),
		];

		assert.deepEqual(
			outcomes.map(outcome => outcome.kind === 'failed' && outcome.code),
			Array(4).fill('plan.invalid'),
		);
	});

	for (const [what, path] of [
		['a changed file', 'src/hello.py'],
		['the spec', specPath],
		['the history', historyPath],
	] as const) {
		it(`is refused as stale once ${what} is different`, async () => {
			const host = rootHost(changed);
			const plan = await recordOf(host);
			host.disk.put(path, `${host.disk.text(path)}\n<!-- more -->\n`);

			const outcome = await apply(host, plan);
			const fit = await fitPlan(host, plan);

			assert.ok(outcome.kind === 'stale');
			assert.deepEqual(outcome.moved, [path]);
			assert.equal(fit.kind, 'stale');
		});
	}

	it('is refused where a file changes between the look at it and the cycle', async () => {
		const host = rootHost(changed);
		const plan = await recordOf(host);
		host.disk.beforeStep = step => {
			if (step === 'writeNew') {
				host.disk.put('src/new.py', 'other\n');
			}
		};

		const outcome = await apply(host, plan);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'conflict.base_changed');
		assert.doesNotMatch(host.disk.text(historyPath) ?? '', /Cycle 2/);
	});

	it('is refused where the guard would not let a file be written', async () => {
		const host = rootHost(changed);
		const plan = await recordOf(host);

		const outcome = await apply({ ...host, git: { ...host.git, ignored: async paths => paths } }, plan);

		assert.ok(outcome.kind === 'failed');
		assert.equal(outcome.code, 'path.ignored');
	});

	it('needs the approval of protected files by name', async () => {
		const host = rootHost({ '.vscode/tasks.json': '{}\n' });
		const plan = await recordOf(host);

		const refused = await apply(host, plan);
		const allowed = await apply(host, plan, { allowProtected: path => path === '.vscode/tasks.json' });

		assert.ok(refused.kind === 'failed');
		assert.equal(refused.code, 'apply.not_approved');
		assert.equal(allowed.kind, 'applied');
	});

	it('takes the saved plan with it that showed it, and keeps no other', async () => {
		const host = rootHost({ 'src/new.py': 'pass\n' });
		const plan = await recordOf(host);
		await savePlan(host, plan);

		await apply(host, plan);

		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('can be undone to the bytes that were there before, also where no commit is asked any more', async () => {
		const names = ['a.txt', 'b.txt', 'lib/c.txt', 'd e.txt'] as const;
		const content = fc.option(fc.constantFrom('one\n', 'two\ntwo\n', 'three\r\n', 'end', '\ufeffbom\n'), {
			nil: undefined,
		});
		const tree = fc.tuple(content, content, content, content);
		await fc.assert(
			fc.asyncProperty(tree, tree, async (old, now) => {
				const filesOf = (texts: readonly (string | undefined)[]) =>
					Object.fromEntries(
						names.flatMap((name, index) => (texts[index] === undefined ? [] : [[name, texts[index]]])),
					);
				const base = rootHost().disk.snapshot();
				const commits = [{ hash: firstCommit, files: { ...base, ...filesOf(old) } }];
				const host = rootHost(filesOf(now), { commits });
				const outcome = await outcomeOf(host);
				if (outcome.kind === 'nothing') {
					return;
				}
				await apply(host, await recordOf(host));
				const forgetful: Host = { ...host, git: { ...host.git, show: async () => undefined } };

				const undo = await planUndo(forgetful, specPath, 'last');
				assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
				const undone = await apply(forgetful, undo.plan);

				assert.equal(undone.kind, 'applied');
				const { [historyPath]: _, ...files } = userFiles(host.disk, historyPath);
				const { [historyPath]: __, ...wanted } = { ...base, ...filesOf(old) };
				for (const name of names) {
					const [is, was] = [files[name], wanted[name]];
					const isEolOnly = now[names.indexOf(name)]?.replaceAll('\r', '') === was?.replaceAll('\r', '');
					assert.ok(is === was || isEolOnly, `${name}: ${JSON.stringify(is)} was ${JSON.stringify(was)}`);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
