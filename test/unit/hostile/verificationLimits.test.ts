import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { openHost } from '../../../src/adapters/openHost';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import { planAdopt } from '../../../src/core/plan/planAdopt';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { neverCancelled } from '../support/memoryHost';
import { type HostileRoot, inRoot, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { homeOf } from './support/processes';
import { type RecordedEnd, recordedOf } from './support/recordedOf';
import { writeCheck } from './support/writeCheck';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];

describe('hostile verification commands at their limits', () => {
	const cli = useCli();

	hostileCase(
		'verify-05',
		'may print without end: what is kept is bounded, and the record says how much is left out',
		() =>
			inRoot(async root => {
				const commands = [
					'head -c 1000000000 /dev/zero >&2; echo "the end" >&2',
					'head -c 100000000 /dev/zero | tr "\\0" x; echo "the end"',
					'head -c 3000000 /dev/urandom; echo "the end"',
					'printf "\\xff\\xfe\\x80the end\\n"',
				];
				writeCheck(root, commands.map(command => `${command}\n# Expected: (exit 0)`).join('\n'));
				const before = process.memoryUsage().rss;
				const done = await root.run('adopt', '--auto-approve');
				const grown = process.memoryUsage().rss - before;
				const [first] = await recordedOf(root);
				const tails = first?.results.map(({ tail }) => tail) ?? [];
				const endless = await adoptWithin(root, 500, 'yes');
				return {
					seen: {
						status: [done.exit, first?.status],
						ends: tails.map(tail => tail.trimEnd().endsWith('the end')),
						left: tails.map(tail => Number(/^… (\d+) characters before/.exec(tail)?.[1] ?? 0) > 2_900_000),
						short: [...tails, ...(endless?.results ?? []).map(({ tail }) => tail)].every(tail => tail.length < 4200),
						told: done.out.length < 20_000_000,
						bounded: grown < 200 * 1024 * 1024,
						endless: [endless?.status, endless?.reason],
					},
					promised: {
						status: [0, 'applied'],
						ends: [true, true, true, true],
						left: [true, true, true, false],
						...{ short: true, told: true, bounded: true },
						endless: ['failed', 'out of time'],
					},
				};
			}),
		{ platforms: posix, timeoutMs: 120_000 },
	);

	hostileCase(
		'verify-08',
		'may start what they want: at the time limit all of it is gone, and the cycle says so',
		() =>
			inRoot(async root => {
				const marks = ['fork-bomb', 'hundred-children', 'other-session'].map(
					name => `${name}-${process.pid}-${Date.now()}`,
				);
				const [bomb = '', children = '', session = ''] = marks;
				const attacks = [
					`${limited(`: ${bomb}; bomb() { bomb | bomb & }; bomb; sleep 60`)}`,
					`: ${children}; for n in $(seq 100); do bash -c ": ${children}; sleep 60; :" & done; wait`,
					`: ${session}; for n in $(seq 20); do setsid bash -c ": ${session}; sleep 60; :" & done; wait; sleep 60`,
				];
				const outcomes = await inTurn(attacks, command => adoptWithin(root, 1500, command));
				return {
					seen: {
						outcomes: outcomes.map(end => [end?.status, end?.reason]),
						left: await inTurn(marks, eventuallyNone),
					},
					promised: { outcomes: marks.map(() => ['failed', 'out of time']), left: [0, 0, 0] },
				};
			}),
		{ platforms: ['linux'] },
	);

	hostileCase(
		'verify-10',
		'that wait for somebody to type get nothing, and fail at once, also where the user sits at a terminal',
		() =>
			inRoot(async root => {
				const commands = [
					'cat',
					'read -r line',
					'read -r -s -p "Password: " word </dev/tty',
					'exec 3</dev/tty && cat <&3',
					'[ -t 0 ] || [ -t 1 ] || [ -t 2 ]',
				];
				writeCheck(root, commands.map(command => `${command}\n# Expected: (exit 0)`).join('\n'));
				const started = Date.now();
				const verify = [process.execPath, cli.script, 'verify', '--auto-approve', '--json'];
				const { stdout } = await promisify(execFile)(
					'script',
					['--quiet', '--command', verify.map(word => `'${word}'`).join(' '), '/dev/null'],
					{ cwd: root.folder, env: { PATH: process.env.PATH, HOME: homeOf(root) } },
				);
				const { results } = JSON.parse(stdout) as { results: readonly { readonly exit: number }[] };
				return {
					seen: { exits: results.map(({ exit }) => exit), isQuick: Date.now() - started < 20_000 },
					promised: { exits: [0, 1, 1, 1, 1], isQuick: true },
				};
			}),
		{ platforms: ['linux'] },
	);
});

/** Adopt a spec with one command, which may run for some milliseconds. @returns How the cycle ended. */
async function adoptWithin(root: HostileRoot, limitMs: number, command: string): Promise<RecordedEnd | undefined> {
	writeCheck(root, command);
	const host = openHost(root.folder, { timeLimitSeconds: limitMs / 1000 });
	const planned = await planAdopt(host, specPath);
	if (planned.kind !== 'planned') {
		throw new Error(JSON.stringify(planned));
	}
	const verify = planned.plan.verify.map(one => ({ ...one, approved: true }));
	await applyPlan(host, { ...planned.plan, verify }, { verify: true, allowProtected: () => false }, neverCancelled);
	return (await recordedOf(root)).at(-1);
}

/** Let a command start no more than some hundred processes, where the system can be told so. */
function limited(command: string): string {
	const limit = 'ulimit -u $(($(ls -d /proc/[0-9]* | wc -l) + 300)) 2>/dev/null';
	const inner = `${limit}; ${command}`;
	return process.getuid?.() === 0 ? `exec setpriv --reuid 54321 --clear-groups bash -c '${inner}'` : inner;
}

/** Processes whose words hold a mark, once they had a moment to be gone. */
async function eventuallyNone(mark: string): Promise<number> {
	let left = 0;
	for (let round = 0; round < 50; round++) {
		left = readdirSync('/proc').filter(name => /^\d+$/.test(name) && wordsOf(name).includes(mark)).length;
		if (left === 0) {
			break;
		}
		await new Promise(resolve => setTimeout(resolve, 50));
	}
	return left;
}

function wordsOf(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return ''; // It has ended by now.
	}
}
