import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changesAgainstMain } from '../../src/vscode/specs/changesAgainstMain';
import { childNodes } from '../../src/vscode/specs/specNodes';
import { toTreeItem } from '../../src/vscode/specs/toTreeItem';
import { eventually } from './support/eventually';
import { useExample } from './support/example';
import { lensesOf } from './support/lenses';
import { openSpec } from './support/planned';
import { useSession } from './support/session';

const mainPath = 'openspec/specs/server/spec.md';
const deltaPath = 'openspec/changes/be-quiet/specs/server/spec.md';

const main = `# Server

## Purpose
To serve whoever comes, for as long as there is somebody to be served.

## Requirements

### Requirement: Logging
The server SHALL log every request.

### Requirement: Banner
The server SHALL print a banner.
`;

const delta = `## REMOVED Requirements

### Requirement: Banner
**Reason**: Nobody reads it.

## MODIFIED Requirements

### Requirement: Logging
The server SHALL NOT log every request.
`;

describe('a delta beside its main spec', () => {
	const example = useExample();
	const openSession = useSession();

	beforeEach(() => {
		example.write(mainPath, main);
		example.write(deltaPath, delta);
	});

	it('has a CodeLens over each entry that tells what it asks for', async () => {
		await example.open(deltaPath);

		await eventually(async () =>
			assert.deepEqual(await lensesOf(example.uri(deltaPath)), [
				[3, 'removed | apply | diff'],
				[8, 'flipped | apply | diff'],
			]),
		);
	});

	it('tells in a hover what changes in the main spec', async () => {
		await example.open(deltaPath);

		const text = await eventually(async () => {
			const told = await hoverAt(example.uri(deltaPath), 9);
			assert.match(told, /Flipped/);
			return told;
		});

		assert.match(text, /what was required is now forbidden\*\* \(against the main spec\)/);
		assert.match(text, /Now: .*\*\*NOT\*\*/);
	});

	it('lists in the tree what it flips first, and the statement that it removes', async () => {
		const session = openSession();
		const one = await openSpec(session, deltaPath);
		await openSpec(session, mainPath);

		const items = childNodes(one, undefined, spec => changesAgainstMain(session, spec)).map(row => toTreeItem(row));

		assert.deepEqual(
			items.map(({ label, description, accessibilityInformation }) => [
				label,
				description,
				accessibilityInformation?.label.split(':')[0],
			]),
			[
				['The server SHALL NOT log every request.', 'Logging', 'flipped'],
				['The server SHALL print a banner.', 'Banner', 'removed'],
			],
		);
	});
});

async function hoverAt(uri: vscode.Uri, line: number): Promise<string> {
	const at = new vscode.Position(line - 1, 6);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
	return hovers.flatMap(({ contents }) => contents.map(one => (typeof one === 'string' ? one : one.value))).join('\n');
}
