import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../../src/adapters/findProgram';
import { programRunner } from '../../../src/adapters/programRunner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { neededFlags } from '../../../src/planners/claude-code/claudeCodeCall';
import { createClaudeCodePlanner } from '../../../src/planners/claude-code/createClaudeCodePlanner';
import { hostileCase } from '../../support/hostile/hostileCase';
import { cancellable } from '../planners/conversations';
import { canary, watchCanary } from './support/canary';
import { changedBetween, type HostileRoot, inRoot, plant, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];

/** Ways of a program called `claude` not to answer, as what it does once it is asked. */
const bad: readonly (readonly [what: string, script: string])[] = [
	['a banner before its JSON', 'echo "Welcome to Claude!"; echo "{\\"type\\":\\"result\\"}"'],
	['a log-in', 'echo "Please run /login" >&2; exit 1'],
	[
		'an error that exits with 0',
		`echo '{"type":"result","subtype":"success","is_error":true,"result":"Not logged in"}'`,
	],
	['half of a result', `printf '{"type":"result","subtype":"success","is_error":false,"structured_output":{"edits":['`],
	['two results', `echo '{"type":"result"}'; echo '{"type":"result"}'`],
	['nothing', 'exit 0'],
	['death by a signal', 'kill -9 $$'],
	['output without end', 'yes "{}" | tr -d "\\n"'],
];

describe('a hostile program called claude', () => {
	hostileCase(
		'model-20',
		'is not the one of the workspace, of packages or of a dot, whatever PATH says',
		() =>
			inRoot(async root => {
				const places = ['.', 'bin', 'node_modules/.bin', 'packages/a/node_modules/.bin'];
				for (const place of places) {
					plantProgram(join(root.folder, place, 'claude'), 'true');
				}
				symlinkSync(join(root.folder, 'bin'), join(root.around, 'linked'));
				const real = join(root.around, 'own/claude');
				plantProgram(real, 'true');
				const hostile = [
					'.',
					'',
					'bin',
					'./bin',
					...places.map(place => join(root.folder, place)),
					join(root.around, 'linked'),
				];
				const search = (PATH: string) => findProgram('claude', { folders: [root.folder], env: { PATH } });
				return {
					seen: [
						await search(hostile.join(delimiter)),
						await search([...hostile, join(root.around, 'own')].join(delimiter)),
						await findProgram('claude', { chosen: 'bin/claude', folders: [root.folder] }),
						await search(''),
					],
					promised: [undefined, real, undefined, undefined],
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'model-20',
		'gives no plan where it does not answer as it should, and leaves nothing behind',
		() =>
			inRoot(async root => {
				const outcomes = await inTurn(bad, async ([, script]) => {
					const { outcome, changed, leaks } = await planWith(root, script);
					return [outcome.kind === 'failed' && /^model\.|^key\./.test(outcome.code), changed, leaks];
				});
				return { seen: outcomes, promised: bad.map(() => [true, [], []]) };
			}),
		{ platforms: posix },
	);

	hostileCase(
		'model-20',
		'runs in an empty folder, without tools and settings of the project, and ends with all that it started',
		() =>
			inRoot(async root => {
				const notes = join(root.around, 'notes');
				// Like no other process’s, so that it is found again.
				const seconds = `47.${process.pid}`;
				plant(join(root.folder, '.claude/settings.json'), '{"hooks":{}}');
				const script = `pwd > '${notes}.pwd'; ls -A > '${notes}.ls'; printf '%s\\n' "$@" > '${notes}.args'; env > '${notes}.env'; sleep ${seconds} & sleep ${seconds}`;
				const token = cancellable();
				const planning = planWith(root, script, token);
				while (!existsSync(`${notes}.env`)) {
					await new Promise(resolve => setTimeout(resolve, 20));
				}
				const started = Date.now();
				token.cancel();
				const { outcome, changed } = await planning;
				const words = readFileSync(`${notes}.args`, 'utf8').split('\n');
				return {
					seen: {
						outcome: outcome.kind,
						changed: changed.filter(name => !name.startsWith('notes')),
						isQuick: Date.now() - started < 3000,
						isEmpty: readFileSync(`${notes}.ls`, 'utf8'),
						isAway: !readFileSync(`${notes}.pwd`, 'utf8').startsWith(root.folder),
						shutIn: ['--safe-mode', '--strict-mcp-config', '--no-session-persistence'].filter(
							flag => !words.includes(flag),
						),
						tools: words[words.indexOf('--tools') + 1],
						sources: words[words.indexOf('--setting-sources') + 1],
						keys: /^(?:OPENAI_API_KEY|NODE_OPTIONS|GIT_)/m.test(readFileSync(`${notes}.env`, 'utf8')),
						left: sleepers(seconds),
					},
					promised: {
						...{ outcome: 'cancelled', changed: [], isQuick: true, isEmpty: '', isAway: true },
						...{ shutIn: [], tools: '', sources: 'user', keys: false, left: 0 },
					},
				};
			}),
		{ platforms: ['linux'] },
	);
});

/** Plan with a program in the place of Claude Code that answers about itself as that does, and else does what is said. */
async function planWith(root: HostileRoot, script: string, token = cancellable()) {
	const executable = join(root.around, 'own/claude');
	const about = `case "$1" in --version) echo "99.0.0 (Claude Code)"; exit;; --help) echo "${neededFlags.join(' ')}"; exit;; esac`;
	plantProgram(executable, `${about}\n${script}`);
	const before = root.snapshot();
	const watch = watchCanary();
	const env = { ...process.env, OPENAI_API_KEY: canary, NODE_OPTIONS: '--no-warnings', GIT_DIR: '/nowhere' };
	const planner = createClaudeCodePlanner({ executable, run: programRunner([root.folder], env) });
	const outcome = await planSpec(root.host, specPath, { planner }, token);
	watch.told('the outcome', outcome);
	return { outcome, changed: changedBetween(before, root.snapshot()), leaks: watch.leaks };
}

function plantProgram(file: string, script: string): void {
	plant(file, `#!/bin/sh\n${script}\n`);
	chmodSync(file, 0o755);
}

/** Processes of the whole machine that sleep for this long; those that lost their parent, too. */
function sleepers(seconds: string): number {
	const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
	return pids.filter(pid => {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, 'utf8') === `sleep\0${seconds}\0`;
		} catch {
			return false; // It has ended by now.
		}
	}).length;
}
