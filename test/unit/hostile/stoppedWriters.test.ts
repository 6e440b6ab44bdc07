import { cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { journalPath } from '../../../src/core/apply/journal/journal';
import { recover } from '../../../src/core/apply/journal/recover';
import { sha256 } from '../../../src/core/hash';
import { checkHistory } from '../../../src/core/history/checkHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { readObject } from '../../../src/core/store/objectStore';
import { hostileCase } from '../../support/hostile/hostileCase';
import { type Errno, type Fault, faultyDisk, StoppedDead } from '../core/apply/faultyDisk';
import { applying } from '../faults/operations';
import { powerDisk } from '../faults/powerDisk';
import { promiseOf, recoverOn, requireKept } from '../faults/promise';
import { applyAll, codeOf, type HostileEdit, soundPlan } from './support/attack';
import { changedBetween, type HostileRoot, historyPath, inRoot } from './support/hostileRoot';

const oldHistory = '# Apply history\n\n## Cycle 1 — 2026-06-01\n\nStatus: APPLIED\n';
const files = { 'gone.txt': 'gone\n', 'from.txt': 'moved\n', 'more.txt': 'more\n', [historyPath]: oldHistory };

/** With the plain one, six: one of them is created in folders that are not there. */
const edits: readonly HostileEdit[] = [
	{ op: 'modify', path: 'more.txt', text: 'more and more\n' },
	{ op: 'delete', path: 'gone.txt' },
	{ op: 'rename', from: 'from.txt', path: 'sub/to.txt' },
	{ op: 'create', path: 'new/deep/file.txt', text: 'new\n' },
	{ op: 'create', path: 'other.txt', text: 'other\n' },
];

/** Apply six edits on the real disk with a fault. @returns How many steps it took, and whether it was killed. */
async function applyWith(
	root: HostileRoot,
	fault: Fault,
): Promise<{ readonly steps: number; readonly isKilled: boolean }> {
	const plan = await soundPlan(root.host, edits, 'test -e other.txt');
	const disk = faultyDisk(root.host.disk, fault);
	const outcome = await applyAll({ ...root.host, disk }, plan);
	return { steps: disk.steps(), isKilled: outcome.kind === 'thrown' && outcome.error instanceof StoppedDead };
}

const historyOf = (root: HostileRoot) => readFileSync(join(root.folder, historyPath), 'utf8');

/** What is in and around the Root before and after six edits, and how many steps they take. */
function measure() {
	return inRoot(
		async root => {
			const before = root.snapshot();
			const { steps } = await applyWith(root, {});
			return { before, after: root.snapshot(), steps };
		},
		{ files },
	);
}

/** Which tree the Root holds; names what is in neither. */
function treeOf(root: HostileRoot, { before, after }: Awaited<ReturnType<typeof measure>>): string {
	const own = `ws/${historyPath}`;
	const differs = (tree: typeof before) => changedBetween(tree, root.snapshot()).filter(name => name !== own);
	const isOld = historyOf(root) === oldHistory;
	const mixed = differs(isOld ? before : after);
	return mixed.length === 0 ? (isOld ? 'old' : 'new') : `mixed: ${mixed.join()}`;
}

describe('a writer that is stopped', () => {
	hostileCase(
		'crash-01',
		'leaves the old tree or the new one on a real disk, also where the recovery is killed at any step',
		async () => {
			const measured = await measure();
			const seen = new Set<string>();
			// Each moment is killed once; those of the recovery take turns.
			for (let stopAt = 1; stopAt <= measured.steps; stopAt += 4) {
				await inRoot(
					async root => {
						const { isKilled } = await applyWith(root, { stopAt, torn: true });
						const stopAgain = 1 + ((stopAt * 7) % 15);
						const again = faultyDisk(root.host.disk, { stopAt: stopAgain, torn: true });
						await recover({ ...root.host, disk: again }).catch(error => error);
						const recovery = await recover(root.host);
						seen.add(isKilled ? 'killed' : `step ${stopAt} was not reached`);
						seen.add(codeOf(recovery).replace(/^(?:nothing|rolledBack|finished)$/, 'recovered'));
						seen.add(treeOf(root, measured));
					},
					{ files },
				);
			}
			return { seen: [...seen].sort(), promised: ['killed', 'new', 'old', 'recovered'] };
		},
		{ timeoutMs: 120_000 },
	);

	hostileCase(
		'crash-02',
		'leaves the old tree or the new one where the power goes, with the old apply.md first',
		async () => {
			const promised = await promiseOf(await applying(), disk => faultyDisk(disk, {}));
			const kept = new Set<string>();
			for (let stopAt = 1; stopAt <= promised.steps; stopAt++) {
				const power = powerDisk(promised.operation.before.copy());
				await promised.operation.run(faultyDisk(power, { stopAt })).catch(error => error);
				kept.add(await requireKept(await power.lose(() => 0), promised, `step ${stopAt}`));
			}
			return { seen: [...kept].sort(), promised: ['new', 'old'] };
		},
	);

	const journals: Readonly<Record<string, (root: HostileRoot) => void>> = {
		'cut off': root => rewrite(root, text => text.slice(0, text.length >> 1)),
		garbage: root => rewrite(root, () => '\u0000\u0001{{{'),
		'of a newer version': root => rewrite(root, text => text.replace('"v":1', '"v":99')),
		'of another folder': root => rewrite(root, text => text.replaceAll(/"(?:path|file):/g, '"other:')),
	};
	for (const [what, spoil] of Object.entries(journals)) {
		hostileCase('crash-08', `is not recovered by a journal that is ${what}, which keeps what was stored`, () =>
			inRoot(
				async root => {
					await stopHalfWay(root);
					spoil(root);
					const before = everything(root);
					const recovery = await recover(root.host);
					const call = await root.run('adopt', '--auto-approve', '--json');
					const { error } = JSON.parse(call.out);
					return {
						seen: {
							recovery: codeOf(recovery),
							command: [call.exit, error.code],
							isUntouched: JSON.stringify(everything(root)) === JSON.stringify(before),
							kept: await isStored(root, 'gone\n'),
						},
						promised: {
							recovery: 'journal.unreadable',
							command: [1, 'journal.unreadable'],
							isUntouched: true,
							kept: true,
						},
					};
				},
				{ files },
			),
		);
	}

	hostileCase('crash-08', 'is recovered where its folder was moved to, and not in a copy of it', () =>
		inRoot(
			async root => {
				await stopHalfWay(root);
				const copy = join(root.around, 'copy');
				cpSync(root.folder, copy, { recursive: true });
				const inCopy = await recover({ ...root.host, disk: nodeDisk(copy) });
				const moved = join(root.around, 'moved');
				renameSync(root.folder, moved);
				const inPlace = await recover({ ...root.host, disk: nodeDisk(moved) });
				return {
					seen: [codeOf(inCopy), codeOf(inPlace), readFileSync(join(moved, 'gone.txt'), 'utf8')],
					promised: ['journal.unreadable', 'rolledBack', 'gone\n'],
				};
			},
			{ files },
		),
	);

	for (const errno of ['ESTALE', 'EIO'] satisfies readonly Errno[]) {
		hostileCase(
			'crash-16',
			`is recovered once a share is back that vanished with ${errno}, and says so before`,
			async () => {
				const promised = await promiseOf(await applying(), disk => faultyDisk(disk, {}));
				const seen = new Set<string>();
				for (let failFrom = 1; failFrom <= promised.steps; failFrom++) {
					const disk = promised.operation.before.copy();
					const outcome = await promised.operation.run(faultyDisk(disk, { failFrom, lacks: 'all', errno }));
					const isDone = outcome.kind === 'applied';
					seen.add(
						isDone || (outcome.kind === 'failed' && outcome.state !== '' && outcome.next !== '')
							? 'told'
							: outcome.kind,
					);
					seen.add(await requireKept(disk, promised, `from step ${failFrom}`));
					seen.add((await recoverOn(disk)).kind);
				}
				return { seen: [...seen].sort(), promised: ['new', 'nothing', 'old', 'told'] };
			},
		);
	}

	for (const errno of ['killed', 'ENOSPC', 'EIO'] as const) {
		hostileCase('history-12', `leaves no torn end in apply.md where an append ends half-way: ${errno}`, async () => {
			const fault = { torn: true, appendsOnly: true } as const;
			const measured = await measure();
			const seen: unknown[] = [];
			for (const which of [1, 2]) {
				await inRoot(
					async root => {
						const plan = await soundPlan(root.host, edits, 'test -e other.txt');
						const tear = errno === 'killed' ? { stopAt: which } : { failAt: which, errno };
						await applyAll({ ...root.host, disk: faultyDisk(root.host.disk, { ...fault, ...tear }) }, plan);
						const isPrefix = historyOf(root).startsWith(oldHistory);
						await recover(root.host);
						const { cycles } = parseHistory(historyOf(root));
						seen.push([isPrefix, treeOf(root, measured), cycles.map(({ status }) => status)]);
					},
					{ files },
				);
			}
			return {
				seen,
				promised: [
					[true, 'old', ['applied']],
					[true, 'new', ['applied', 'applied']],
				],
			};
		});
	}

	hostileCase('history-13', 'lets one of two write at a time, and no append cut into another', () =>
		inRoot(
			async root => {
				const plan = await soundPlan(root.host, edits, 'test -e other.txt');
				const outcomes = await Promise.all([applyAll(root.host, plan), applyAll(root.host, plan)]);
				const history = historyOf(root);
				const length = Buffer.byteLength(history);
				const lines = ['first first first\n', 'second second second\n'];
				await Promise.allSettled(
					lines.map(line => root.host.disk.append(historyPath, length, new TextEncoder().encode(line))),
				);
				const appended = historyOf(root).slice(history.length);
				return {
					seen: {
						outcomes: outcomes.map(codeOf).sort(),
						problems: checkHistory(history, parseHistory(history)),
						isWhole: lines.reduce((left, line) => left.replace(line, ''), appended) === '' && appended !== '',
					},
					promised: { outcomes: ['applied', 'lock.held'], problems: [], isWhole: true },
				};
			},
			{ files },
		),
	);
});

/** Be killed once all files are written, before the cycle is. */
async function stopHalfWay(root: HostileRoot): Promise<void> {
	await applyWith(root, { stopAt: 1, appendsOnly: true });
}

/** Put something else in the place of the journal. */
function rewrite({ folder }: HostileRoot, change: (text: string) => string): void {
	const file = join(folder, journalPath);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Every file of the Root by its path. */
function everything({ folder }: HostileRoot): Readonly<Record<string, string>> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	const own = paths.filter(path => statSync(join(folder, path)).isFile());
	return Object.fromEntries(own.map(path => [path, readFileSync(join(folder, path), 'hex')]));
}

/** Whether the bytes of an old file are stored. */
async function isStored({ host }: HostileRoot, text: string): Promise<boolean> {
	return (await readObject(host.disk, sha256(text))) !== undefined;
}
