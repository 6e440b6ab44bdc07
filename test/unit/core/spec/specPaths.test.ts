import assert from 'node:assert/strict';
import { dialectOf, isArchivedDelta, isSpecFolder, rootOf } from '../../../../src/core/spec/specPaths';

describe('dialectOf', () => {
	it('knows the specs of each system by their place', () => {
		const paths = [
			'.openspec/spec.md',
			'app/.openspec/deep/er/spec.md',
			'openspec/specs/auth/spec.md',
			'openspec/specs/platform/auth/spec.md',
			'openspec/changes/add-login/specs/platform/auth/spec.md',
			'specs/001-login/spec.md',
			'.kiro/specs/login/requirements.md',
			'.kiro/specs/login/bugfix.md',
		];

		const dialects = paths.map(dialectOf);

		assert.deepEqual(dialects, [...['plain', 'plain', 'openspec', 'openspec', 'openspec', 'spec-kit', 'kiro', 'kiro']]);
	});

	it('takes neither other documents nor archived changes for specs', () => {
		const paths = [
			'openspec/changes/archive/2026-01-02-add-login/specs/auth/spec.md',
			'openspec/changes/add-login/proposal.md',
			'.kiro/specs/login/design.md',
			'specs/001-login/plan.md',
			'README.md',
		];

		assert.deepEqual(paths.map(dialectOf), [undefined, undefined, undefined, undefined, undefined]);
	});

	it('knows a spec of Spec Kit in a checkout that is called openspec', () => {
		const path = '/home/me/openspec/specs-app/specs/001-login/spec.md';

		assert.deepEqual([dialectOf(path), rootOf(path)], ['spec-kit', '/home/me/openspec/specs-app']);
	});
});

describe('isArchivedDelta', () => {
	it('tells the deltas of an archived change from its other documents', () => {
		const change = 'shop/openspec/changes/archive/2026-01-02-login';
		const paths = [`${change}/specs/auth/spec.md`, `${change}/specs/auth/apply.md`, `${change}/tasks.md`];

		assert.deepEqual(paths.map(isArchivedDelta), [true, false, false]);
	});
});

describe('isSpecFolder', () => {
	it('knows the folders in which a spec or a bug fix may lie', () => {
		const folders = ['.kiro/specs/login', 'specs/001-login', '.openspec', 'openspec/specs/auth', 'src', ''];

		assert.deepEqual(folders.map(isSpecFolder), [true, true, true, true, false, false]);
	});

	it('knows those of archived changes, and no others of the archive', () => {
		const change = 'openspec/changes/archive/2026-01-02-login';
		const folders = [`${change}/specs/auth`, `${change}/specs`, change];

		assert.deepEqual(folders.map(isSpecFolder), [true, false, false]);
	});
});
