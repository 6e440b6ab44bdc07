import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { approvalsOf } from '../cli/support';
import { type HostileRoot, historyPath, inRoot, plant, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { writeCheck } from './support/writeCheck';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const ran = 'ran.txt';

/** File names that a shell, or an option parser, would take for something else. */
const hostileNames = [
	'$(touch ran.txt)',
	'`touch ran.txt`',
	'; touch ran.txt',
	'-rf',
	'--output=ran.txt',
	'a b',
	'"q',
	"it's",
];

describe('hostile verification commands before they run', () => {
	hostileCase(
		'verify-01',
		'run only once their exact text is approved, in that folder, by the user of this machine',
		() =>
			inRoot(async root => {
				const command = `true; printf x | tee ${ran} >&2; echo $(echo inner)`;
				writeCheck(root, command);
				const unasked = await root.run('verify');
				const isShown = unasked.out.includes(`$ ${command}\n`);
				const hasRun = () => existsSync(join(root.folder, ran));
				const early = hasRun();
				const approved = await root.repository.answer('yes', 'verify');
				const again = await root.run('verify', '--json');
				writeCheck(root, `${command} `.replace(';', '; '));
				const otherByte = await root.run('verify', '--json');
				writeCheck(root, command);
				const kept = approvalsOf(root.folder);
				const elsewhere = await inOtherFolder(root);
				return {
					seen: {
						unasked: unasked.exit,
						isShown,
						early,
						approved: [approved.exit, hasRun()],
						again: again.exit,
						otherByte: otherByte.error().code,
						elsewhere,
						keptOutside: [existsSync(kept), kept.startsWith(`${root.folder}/`)],
					},
					promised: {
						unasked: 1,
						isShown: true,
						early: false,
						approved: [0, true],
						again: 0,
						otherByte: 'apply.not_approved',
						elsewhere: 'apply.not_approved',
						keptOutside: [true, false],
					},
				};
			}),
	);

	hostileCase('verify-03', 'are shown as they run, whatever would hide a part of them, or are not run', async () => {
		const second = `touch ${ran}`;
		const attacks = [
			`echo ok\n${second}`,
			`echo ok\r${second}`,
			`echo ok\u0000${second}`,
			`echo ok #\u202e${second}`,
			`echo ok${' '.repeat(2000)}; ${second}`,
			`echo ok${'\n'.repeat(2000)}${second}`,
			`echo ok \u200b; ${second}`,
		];
		const seen = await inTurn(attacks, command =>
			inRoot(async root => {
				writeCheck(root, command);
				const shown = await root.run('verify');
				const isRun = (await root.run('verify', '--auto-approve')).exit !== 1 && existsSync(join(root.folder, ran));
				return [shown.err.includes('UTF-8') || shown.err.includes('NUL') ? 'refused' : shownOf(shown.out), isRun];
			}),
		);
		return {
			seen,
			promised: [
				['$ echo ok\n    touch ran.txt', true],
				['$ echo ok\n    touch ran.txt', true],
				['refused', false],
				['$ echo ok #\\u{202e}touch ran.txt', false],
				['$ echo ok ⟨2000 blanks⟩ ; touch ran.txt', true],
				['$ echo ok\n    ⟨1999 empty lines⟩\n    touch ran.txt', true],
				['$ echo ok \\u{200b}; touch ran.txt', true],
			],
		};
	});

	hostileCase(
		'verify-04',
		'get no file names from this program, and the programs that do take them as names',
		() =>
			inRoot(
				async root => {
					for (const name of hostileNames) {
						plant(join(root.folder, 'src', name), 'new\n');
						plant(join(root.folder, name), 'new\n');
					}
					writeCheck(root, 'echo ok');
					const recorded = await root.run('record', '--propose', 'Names', '--auto-approve', '--json');
					const undone = await root.run('undo', '--auto-approve', '--json');
					return {
						seen: {
							recorded: [recorded.exit, recorded.json().status],
							edits: paths(recorded.json().edits).filter(path => hostileNames.some(name => path.endsWith(name))).length,
							undone: undone.exit,
							restored: hostileNames.map(name => readFileSync(join(root.folder, 'src', name), 'utf8')),
							ran: [root.folder, root.around, join(root.folder, 'src')].some(folder => existsSync(join(folder, ran))),
						},
						promised: {
							recorded: [0, 'applied'],
							edits: 2 * hostileNames.length,
							undone: 0,
							restored: hostileNames.map(() => 'old\n'),
							ran: false,
						},
					};
				},
				{
					git: true,
					files: Object.fromEntries(
						hostileNames.flatMap(name => [
							[name, 'old\n'],
							[`src/${name}`, 'old\n'],
						]),
					),
				},
			),
		{ platforms: posix },
	);

	hostileCase('verify-11', 'that do not exist verify nothing', () =>
		inRoot(async root => {
			const done = await root.run('adopt', '--auto-approve');
			const verified = await root.run('verify', '--json');
			const history = readFileSync(join(root.folder, historyPath), 'utf8');
			return {
				seen: {
					exit: done.exit,
					said: /UNVERIFIED/.test(done.out),
					claimed: /(?<!not |un)verified|✅/i.test(`${done.out}${history}`),
					heading: /### Status\n\n⚠️ UNVERIFIED/.test(history),
					verified: [verified.exit, verified.error().code],
				},
				promised: { exit: 0, said: true, claimed: false, heading: true, verified: [1, 'verify.nothing'] },
			};
		}),
	);
});

/** The same spec in another folder, with the approvals of the first. */
async function inOtherFolder(root: HostileRoot): Promise<string> {
	mkdirSync(join(root.folder, 'other/.openspec'), { recursive: true });
	writeFileSync(join(root.folder, 'other', specPath), readFileSync(join(root.folder, specPath)));
	const moved = await root.repository.runIn('other', 'verify', '--json');
	return moved.error().code;
}

/** How the first command of a call was shown. */
function shownOf(out: string): string {
	const lines = out.slice(out.indexOf('  $ ')).split('\n');
	const end = lines.findIndex(line => line.startsWith('      expects'));
	return lines.slice(0, end).join('\n').trim();
}

function paths(edits: unknown): readonly string[] {
	return Array.isArray(edits) ? edits.map(({ path }) => String(path)) : [];
}
