import assert from 'node:assert/strict';
import { nameOfSpec } from '../../../../src/vscode/specs/nameOfSpec';

describe('nameOfSpec', () => {
	it('names a spec by what its tool calls it', () => {
		const paths = [
			'openspec/specs/auth/spec.md',
			'openspec/specs/net/server/spec.md',
			'openspec/changes/add-login/specs/auth/spec.md',
			'specs/001-server/spec.md',
			'.kiro/specs/login/requirements.md',
			'.kiro/specs/login/bugfix.md',
		];

		assert.deepEqual(paths.map(nameOfSpec), [
			'auth',
			'net/server',
			'add-login › auth',
			'001-server',
			'login › requirements',
			'login › bugfix',
		]);
	});

	it('knows no name where only the path tells', () => {
		assert.deepEqual(['.openspec/spec.md', 'docs/spec.md'].map(nameOfSpec), [undefined, undefined]);
	});
});
