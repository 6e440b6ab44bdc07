import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { fileOfHistory, toHistoryFile } from '../../../../src/vscode/history/historyFile';

/** As much of a URI as is used here. */
function uriOf(path: string): vscode.Uri {
	const uri: Pick<vscode.Uri, 'path' | 'with'> = { path, with: change => uriOf(change.path ?? path) };
	return uri as vscode.Uri;
}

describe('toHistoryFile', () => {
	it('finds the Root by the folder that the spec stands in', () => {
		const files = ['/w/a/.openspec/apply.md', '/w/.kiro/specs/login/apply.md', '/w/specs/001-x/apply.md'];

		const found = files.map(path => toHistoryFile(uriOf(path)));

		assert.deepEqual(
			found.map(({ root, path }) => [root, path]),
			[
				['/w/a', '.openspec/apply.md'],
				['/w', '.kiro/specs/login/apply.md'],
				['/w', 'specs/001-x/apply.md'],
			],
		);
	});
});

describe('fileOfHistory', () => {
	const file = toHistoryFile(uriOf('/w/.openspec/apply.md'));

	it('gives files of the Root', () => {
		const uri = fileOfHistory(file, 'src/hello.py');

		assert.equal(uri?.path, '/w/src/hello.py');
	});

	for (const path of ['../x', 'a/../../x', '/etc/passwd', 'C:/x', 'a\\..\\x', 'a//b', './a', '', 'command:x', 'a\0b']) {
		it(`refuses ${JSON.stringify(path)}`, () => {
			const uri = fileOfHistory(file, path);

			assert.equal(uri, undefined);
		});
	}
});
