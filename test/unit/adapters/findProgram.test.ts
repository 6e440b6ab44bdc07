import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { findProgram } from '../../../src/adapters/findProgram';
import { useTempFolder } from './tempFolder';

describe('findProgram', () => {
	if (process.platform === 'win32') {
		return;
	}
	const folder = useTempFolder();

	function program(path: string, mode = 0o755): string {
		const file = folder.join(path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, '#!/bin/sh\n');
		chmodSync(file, mode);
		return file;
	}

	function find(path: readonly string[], more: { readonly chosen?: string } = {}) {
		mkdirSync(folder.join('repository/package'), { recursive: true });
		mkdirSync(folder.join('repository/.git'), { recursive: true });
		const folders = [folder.join('repository/package')];
		return findProgram('claude', { folders, env: { PATH: path.join(delimiter) }, ...more });
	}

	it('takes the first on PATH that can be run', async () => {
		program('first/claude', 0o644);
		const second = program('second/claude');
		program('third/claude');

		const found = await find([folder.join('none'), folder.join('first'), folder.join('second'), folder.join('third')]);

		assert.equal(found, second);
	});

	const planted: readonly (readonly [what: string, file: string, entry: string])[] = [
		['in the folder', 'repository/package/bin/claude', 'repository/package/bin'],
		[
			'of packages of the folder',
			'repository/package/node_modules/.bin/claude',
			'repository/package/node_modules/.bin',
		],
		['elsewhere in its repository', 'repository/tools/claude', 'repository/tools'],
		['of packages of any folder', 'other/node_modules/.bin/claude', 'other/node_modules/.bin'],
	];
	for (const [what, file, entry] of planted) {
		it(`model-20: passes over a program ${what}`, async () => {
			program(file);
			const own = program('own/claude');

			const found = await find([folder.join(entry), folder.join('own')]);

			assert.equal(found, own);
		});
	}

	it('model-20: passes over relative entries, a dot and nothing', async () => {
		const own = program('own/claude');
		const before = process.cwd();
		process.chdir(folder.join('own'));

		const found = await find(['.', '', 'own', './own', '..', folder.join('own')]).finally(() => process.chdir(before));

		assert.equal(found, own);
	});

	it('passes over a link that leads into the repository', async () => {
		const planted = program('repository/claude');
		mkdirSync(folder.join('links'));
		symlinkSync(planted, folder.join('links/claude'));

		const found = await find([folder.join('links')]);

		assert.equal(found, undefined);
	});

	it('takes the one that was chosen, or none', async () => {
		const chosen = program('chosen/claude');
		program('own/claude');

		assert.equal(await find([folder.join('own')], { chosen }), chosen);
		assert.equal(await find([folder.join('own')], { chosen: folder.join('none/claude') }), undefined);
		assert.equal(await find([folder.join('own')], { chosen: 'chosen/claude' }), undefined);
	});
});
