import { escapePath } from '../../../src/core/text/escapePath';
import { hostileCase } from '../../support/hostile/hostileCase';
import { attackWith, create, type HostileEdit, propose, refusedWith } from './support/attack';
import { inRoot, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

/** Paths that are refused for their text alone, on every platform, without a look at the disk. */
const texts: readonly (readonly [id: string, code: string, ...paths: readonly string[]])[] = [
	['path-02', 'path.outside_root', 'src/../../evil.txt'],
	['path-03', 'path.absolute', '/etc/cron.d/x'],
	['path-04', 'path.absolute', 'C:\\Users\\a\\x.txt', 'C:x.txt'],
	['path-05', 'path.unc', '\\\\evil\\share\\x', '//evil/share/x', '\\\\?\\C:\\x'],
	['path-06', 'path.literal_home', '~/.bashrc', '$HOME/.bashrc', '%USERPROFILE%\\x'],
	['path-07', 'path.outside_root', '../ws-evil/x'],
	['path-08', 'path.scheme', 'file:///etc/passwd', 'vscode-userdata:/User/settings.json', 'untitled:x', 'git:/x'],
	['path-09', 'path.git_dir', '.git/hooks/pre-commit'],
	['path-10', 'path.git_dir', '.git/config'],
	['path-13', 'path.git_dir', '.GIT/config', '.Git/hooks/post-checkout'],
	['path-14', 'path.invisible_chars', '.g\u200cit/config', '.gi\u200dt/hooks/x'],
	['path-16', 'path.trailing_dot_space', '.git /config', '.git./config', '.git. . /config'],
	['path-18', 'path.ads', 'file.txt:stream', 'file.txt::$DATA'],
	['path-19', 'path.device_name', 'CON', 'nul.txt', 'COM1', 'LPT9.log', 'aux.c', 'COM¹', 'CONIN$'],
	['path-21', 'path.control_chars', 'a\u0000b.txt'],
	['path-22', 'path.control_chars', 'a\nb.txt', 'a\rb', 'a\u001b[2Jb'],
	['path-26', 'path.too_long', 'n'.repeat(300), Array(500).fill('folder-10').join('/')],
	['path-27', 'path.too_deep', Array(1999).fill('a').join('/')],
	['path-28', 'path.not_canonical', '', '.', './', '/', 'a//b', 'a/./b'],
	['path-29', 'path.schema', '__proto__', 'constructor'],
	['path-30', 'path.outside_root', '..%2f..%2fetc/passwd', '..\u2215..\u2215etc/passwd'],
	['path-31', 'path.separator', '..\\..\\x'],
	['path-53', 'path.outside_root', '../second/src/a.py'],
	[
		'path-54',
		'path.reserved',
		...['.openspec/../.openspec/apply.md', '.OPENSPEC/apply.md', '.openspec/apply.md.tmp', '.openspec/.lock'],
		...['.openspec/journal/1', '.openspec/apply.md', '.openspec/spec.md', '.spec-ops/journal.json', '.spec-ops/lock'],
	],
];

describe('a hostile path', () => {
	for (const [id, code, ...paths] of texts) {
		hostileCase(id, `refuses the whole plan as ${code}, for every operation, and looks at nothing`, () =>
			inRoot(
				async root => {
					plant(`${root.around}/ws-evil/old`, 'x\n');
					plant(`${root.around}/second/src/a.py`, 'old\n');
					const edits = paths.flatMap(path => operationsOn(path));
					const receptions = await inTurn(edits, edit => attackWith(root, edit));
					// The program's own files it does look at, for itself.
					const seen = id === 'path-54' ? receptions.map(one => ({ ...one, lookedAt: [] })) : receptions;
					return { seen, promised: edits.map(edit => refusedWith(code, edit)) };
				},
				{ git: code === 'path.git_dir', files: { 'src/old.py': 'old\n' } },
			),
		);
	}

	hostileCase('path-22', 'is shown with what cannot be seen in it made visible', () =>
		inRoot(async root => {
			const paths = ['a\nb.txt', 'a\rb', 'a\u001b[2Jb', 'a\u202eb'];
			const outcomes = await inTurn(paths, path => propose(root.host, [create(path)]));
			const messages = outcomes.map(outcome => (outcome.kind === 'failed' ? outcome.message : ''));
			const shown = ['“a\\u{a}b.txt”', '“a\\u{d}b”', '“a\\u{1b}[2Jb”', '“a\\u{202e}b”'];
			return {
				seen: messages.map(
					(message, index) => message.includes(shown[index] ?? '?') && !/[\p{Cc}\p{Cf}]/u.test(message),
				),
				promised: paths.map(() => true),
			};
		}),
	);

	hostileCase('path-03', 'names the edit that the plan is refused for', () =>
		inRoot(async root => {
			const paths = ['/etc/cron.d/x', '../x', '.git/x', 'a//b'];
			const outcomes = await inTurn(paths, path => propose(root.host, [create(path)]));
			return {
				seen: outcomes.map((outcome, index) => {
					return outcome.kind === 'failed' && outcome.message.includes(escapePath(paths[index]));
				}),
				promised: paths.map(() => true),
			};
		}),
	);

	hostileCase('path-29', 'is refused where it is no text at all, and reaches no prototype', () =>
		inRoot(async root => {
			const plan = await root.run('plan', '--json');
			const wrong = ['5', 'null', '["a"]', '{"polluted":1}'];
			const codes = await inTurn(wrong, async path => {
				const edit = `{"op":"create","path":${path},"before":null,"after":null,"text":"x","requirements":[],"reason":"","selected":true,"editedByUser":false,"hunks":[],"__proto__":{"polluted":1}}`;
				const text = plan.out.replace('"edits": []', `"edits": [${edit}]`).replace('{', '{"__proto__":{"polluted":1},');
				plant(`${root.folder}/plan.json`, text);
				const call = await root.run('apply', 'plan.json', '--auto-approve', '--json');
				return call.error().code;
			});
			return {
				seen: { codes, polluted: 'polluted' in {}, files: Object.keys(root.snapshot()).includes('ws/x') },
				promised: { codes: wrong.map(() => 'path.schema'), polluted: false, files: false },
			};
		}),
	);
});

/** The edit in every operation, and as both ends of a rename. */
function operationsOn(path: string): readonly HostileEdit[] {
	return [
		create(path),
		{ op: 'modify', path, text: 'x\n' },
		{ op: 'delete', path },
		{ op: 'rename', from: 'src/old.py', path },
		{ op: 'rename', from: path, path: 'src/new.py' },
	];
}
