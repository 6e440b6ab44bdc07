import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { starterSpec } from '../../src/core/spec/starterSpec';
import { DriftWatch } from '../../src/vscode/drift/driftWatch';
import { copyExample } from '../../src/vscode/example/copyExample';
import type { Session } from '../../src/vscode/session/session';
import { SpecSession } from '../../src/vscode/session/specSession';
import { createSpec } from '../../src/vscode/specs/createSpec';
import { resolveSpecItem } from '../../src/vscode/specs/resolveSpecItem';
import { childNodes, type SpecsNode, topNodes } from '../../src/vscode/specs/specNodes';
import { toTreeItem } from '../../src/vscode/specs/toTreeItem';
import { codePath, specPath, useExample } from './support/example';
import { logged } from './support/logged';
import { useSession } from './support/session';

describe('the tree of specs', () => {
	const example = useExample();
	const openSession = useSession();

	it('lists a spec with its changes, flipped ones first, each leading to its line', async () => {
		const text = example.read(specPath).replace('Hello', 'Welcome').replace('MUST NOT run', 'MUST run');
		example.write(specPath, text.replace('- No ports exposed\n', ''));
		const session = await known(openSession());

		const [spec] = topNodes(session.specs);
		assert.ok(spec);
		const changes = childNodes(spec).map(row => toTreeItem(row));

		const item = toTreeItem(spec);
		assert.equal(item.description, '3 pending');
		assert.equal(item.accessibilityInformation?.label, `${specPath}, 3 pending`);
		assert.deepEqual(
			changes.map(({ label, contextValue, command }) => [label, contextValue, lineOf(command)]),
			[
				['The container MUST run as root', 'change', 20],
				['The script MUST print Welcome, <author> from Spec-Driven Ops! to stdout', 'change', 8],
				['No ports exposed', 'removedChange', 20],
			],
		);
	});

	it('tells over a spec where its repository is kept, if that is another folder', async () => {
		const session = await known(openSession());
		const [spec] = topNodes(session.specs);
		assert.ok(spec instanceof SpecSession);
		const unseen = toTreeItem(spec);
		const usual = await resolveSpecItem(toTreeItem(spec), spec);
		const host = await spec.host();
		const git = { ...host.git, foreignFolder: async () => '/elsewhere/.git' };
		Object.assign(spec, { host: async () => ({ ...host, git }) });

		const item = await resolveSpecItem(toTreeItem(spec), spec);

		assert.equal(unseen.tooltip, undefined, 'else the editor would not ask for it');
		assert.equal(usual.tooltip, specPath);
		assert.match(
			String(item.tooltip),
			/kept elsewhere: \/elsewhere\/\.git\. Only what is approved for this folder counts/,
		);
	});

	it('shows the Roots where there are several, by their names, and in them the specs by their paths from there', async () => {
		example.write('packages/api/.openspec/spec.md', '- It MUST answer\n');
		const session = await known(openSession());

		const rows = topNodes(session.specs).map(root => [labelOf(root), childNodes(root).map(labelOf)]);

		assert.deepEqual(rows, [
			[basename(example.folder), [specPath]],
			['packages/api', [specPath]],
		]);
	});

	it('knows what is pending in hundreds of specs', async () => {
		for (let index = 1; index <= 300; index++) {
			example.write(`specs/${index}-part/spec.md`, `- **FR-001**: It MUST do step ${index}\n`);
		}
		const started = Date.now();
		const session = await known(openSession());

		const [root, group] = topNodes(session.specs);
		assert.ok(root && group);

		assert.deepEqual(
			[labelOf(group), toTreeItem(group).description],
			['specs', '300 pending · 300 specs'],
			`after ${Date.now() - started} ms`,
		);
		assert.equal(childNodes(group).length, 300);
		console.log(`300 specs known after ${Date.now() - started} ms`);
	}).timeout(60_000);

	it('arranges many specs by their places, those with something pending first, the others out of the way', async () => {
		example.remove('.openspec');
		for (let index = 1; index <= 14; index++) {
			example.write(`openspec/specs/part-${index}/spec.md`, index === 9 ? block('Nine') : '# Nothing yet\n');
		}
		example.write('openspec/changes/more/specs/part-1/spec.md', block('One').replace('## ', '## ADDED '));
		const session = await known(openSession());
		const drift = new DriftWatch(session, logged);

		const groups = topNodes(session.specs, drift);

		assert.deepEqual(
			groups.map(row => [labelOf(row), toTreeItem(row).description]),
			[
				['openspec/changes', '1 pending · 1 spec'],
				['openspec/specs', '1 pending · 14 specs'],
			],
		);
		const [pending, others] = groups[1] ? childNodes(groups[1], drift) : [];
		drift.dispose();
		assert.ok(pending && others);
		const row = toTreeItem(pending, example.uri('openspec/specs').path);
		assert.deepEqual([row.label, row.description], ['part-9', '1 pending · part-9/spec.md']);
		assert.equal(labelOf(others), '13 specs more');
		assert.equal(childNodes(others).length, 13);
	});
});

describe('Create Spec', () => {
	const example = useExample();

	it('makes the starter spec and selects its first statement', async () => {
		example.remove('.openspec');

		await createSpec();

		const { document, selection } = activeEditor();
		assert.equal(example.read(specPath), starterSpec);
		assert.equal(document.getText(selection), 'The program MUST print a greeting');
	});

	it('opens a spec that is there, as it is', async () => {
		const before = example.read(specPath);

		await createSpec();

		assert.equal(activeEditor().document.uri.toString(), example.uri(specPath).toString());
		assert.equal(example.read(specPath), before);
	});
});

describe('the bundled example', () => {
	const example = useExample();

	it('is copied whole, each time under a name of its own', async () => {
		const extensionUri = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops')?.extensionUri;
		assert.ok(extensionUri);

		const first = await copyExample(extensionUri, example.uri('copies'));
		const second = await copyExample(extensionUri, example.uri('copies'));

		assert.notEqual(first.path, second.path);
		for (const file of [specPath, '.openspec/apply.md', codePath, 'Dockerfile']) {
			assert.deepEqual(readFileSync(join(second.fsPath, file)), readFileSync(join(example.folder, file)), file);
		}
		rmSync(example.uri('copies').fsPath, { recursive: true });
	});
});

function block(name: string): string {
	return `# A\n\n## Requirements\n\n### Requirement: ${name}\nIt SHALL do ${name}.\n`;
}

/** The session once every spec of the workspace is read. */
async function known(session: Session): Promise<Session> {
	await session.discover();
	await Promise.all(session.specs.map(one => one.known()));
	return session;
}

function labelOf(node: SpecsNode): unknown {
	const above = node instanceof SpecSession ? node.spec.uri.path.slice(0, -node.spec.path.length - 1) : '';
	return toTreeItem(node, above).label;
}

/** Line, from 1, that a click opens. */
function lineOf(command: vscode.Command | undefined): unknown {
	const { selection }: { selection?: vscode.Range } = command?.arguments?.[1] ?? {};
	return selection && selection.start.line + 1;
}

function activeEditor(): vscode.TextEditor {
	const editor = vscode.window.activeTextEditor;
	assert.ok(editor);
	return editor;
}
