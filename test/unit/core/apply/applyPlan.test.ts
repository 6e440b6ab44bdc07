import assert from 'node:assert/strict';
import { applyPlan } from '../../../../src/core/apply/applyPlan';
import { sha256 } from '../../../../src/core/hash';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { CommandOutcome, Host } from '../../../../src/core/host';
import { planHash } from '../../../../src/core/plan/planHash';
import { loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { readState } from '../../../../src/core/plan/state/readState';
import { localTime } from '../../../../src/core/text/localTime';
import { exited, type MemoryHost } from '../../support/memoryHost';
import { userFiles } from '../../support/userFiles';
import {
	apply,
	greetingEdits,
	greetingHost,
	historyPath,
	newSpec,
	oldHistory,
	planGreeting,
	specPath,
} from './support';

/** What the script would print. */
const pass = (): CommandOutcome => exited(0, 'Welcome\n');

const lastCycle = (host: MemoryHost) => parseHistory(host.disk.text(historyPath) ?? '').cycles.at(-1);

async function pendingIds(host: Host): Promise<readonly string[]> {
	const read = await readState(host, specPath);
	return read.kind === 'read' ? read.state.diff.changes.map(({ id }) => id) : ['unreadable'];
}

describe('applyPlan', () => {
	it('writes the edits, runs the command, records the cycle and leaves nothing pending', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		await savePlan(host, plan);
		const phases: string[] = [];
		let shown = '';

		const outcome = await apply(host, plan, {
			approvedHash: planHash(plan),
			onPhase: phase => phases.push(phase),
			onOutput: text => {
				shown += text;
			},
		});

		assert.equal(outcome.kind, 'applied');
		assert.deepEqual(outcome.kind === 'applied' && [outcome.cycle, outcome.status, outcome.edits.length], [
			2,
			'applied',
			3,
		]);
		assert.equal(host.disk.text('src/hello.py'), 'print("Welcome")\r\n');
		assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n');
		assert.equal(host.disk.text('src/old.py'), undefined);
		assert.deepEqual(await pendingIds(host), []);
		assert.deepEqual(phases, ['checking', 'writing', 'verifying']);
		assert.equal(shown, 'Welcome\n');
		assert.equal(await loadPlan(host, specPath), undefined);
		assert.deepEqual(
			Object.keys(userFiles(host.disk)).filter(path => path.includes('.spec-ops-')),
			[],
		);
	});

	it('appends a cycle that people can read, after every byte that was there', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);

		await apply(host, plan);

		const text = host.disk.text(historyPath) ?? '';
		assert.ok(text.startsWith(oldHistory));
		const cycle = lastCycle(host);
		assert.equal(cycle?.status, 'applied');
		assert.equal(cycle?.evidence, 'recorded');
		assert.match(cycle?.propose ?? '', /^Change “Hello” to “Welcome” in “The script MUST print `Welcome`”\./);
		assert.deepEqual(
			cycle?.changes.map(({ op, path }) => `${op} ${path}`),
			['modify src/hello.py', 'create src/new/wave.py', 'delete src/old.py'],
		);
		assert.equal(cycle?.record?.begin.spec.path, 'spec.md');
		assert.equal(cycle?.record?.end?.results[0]?.tail, 'Welcome\n');
	});

	it('starts a history in a folder without one', async () => {
		const host = greetingHost({ run: pass });
		await host.disk.remove(historyPath);
		const { plan } = await planGreeting(host);

		const outcome = await apply(host, plan, { propose: 'Greet people.' });

		assert.equal(outcome.kind === 'applied' && outcome.cycle, 1);
		assert.match(
			host.disk.text(historyPath) ?? '',
			/^# Apply history\n\n## Cycle 1 — 2026-06-08\n\n### Propose\n\nGreet people\.\n/,
		);
	});

	it('keeps the line ends of apply.md', async () => {
		const crlf = `\uFEFF${oldHistory.replaceAll('\n', '\r\n')}`;
		const host = greetingHost({ run: pass, files: { [historyPath]: crlf } });
		const { plan } = await planGreeting(host);

		await apply(host, plan);

		const text = host.disk.text(historyPath) ?? '';
		assert.ok(text.startsWith(crlf) && text.length > crlf.length);
		assert.doesNotMatch(text, /[^\r]\n/);
		assert.equal(text.lastIndexOf('\uFEFF'), 0);
	});

	it('is failed where the command does not do what it must, and everything stays pending', async () => {
		const host = greetingHost({ run: () => exited(0, 'Hello\n') });
		const { plan, ids } = await planGreeting(host);

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind === 'applied' && outcome.status, 'failed');
		assert.equal(host.disk.text('src/new/wave.py'), 'wave()\n');
		assert.equal(lastCycle(host)?.status, 'failed');
		assert.deepEqual([...(await pendingIds(host))].sort(), [ids.print, ids.wave].sort());
	});

	it('verify-11: is unverified where nothing was run', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);

		const outcome = await apply(host, plan, { verify: false });

		assert.deepEqual(outcome.kind === 'applied' && [outcome.status, outcome.reason], ['unverified', 'not run']);
		assert.deepEqual(host.ran, []);
		assert.deepEqual(await pendingIds(host), []);
	});

	it('verify-01: runs no command that was not approved', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);

		const outcome = await apply(host, {
			...plan,
			verify: plan.verify.map(command => ({ ...command, approved: false })),
		});

		assert.equal(outcome.kind === 'applied' && outcome.status, 'unverified');
		assert.deepEqual(host.ran, []);
	});

	for (const path of ['src/hello.py', specPath, historyPath, 'src/new/wave.py', 'src/old.py']) {
		it(`edit-03: refuses a plan when ${path} is not what it was, and writes nothing`, async () => {
			const host = greetingHost({ run: pass });
			const { plan } = await planGreeting(host);
			host.disk.put(path, 'else\n');
			const before = host.disk.snapshot();

			const outcome = await apply(host, plan);

			assert.deepEqual(outcome, { kind: 'stale', moved: [path] });
			assert.deepEqual(host.disk.snapshot(), before);
		});
	}

	it('edit-29: refuses another plan than the approved one', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const swapped = { ...plan, edits: plan.edits.slice(1) };
		const before = host.disk.snapshot();

		const outcome = await apply(host, swapped, { approvedHash: planHash(plan) });

		assert.equal(outcome.kind === 'failed' && outcome.code, 'plan.changed');
		assert.deepEqual(host.disk.snapshot(), before);
	});

	it('refuses an edit whose text is not the one that its hash says', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const edits = plan.edits.map(edit => (edit.op === 'create' ? { ...edit, text: 'other\n' } : edit));

		const outcome = await apply(host, { ...plan, edits });

		assert.equal(outcome.kind === 'failed' && outcome.code, 'plan.invalid');
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
	});

	it('guards the paths of a plan again, whoever made it', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const edits = plan.edits.map(edit => (edit.op === 'create' ? { ...edit, path: '.git/hooks/post-merge' } : edit));

		const outcome = await apply(host, { ...plan, edits }, { allowProtected: () => true });

		assert.equal(outcome.kind === 'failed' && outcome.code, 'path.git_dir');
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
	});

	it('path-32: writes a protected file only where it was approved by name', async () => {
		const host = greetingHost({ run: pass });
		const path = '.vscode/settings.json';
		const { plan } = await planGreeting(host, ids => [
			...greetingEdits(ids),
			{ op: 'create', path, text: '{}\n', requirements: [ids.wave], reason: '', selected: true },
		]);

		const refused = await apply(host, plan);
		const written = host.disk.text('src/new/wave.py');
		const allowed = await apply(host, plan, { allowProtected: name => name === path });

		assert.equal(refused.kind === 'failed' && refused.code, 'apply.not_approved');
		assert.match(
			refused.kind === 'failed' ? refused.message : '',
			/“\.vscode\/settings\.json”, which makes the editor run things/,
		);
		assert.equal(written, undefined);
		assert.equal(allowed.kind, 'applied');
		assert.equal(host.disk.text(path), '{}\n');
	});

	it('crash-04: says who holds the lock', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		await host.lock.acquire();

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'lock.held');
		const since = '2026-06-08T09:00:00Z';
		assert.ok(outcome.kind === 'failed');
		assert.ok(outcome.message.includes(`process 1 on elsewhere, since ${localTime(since, host.now())}.`));
		assert.deepEqual(outcome.details, { holder: { pid: 1, host: 'elsewhere', since } });
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
	});

	it('crash-07: says so where the lock cannot be read', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const held = { kind: 'held', holder: undefined, path: '.spec-ops/lock' } as const;
		const lock = { acquire: async () => held, holder: async () => undefined };

		const outcome = await apply({ ...host, lock }, plan);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'lock.invalid');
	});

	it('refuses to write over a file that was made read-only, until it is writable', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		const path = 'src/hello.py';
		const old = host.disk.text(path) ?? '';
		host.disk.put(path, old, 0o444);
		const before = host.disk.snapshot();

		const refused = await apply(host, plan);
		const untouched = host.disk.snapshot();
		host.disk.put(path, old, 0o644);
		const applied = await apply(host, plan);

		assert.deepEqual(refused.kind === 'failed' && [refused.code, refused.message], [
			'disk.denied',
			`Read-only: “${path}”.`,
		]);
		assert.deepEqual(untouched, before);
		assert.equal(applied.kind, 'applied');
	});

	it('releases the lock whatever happens', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		await apply(host, { ...plan, edits: plan.edits.map(edit => ({ ...edit, path: '/x' })) });

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind, 'applied');
	});

	it('cancelled before the first write, writes nothing', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const before = host.disk.snapshot();
		const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };
		const options = {
			verify: true,
			allowProtected: () => false,
			onPhase: () => {
				token.isCancellationRequested = true;
			},
		};

		const outcome = await applyPlan(host, plan, options, token);

		assert.deepEqual(outcome, { kind: 'cancelled' });
		assert.deepEqual(host.disk.snapshot(), before);
	});

	it('verify-15: cancelled while verifying, is failed', async () => {
		const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };
		const host = greetingHost({
			run: () => {
				token.isCancellationRequested = true;
				return { kind: 'killed', reason: 'cancelled', stdout: '', stderr: '', durationMs: 1 };
			},
		});
		const { plan } = await planGreeting(host);

		const outcome = await applyPlan(host, plan, { verify: true, allowProtected: () => false }, token);

		assert.deepEqual(outcome.kind === 'applied' && [outcome.status, outcome.reason], ['failed', 'cancelled']);
		assert.equal(lastCycle(host)?.record?.end?.reason, 'cancelled');
	});

	it('leaves what is not selected undone and pending', async () => {
		const host = greetingHost({ run: pass });
		const { plan, ids } = await planGreeting(host);
		const edits = plan.edits.map(edit => ({ ...edit, selected: edit.op === 'modify' }));

		const outcome = await apply(host, { ...plan, edits });

		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('src/hello.py'), 'print("Welcome")\r\n');
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
		assert.deepEqual(await pendingIds(host), [ids.wave]);
		assert.deepEqual(
			lastCycle(host)?.record?.begin.changes.map(({ id }) => id),
			[ids.print],
		);
	});

	it('leaves a hunk that is not selected, and the requirement that it serves pending', async () => {
		const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
		const old = `${lines.join('\r\n')}\r\n`;
		const next = old.replace('line 2\r', 'LINE 2\r').replace('line 19\r', 'LINE 19\r');
		const host = greetingHost({ run: pass, files: { 'a.txt': old } });
		const { plan, ids } = await planGreeting(host, ({ print }) => [
			{ op: 'modify', path: 'a.txt', text: next, requirements: [print], reason: '', selected: true },
		]);
		const edits = plan.edits.map(edit => ({
			...edit,
			hunks: edit.hunks.map((hunk, index) => ({ ...hunk, selected: index === 1 })),
		}));

		const outcome = await apply(host, { ...plan, edits });

		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('a.txt'), old.replace('line 19\r', 'LINE 19\r'));
		assert.ok((await pendingIds(host)).includes(ids.print));
	});

	it('records an edit for the requirements of the hunks that were taken, and for no other', async () => {
		const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
		const old = `${lines.join('\n')}\n`;
		const next = old.replace('line 2\n', 'LINE 2\n').replace('line 19\n', 'LINE 19\n');
		const host = greetingHost({ run: pass, files: { 'a.txt': old } });
		const { plan, ids } = await planGreeting(host, ({ print, wave }) => [
			{ op: 'modify', path: 'a.txt', text: next, requirements: [print, wave], reason: '', selected: true },
		]);
		const edits = plan.edits.map(edit => ({
			...edit,
			hunks: edit.hunks.map((hunk, index) => ({
				...hunk,
				requirements: [index === 0 ? ids.print : ids.wave],
				selected: index === 0,
			})),
		}));

		await apply(host, { ...plan, edits });

		const recorded = lastCycle(host)?.record?.begin.edits;
		assert.deepEqual(
			recorded?.map(({ path, requirements }) => [path, requirements]),
			[['a.txt', [ids.print]]],
		);
		assert.deepEqual(await pendingIds(host), [ids.wave]);
	});

	it('edit-28: refuses a plan of which nothing is selected', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);

		const outcome = await apply(host, { ...plan, edits: plan.edits.map(edit => ({ ...edit, selected: false })) });

		assert.equal(outcome.kind === 'failed' && outcome.code, 'plan.invalid');
		assert.equal(host.disk.text(historyPath), oldHistory);
	});

	it('records a change that needs no edit', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host, () => []);
		const changes = plan.changes.map(change => ({ ...change, state: 'implemented' }) as const);

		const outcome = await apply(host, { ...plan, changes, unresolved: [] });

		assert.equal(outcome.kind === 'applied' && outcome.status, 'applied');
		assert.deepEqual(await pendingIds(host), []);
	});

	it('closes a cycle that was interrupted before it begins its own', async () => {
		const host = greetingHost({ run: pass });
		const { plan: first } = await planGreeting(host);
		await apply(host, first);
		const text = host.disk.text(historyPath) ?? '';
		const interrupted = text.slice(0, text.lastIndexOf('### Status') + '### Status\n'.length);
		host.disk.put(historyPath, interrupted);
		host.disk.put('src/old.py', 'pass\n');
		await host.disk.remove('src/new/wave.py');
		const { plan } = await planGreeting(host);

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind === 'applied' && outcome.cycle, 3);
		const after = host.disk.text(historyPath) ?? '';
		assert.ok(after.startsWith(interrupted));
		assert.deepEqual(
			parseHistory(after).cycles.map(({ number, status }) => [number, status]),
			[
				[1, 'applied'],
				[2, 'failed'],
				[3, 'applied'],
			],
		);
		assert.deepEqual(parseHistory(after).problems, []);
	});

	it('verify-12: is not verified where a command changes the spec or a file of the cycle, and names them', async () => {
		const host: MemoryHost = greetingHost({
			run: () => {
				host.disk.put(specPath, `${newSpec}\n- The script MUST bow\n`);
				host.disk.put('src/old.py', 'back\n');
				return pass();
			},
		});

		const outcome = await apply(host, (await planGreeting(host)).plan);

		assert.deepEqual(outcome.kind === 'applied' && [outcome.status, outcome.reason], [
			'unverified',
			'changed while the commands ran: “.openspec/spec.md”, “src/old.py”',
		]);
		assert.equal(host.disk.text('src/old.py'), 'back\n');
	});

	it('is failed where a command fails, whatever else it changes, with both reasons', async () => {
		const host: MemoryHost = greetingHost({
			run: () => {
				host.disk.put('src/old.py', 'back\n');
				return { kind: 'killed', reason: 'timeout', stdout: '', stderr: '', durationMs: 1 };
			},
		});

		const outcome = await apply(host, (await planGreeting(host)).plan);

		assert.deepEqual(outcome.kind === 'applied' && [outcome.status, outcome.reason], [
			'failed',
			'out of time; changed while the commands ran: “src/old.py”',
		]);
	});

	for (const [who, byUser, expected] of [
		['the user saved the spec meanwhile, which is the next change', true, 'applied'],
		['something else wrote the spec meanwhile', false, 'unverified'],
	] as const) {
		it(`is ${expected} where ${who}`, async () => {
			const next = `${newSpec}\n- The script MUST bow\n`;
			const host: MemoryHost = greetingHost({
				run: () => {
					host.disk.put(specPath, next);
					return pass();
				},
			});
			const { plan } = await planGreeting(host);
			const isSavedSpec = async (hash: string) => byUser && hash === sha256(next);

			const outcome = await apply(host, plan, { isSavedSpec });

			assert.equal(outcome.kind === 'applied' && outcome.status, expected);
			assert.equal((await pendingIds(host)).length, 1);
		});
	}

	const vandals: Readonly<Record<string, (host: MemoryHost) => void>> = {
		shorten: host => host.disk.put(historyPath, 'gone\n'),
		remove: host => void host.disk.remove(historyPath),
		'remove the folder of': host => {
			for (const path of [historyPath, specPath]) {
				void host.disk.remove(path);
			}
			void host.disk.removeFolder('.openspec');
		},
		'append to': host => host.disk.put(historyPath, `${host.disk.text(historyPath)}✅ APPLIED\n`),
	};
	for (const [verb, vandal] of Object.entries(vandals)) {
		it(`verify-12: is not verified where a command does ${verb} apply.md, which is put back`, async () => {
			const host: MemoryHost = greetingHost({
				run: () => {
					vandal(host);
					return pass();
				},
			});
			const { plan } = await planGreeting(host);

			const outcome = await apply(host, plan);

			assert.deepEqual(outcome.kind === 'applied' && outcome.status, 'unverified');
			assert.match((outcome.kind === 'applied' && outcome.reason) || '', /^apply\.md changed/);
			assert.ok((host.disk.text(historyPath) ?? '').startsWith(oldHistory));
			assert.deepEqual(
				parseHistory(host.disk.text(historyPath) ?? '').cycles.map(({ status }) => status),
				['applied', 'unverified'],
			);
		});
	}
});
