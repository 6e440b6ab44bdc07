import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { checkPath } from '../../../../../src/core/plan/guard/checkPath';

const refused: readonly { readonly id: string; readonly code: string; readonly paths: readonly unknown[] }[] = [
	{ id: 'path-02', code: 'path.outside_root', paths: ['lib/../../out.txt', '..', 'a/../..'] },
	{ id: 'path-03', code: 'path.absolute', paths: ['/etc/cron.daily/job', '\\Windows\\x'] },
	{ id: 'path-04', code: 'path.absolute', paths: ['D:\\Users\\me\\x.txt', 'd:x.txt', 'C:/x'] },
	{ id: 'path-05', code: 'path.unc', paths: ['\\\\host\\share\\x', '//host/share/x', '\\\\?\\D:\\x'] },
	{
		id: 'path-06',
		code: 'path.literal_home',
		paths: ['~/.profile', '~', '~root/x', '$HOME/.profile', '$'.concat('{HOME}/x'), '%APPDATA%\\x'],
	},
	{ id: 'path-07', code: 'path.outside_root', paths: ['../root-twin/x'] },
	{
		id: 'path-08',
		code: 'path.scheme',
		paths: ['file:///etc/hosts', 'vscode-userdata:/User/settings.json', 'untitled:n', 'git:/n'],
	},
	{ id: 'path-09', code: 'path.git_dir', paths: ['.git/hooks/post-commit', 'a/.git/x', '.git'] },
	{ id: 'path-10', code: 'path.git_dir', paths: ['.git/config'] },
	{
		id: 'path-13',
		code: 'path.git_dir',
		paths: ['.GIT/config', '.giT/hooks/pre-push', 'GIT~1/config', '\uff0egit/config'],
	},
	{
		id: 'path-14',
		code: 'path.invisible_chars',
		paths: ['.gi\u200ct/config', '.g\u200dit/x', 'a\u202eb', 'a\ufeffb', 'a\u00adb', 'a\u3164'],
	},
	{
		id: 'path-16',
		code: 'path.trailing_dot_space',
		paths: ['.git /config', '.git./config', '.git. . /config', 'a/b.'],
	},
	{ id: 'path-18', code: 'path.ads', paths: ['notes.txt:hidden', 'notes.txt::$DATA', 'a/b.c:d'] },
	{
		id: 'path-19',
		code: 'path.device_name',
		paths: ['CON', 'a/nul.txt', 'COM7', 'lpt1.log', 'aux.h', 'COM\u00b9', 'CONOUT$', 'prn .txt'],
	},
	{ id: 'path-21', code: 'path.control_chars', paths: ['a\u0000b.txt'] },
	{ id: 'path-22', code: 'path.control_chars', paths: ['a\nb', 'a\rb', 'a\u001b[1mb', 'a\u009bb', 'a\u2028b'] },
	{ id: 'path-26', code: 'path.too_long', paths: ['n'.repeat(300), 'é'.repeat(128), `${'n'.repeat(99)}/`.repeat(50)] },
	{ id: 'path-27', code: 'path.too_deep', paths: [Array(2000).fill('d').join('/')] },
	{ id: 'path-28', code: 'path.not_canonical', paths: ['', '.', './', '/', 'a//b', 'a/./b', 'a/', 'a/../b'] },
	{ id: 'path-29', code: 'path.schema', paths: [7, null, undefined, ['a'], {}, '__proto__', 'constructor', 'a\ud800'] },
	{ id: 'path-30', code: 'path.outside_root', paths: ['..%2F..%2Fx', '%2e%2e/x', '..\u2215x', '..%c0%afx'] },
	{ id: 'path-31', code: 'path.separator', paths: ['..\\..\\y', 'a\\b'] },
	{ id: 'path-53', code: 'path.outside_root', paths: ['../second-folder/a.ts'] },
	{
		id: 'path-54',
		code: 'path.reserved',
		paths: [
			'.openspec/../.openspec/apply.md',
			'.OPENSPEC/Apply.md',
			'.openspec/apply.md.tmp',
			'.openspec/.lock',
			'.openspec/journal/1',
			'packages/a/.openspec/spec.md',
			'openspec/specs/login/spec.md',
			'openspec/specs/login/APPLY.md',
			'openspec/changes/archive/2026-06-01-login/specs/login/spec.md',
			'openspec/changes/archive/2026-06-01-login/specs/login/apply.md',
			'specs/001-login/apply.md',
			'.kiro/specs/login/requirements.md',
			'.kiro/specs/login/apply.md',
			'.spec-ops/lock',
			'.Spec-Ops/plan/x',
			'src/.spec-ops-1234',
		],
	},
];

const allowed = [
	'src/hello.py',
	'Dockerfile',
	'a/b-c/d_e.test.ts',
	'docs/apply.md',
	'openspec/changes/login/tasks.md',
	'openspec/changes/archive/2026-06-01-login/tasks.md',
	'.github/CODEOWNERS',
	'100%/x',
	'naïve/日本語.txt',
	'app/$id.tsx',
	'...a/..b',
	'console/com/auxiliary.c',
	'.gitignore',
];

describe('checkPath', () => {
	for (const { id, code, paths } of refused) {
		for (const path of paths) {
			it(`${id}: refuses ${JSON.stringify(path)?.slice(0, 60)} with ${code}`, () => {
				const refusal = checkPath(path);

				assert.equal(refusal?.code, code);
			});
		}
	}

	for (const path of allowed) {
		it(`allows ${path}`, () => {
			const refusal = checkPath(path);

			assert.equal(refusal, undefined);
		});
	}

	it('never allows a path that joins to something else than itself below the Root', () => {
		const piece = fc.constantFrom('..', '.', '', '/', '\\', 'a', '.git', ' ', ':', '%2e', '~', 'con', '\u200d');
		const path = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''));

		fc.assert(
			fc.property(path, text => {
				const isSafe = checkPath(text) === undefined;
				const onPosix = posix.resolve('/root', text);
				const onWindows = win32.resolve('C:\\root', text).replaceAll('\\', '/');

				return !isSafe || (onPosix === `/root/${text}` && onWindows === `C:/root/${text}`);
			}),
			{ numRuns: 5000 },
		);
	});
});
