import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { rootOfFile } from '../../../../src/vscode/trace/rootOfFile';

describe('rootOfFile', () => {
	const session = { specs: [specIn('/ws', '/ws'), specIn('/ws/packages/api', 'C:\\ws\\packages\\api')] };

	it('finds the innermost Root that holds a file', () => {
		assert.deepEqual(rootOfFile(session, '/ws/packages/api/src/a.ts'), {
			root: 'C:\\ws\\packages\\api',
			path: 'src/a.ts',
		});
		assert.deepEqual(rootOfFile(session, '/ws/b.ts'), { root: '/ws', path: 'b.ts' });
	});

	it('finds none for a file outside, whatever its name begins with', () => {
		assert.equal(rootOfFile(session, '/wshop/b.ts'), undefined);
	});
});

function specIn(folder: string, root: string) {
	const path = '.openspec/spec.md';
	const uri = { path: `${folder}/${path}` } as Uri;
	return { spec: { uri, root, path } };
}
