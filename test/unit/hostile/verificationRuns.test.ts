import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bashRunner } from '../../../src/adapters/bashRunner';
import { runVerify } from '../../../src/core/apply/runVerify';
import { verifyOnce } from '../../../src/core/verify/verifyOnce';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { neverCancelled } from '../support/memoryHost';
import { historyPath, inRoot, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call } from './support/processes';
import { sourcesWith } from './support/sourcesWith';
import { withCheck, writeCheck } from './support/writeCheck';

interface RecordedCycle {
	readonly record: { readonly end: { readonly results: readonly { readonly tail: string }[] } | null } | null;
}

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const ran = 'ran.txt';

describe('hostile verification commands as they run', () => {
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
				].map(command => ({ command, expect: { exit: 0 } }));
				const before = process.memoryUsage().rss;
				const report = await runVerify(bashRunner(root.folder), commands, () => {}, neverCancelled);
				const grown = process.memoryUsage().rss - before;
				const endless = await runVerify(
					bashRunner(root.folder, { timeLimitMs: 500 }),
					[{ command: 'yes', expect: { exit: 0 } }],
					() => {},
					neverCancelled,
				);
				return {
					seen: {
						status: report.status,
						ends: report.results.map(({ tail }) => tail.trimEnd().endsWith('the end')),
						left: report.results.map(
							({ tail }) => Number(/^… (\d+) characters before/.exec(tail)?.[1] ?? 0) > 2_900_000,
						),
						short: [...report.results, ...endless.results].every(({ tail }) => tail.length < 4200),
						bounded: grown < 200 * 1024 * 1024,
						endless: [endless.status, endless.reason],
					},
					promised: {
						status: 'applied',
						ends: [true, true, true, true],
						left: [true, true, true, false],
						short: true,
						bounded: true,
						endless: ['failed', 'out of time'],
					},
				};
			}),
		{ platforms: posix, timeoutMs: 120_000 },
	);

	hostileCase(
		'verify-08',
		'may start what they want: at the time limit all of it is gone',
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
				const outcomes = await inTurn(attacks, command =>
					verifyOnce(
						{ commands: bashRunner(root.folder, { timeLimitMs: 1500 }) },
						[{ command, expect: { exit: 0 } }],
						() => {},
						neverCancelled,
					),
				);
				return {
					seen: {
						outcomes: outcomes.map(({ status, reason }) => [status, reason]),
						left: await inTurn(marks, eventuallyNone),
					},
					promised: { outcomes: marks.map(() => ['failed', 'out of time']), left: [0, 0, 0] },
				};
			}),
		{ platforms: ['linux'] },
	);

	hostileCase(
		'verify-10',
		'that wait for somebody to type get nothing, and fail at once',
		() =>
			inRoot(async root => {
				const commands = [
					'cat',
					'read -r line',
					'read -r -s -p "Password: " word </dev/tty',
					'exec 3</dev/tty && cat <&3',
					'[ -t 0 ] || [ -t 1 ] || [ -t 2 ]',
				];
				const started = Date.now();
				const { results } = await verifyOnce(
					{ commands: bashRunner(root.folder) },
					commands.map(command => ({ command, expect: { exit: 0 } })),
					() => {},
					neverCancelled,
				);
				return {
					seen: { exits: results.map(({ exit }) => exit), isQuick: Date.now() - started < 20_000 },
					promised: { exits: [0, 1, 1, 1, 1], isQuick: true },
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'verify-13',
		'that print the environment, this program’s too, bring no key into the record',
		() =>
			inRoot(async root => {
				const secrets = {
					ANTHROPIC_API_KEY: 'canary-of-the-model-51c0ffee',
					DEPLOY_TOKEN: 'canary-of-the-user-51c0ffee',
					DATABASE_PASSWORD: 'canary-of-the-database',
				};
				const steering = {
					GIT_DIR: '/x',
					NODE_OPTIONS: '',
					VSCODE_PID: '1',
					ELECTRON_RUN_AS_NODE: '1',
					CLAUDE_CODE: '1',
				};
				const token = `ghp_${'a1B2c3D4e5'.repeat(4)}`;
				writeCheck(
					root,
					`env; echo the own part ends; tr '\\0' '\\n' < /proc/$PPID/environ 2>/dev/null; echo ${token.slice(0, 4)}''${token.slice(4)}; echo the end`,
				);
				const done = await call(root, cli.script, ['adopt', '--auto-approve', '--json'], {
					env: { ...secrets, ...steering },
				});
				const history = readFileSync(join(root.folder, historyPath), 'utf8');
				const { cycles } = (await root.run('history', '--json')).json() as { cycles: readonly RecordedCycle[] };
				const recorded = cycles[0]?.record?.end?.results[0]?.tail ?? '';
				const all = [...Object.values(secrets), token];
				const names = Object.keys(steering).filter(name => name !== 'NODE_OPTIONS');
				return {
					seen: {
						exit: done.exit,
						isRecorded: recorded.includes('the end'),
						leaks: all.filter(secret => [history, done.out, done.err].some(text => text.includes(secret))),
						hidden: recorded.includes('DEPLOY_TOKEN=***'),
						modelKey: /^ANTHROPIC_API_KEY=/m.test(ownPart(recorded)),
						steering: names.filter(name => new RegExp(`^${name}=`, 'm').test(ownPart(recorded))),
					},
					promised: { exit: 0, isRecorded: true, leaks: [], hidden: true, modelKey: false, steering: [] },
				};
			}),
		{ platforms: ['linux'] },
	);

	hostileCase(
		'verify-14',
		'run in a folder of any name, and never through a shell that this program wrote words for',
		async () => {
			const names = [
				`it's "a" $(touch ran.txt) folder`,
				'ü – 漢字 \u{1f600}',
				'-rf',
				'; touch ran.txt',
				'%PATH% !x! ^&',
			];
			const seen = await inTurn(names, name =>
				inRoot(async root => {
					const inner = join(root.folder, name);
					mkdirSync(join(inner, '.openspec'), { recursive: true });
					renameSync(join(root.folder, specPath), join(inner, specPath));
					writeFileSync(join(inner, specPath), withCheck('basename -- "$PWD"'));
					const done = await call(root, cli.script, ['verify', '--auto-approve', '--json'], { cwd: inner });
					const { results } = JSON.parse(done.out);
					return [
						results?.[0]?.stdout === `${name}\n`,
						existsSync(join(inner, ran)) || existsSync(join(root.folder, ran)),
					];
				}),
			);
			const batch = await inRoot(async root => {
				const script = join(root.around, 'bash.bat');
				writeFileSync(script, `#!/bin/sh\ntouch '${join(root.folder, ran)}'\n`, { mode: 0o755 });
				const runner = bashRunner(root.folder, { bash: script });
				const outcome = await runner.run('echo "&calc"', () => {}, neverCancelled);
				return [outcome.kind, existsSync(join(root.folder, ran))];
			});
			return {
				seen: {
					seen,
					batch,
					shells: sourcesWith(/\bshell: *true|import \{[^}]*\bexec(?:Sync)?\b[^}]*\} from 'node:child_process'/),
				},
				promised: { seen: names.map(() => [true, false]), batch: ['unavailable', false], shells: [] },
			};
		},
	);
});

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

/** What a recorded output shows of the command's own environment. */
function ownPart(recorded: string): string {
	return recorded.slice(0, recorded.indexOf('the own part ends'));
}
