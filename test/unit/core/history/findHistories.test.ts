import assert from 'node:assert/strict';
import { findHistories } from '../../../../src/core/history/findHistories';
import { memoryHost } from '../../support/memoryHost';

describe('findHistories', () => {
	it('finds those beside specs of each dialect, those of changes that OpenSpec archived, and no others', async () => {
		const paths = [
			'.kiro/specs/login/apply.md',
			'.openspec/apply.md',
			'openspec/changes/add/specs/auth/apply.md',
			'openspec/changes/archive/2026-01-01-add/specs/net/server/apply.md',
			'openspec/specs/auth/apply.md',
			'specs/001-login/apply.md',
		];
		const others = [
			'apply.md',
			'docs/apply.md',
			'openspec/changes/add/apply.md',
			'openspec/changes/archive/2026-01-01-add/apply.md',
		];
		const host = memoryHost({
			files: Object.fromEntries([...paths, ...others].map(path => [path, '# Apply history\n'])),
		});

		assert.deepEqual(await findHistories(host.disk), paths);
	});
});
