import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bashRunner } from '../../../src/adapters/bashRunner';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { neverCancelled } from '../support/memoryHost';
import { create, soundPlan } from './support/attack';
import { historyPath, inRoot, plainFile, plant, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call } from './support/processes';
import { recordedOf } from './support/recordedOf';
import { sourcesWith } from './support/sourcesWith';
import { withCheck, writeCheck } from './support/writeCheck';

const oldHistory = '# Apply history\n\n## Cycle 1 — 2026-06-01\n\nStatus: APPLIED\n';
const ran = 'ran.txt';

describe('hostile verification commands as they run', () => {
	const cli = useCli();

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
				const recorded = (await recordedOf(root))[0]?.results[0]?.tail ?? '';
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

	hostileCase(
		'verify-12',
		'is not verified where its files and the spec change while commands run, and says which',
		() =>
			inRoot(
				async root => {
					const vandal = `echo x >> ${plainFile}; echo x >> ${specPath}; rm ${historyPath}; touch built.txt`;
					plant(
						join(root.around, 'plan.json'),
						JSON.stringify(await soundPlan(root.host, [create('new.txt')], vandal)),
					);
					const applied = await root.run('apply', '../plan.json', '--auto-approve', '--json');
					const { cycles } = parseHistory(readFileSync(join(root.folder, historyPath), 'utf8'));
					const check = await root.run('history', '--check', '--json');
					return {
						seen: {
							status: [applied.exit, applied.json().status],
							recorded: cycles.map(({ status, record }) => [status, record?.end?.reason]),
							isPrefix: readFileSync(join(root.folder, historyPath), 'utf8').startsWith(oldHistory),
							check: check.exit,
						},
						promised: {
							status: [4, 'unverified'],
							recorded: [
								['applied', undefined],
								[
									'unverified',
									`apply.md changed while the commands ran, and was put back; changed while the commands ran: “${specPath}”, “${plainFile}”`,
								],
							],
							isPrefix: true,
							check: 0,
						},
					};
				},
				{ files: { [historyPath]: oldHistory } },
			),
	);
});

/** What a recorded output shows of the command's own environment. */
function ownPart(recorded: string): string {
	return recorded.slice(0, recorded.indexOf('the own part ends'));
}
