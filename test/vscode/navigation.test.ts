import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findReferences } from '../../src/vscode/navigation/findReferences';
import { renameRequirement } from '../../src/vscode/navigation/renameRequirement';
import { SpecReferences } from '../../src/vscode/navigation/specReferences';
import {
	definitionsAt,
	hoversAt,
	linksOf,
	pathOf,
	referencesAt,
	rename,
	renameAny,
	some,
	symbolsFor,
} from './support/asked';
import { eventually } from './support/eventually';
import { historyPath, replaceText, specPath, useExample } from './support/example';
import { useSession } from './support/session';

const spec = [
	'# Greeter',
	'',
	'## Behavior',
	'',
	'- **FR-001**: It MUST wave, as `src/hello.py` does',
	'- **FR-002**: It MUST smile after FR-001',
	'',
].join('\n');
const code = '# FR-001: waves\nprint("x")  # see FR-002\n';
const mainPath = 'openspec/specs/auth/spec.md';
const deltaPath = 'openspec/changes/keys/specs/auth/spec.md';
const tasksPath = 'openspec/changes/keys/tasks.md';
const main = '# Auth\n\n## Requirements\n\n### Requirement: User login\n\nThe system MUST log in.\n';
const delta = '## MODIFIED Requirements\n\n### Requirement: User login\n\nThe system MUST log in by key.\n';

describe('going from a requirement’s id to its definition', () => {
	const example = useExample();

	it('leads there from a comment in code', async () => {
		example.write(specPath, spec);
		example.write('src/hello.py', code);
		await example.open('src/hello.py');

		const found = await eventually(async () => some(await definitionsAt(example.uri('src/hello.py'), 1, 4)));

		assert.deepEqual(found, [`${specPath}:5:5`]);
	});

	it('leads from tasks and a delta to the main spec', async () => {
		example.write(mainPath, main);
		example.write(deltaPath, delta);
		example.write(tasksPath, '- [ ] 1.1 Do “User login”\n');
		await example.open(tasksPath);

		const fromTasks = await eventually(async () => some(await definitionsAt(example.uri(tasksPath), 1, 15)));
		const fromDelta = await definitionsAt(example.uri(deltaPath), 3, 20);

		assert.deepEqual(fromTasks, [`${mainPath}:5:18`]);
		// Markdown's own features take a heading for its own definition.
		assert.deepEqual(fromDelta, [`${deltaPath}:3:1`, `${mainPath}:5:18`]);
	});

	it('leads from a delta to the main spec by a link, to one place alone', async () => {
		example.write(mainPath, main);
		example.write(deltaPath, `${delta}\n## ADDED Requirements\n\n### Requirement: User logout\n\nIt MUST log out.\n`);
		await example.open(deltaPath);

		const links = await eventually(async () => some(await linksOf(example.uri(deltaPath))));

		assert.deepEqual(links, [`3 ${mainPath}#L5`]);
	});

	it('leads from an id in brackets or braces, from a number, and from a name that goes over a line end', async () => {
		const kiro = '.kiro/specs/a/bugfix.md';
		example.write(specPath, '- [B-1] It MUST wave\n- It MUST nod {#nod}\n');
		example.write(mainPath, main);
		example.write(kiro, '### Expected Behavior (Correct)\n\n2.1 WHEN met THEN it SHALL wave\n');
		example.write('src/a.ts', '// [B-1] and #nod, Requirement 2.1\n// as User\n// login says\n');
		await example.open('src/a.ts');
		const uri = example.uri('src/a.ts');

		await eventually(async () =>
			assert.deepEqual(
				await Promise.all([
					definitionsAt(uri, 1, 6),
					definitionsAt(uri, 1, 15),
					definitionsAt(uri, 1, 34),
					definitionsAt(uri, 2, 8),
					definitionsAt(uri, 3, 6),
					definitionsAt(example.uri(kiro), 3, 2),
					definitionsAt(example.uri(kiro), 3, 12),
				]),
				[
					[`${specPath}:1:4`],
					[`${specPath}:2:17`],
					[`${kiro}:3:1`],
					[`${mainPath}:5:18`],
					[`${mainPath}:5:18`],
					[`${kiro}:3:1`],
					[],
				],
			),
		);
	});

	it('knows what is typed and not saved, with CRLF line ends', async () => {
		example.write(specPath, spec.replaceAll('\n', '\r\n'));
		example.write('src/hello.py', '# FR-003\n');
		const editor = await example.open(specPath);
		await replaceText(editor, '- **FR-002**', '- **FR-003**: It MUST nod\r\n- **FR-002**');

		const found = await eventually(async () => some(await definitionsAt(example.uri('src/hello.py'), 1, 4)));

		assert.deepEqual(found, [`${specPath}:6:5`]);
	});

	it('keeps to the Root around the file where two have the same id', async () => {
		for (const name of ['a', 'b']) {
			example.write(`${name}/.openspec/spec.md`, '- FR-001: It MUST wave\n');
			example.write(`${name}/x.ts`, '// FR-001\n');
		}
		await example.open('b/x.ts');

		await eventually(async () =>
			assert.deepEqual(await definitionsAt(example.uri('b/x.ts'), 1, 5), ['b/.openspec/spec.md:1:3']),
		);
	});
});

describe('finding the references to a requirement', () => {
	const example = useExample();

	it('finds them in specs, code, history and unsaved text, and not in records', async () => {
		example.write(specPath, spec);
		example.write('src/hello.py', code);
		example.write('notes.txt', 'nothing\n');
		example.write(historyPath, `${example.read(historyPath)}\nFR-001 here\n<!-- spec-ops x FR-001 -->\n`);
		const editor = await example.open('notes.txt');
		await replaceText(editor, 'nothing', 'FR-001');

		// Markdown's own answer, of one place, may come first in a window that has just begun.
		const found = await eventually(async () => some(await referencesAt(example.uri(specPath), 5, 8), 5));

		const historyLine = example.read(historyPath).split('\n').indexOf('FR-001 here') + 1;
		assert.deepEqual(found, [
			`${historyPath}:${historyLine}:1`,
			`${specPath}:5:5`,
			`${specPath}:6:35`,
			'notes.txt:1:1',
			'src/hello.py:1:3',
		]);
	});

	it('finds those of a criterion from anywhere in it', async () => {
		const kiro = '### Requirement 1: Wave\n\n#### Acceptance Criteria\n\n1. WHEN met THE system SHALL wave\n';
		example.write('.kiro/specs/a/requirements.md', kiro);
		example.write('.kiro/specs/a/tasks.md', '- [ ] 1.1 Wave\n  - _Requirements: 1.1, 1.2_\n');
		await example.open('.kiro/specs/a/requirements.md');

		const uri = example.uri('.kiro/specs/a/requirements.md');
		const found = await eventually(async () => some(await referencesAt(uri, 5, 12), 2));

		assert.deepEqual(found, ['.kiro/specs/a/requirements.md:5:4', '.kiro/specs/a/tasks.md:2:20']);
	});
});

describe('a search for references that nobody waits for', () => {
	const example = useExample();
	const openSession = useSession();

	it('ends without an answer', async () => {
		example.write(specPath, spec);
		const { document } = await example.open(specPath);
		const source = new SpecReferences(openSession());
		const cancelled = new vscode.CancellationTokenSource();
		cancelled.cancel();

		const found = await findReferences(source, document, new vscode.Position(4, 7), true, cancelled.token);
		const edit = await renameRequirement(source, document, new vscode.Position(4, 7), 'FR-007', cancelled.token);

		assert.deepEqual(found, []);
		assert.equal(edit, undefined);
	});
});

describe('renaming a requirement', () => {
	const example = useExample();

	it('writes the new id everywhere but in the history', async () => {
		example.write(specPath, spec);
		example.write('src/hello.py', code);
		example.write(historyPath, `${example.read(historyPath)}\nFR-001 here\n`);
		await example.open(specPath);

		const edit = await eventually(() => rename(example.uri(specPath), 5, 8, 'FR-007'));
		await vscode.workspace.applyEdit(edit);
		await vscode.workspace.saveAll();

		assert.equal(example.read(specPath), spec.replaceAll('FR-001', 'FR-007'));
		const { lineAt } = await vscode.workspace.openTextDocument(example.uri('src/hello.py'));
		assert.equal(lineAt(0).text, '# FR-007: waves');
		assert.match(example.read(historyPath), /FR-001 here/);
	});

	it('fits into a file that another program wrote just now, which its editor has not heard of yet', async () => {
		example.write(specPath, spec);
		await example.open('src/hello.py');
		await example.open(specPath);
		await eventually(() => rename(example.uri(specPath), 5, 8, 'FR-007'));

		example.write('src/hello.py', `import sys\n${code}`);
		await vscode.workspace.applyEdit(await rename(example.uri(specPath), 5, 8, 'FR-007'));
		await vscode.workspace.saveAll();

		assert.equal(example.read('src/hello.py'), `import sys\n${code.replaceAll('FR-001', 'FR-007')}`);
	});

	it('renames a requirement of OpenSpec in its main spec, its deltas and tasks, from any of them', async () => {
		example.write(mainPath, main);
		example.write(deltaPath, delta);
		example.write(tasksPath, '- [ ] 1.1 Do “User login”\n');
		example.write('openspec/changes/archive/2026-01-01-x/specs/auth/spec.md', delta);
		await example.open(deltaPath);

		const edit = await eventually(() => rename(example.uri(deltaPath), 3, 20, 'Sign in'));

		const changed = edit.entries().map(([uri, edits]) => [pathOf(uri), edits.map(({ newText }) => newText)]);
		assert.deepEqual(changed.sort(), [
			[deltaPath, ['Sign in']],
			[tasksPath, ['Sign in']],
			[mainPath, ['Sign in']],
		]);
	});

	it('starts in a comment of code, also where the name goes over a line end, and is one step to undo', async () => {
		const wrapped = '// as User\r\n// login says\r\nlet x;\r\n';
		example.write(mainPath, main);
		example.write('src/a.ts', wrapped);
		const { document } = await example.open('src/a.ts');

		const edit = await eventually(() => rename(document.uri, 2, 6, 'Sign in'));
		await vscode.workspace.applyEdit(edit);

		assert.equal(document.getText(), '// as Sign in says\r\nlet x;\r\n');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), wrapped);
	});

	it('leaves words of code to whoever renames in such code, and says so where nobody does', async () => {
		example.write(specPath, spec);
		example.write('src/a.txt', 'let total = 1;\n');
		await example.open('src/a.txt');

		const edit = vscode.commands.executeCommand(
			'vscode.executeDocumentRenameProvider',
			example.uri('src/a.txt'),
			new vscode.Position(0, 5),
			'x',
		);

		await assert.rejects(Promise.resolve(edit), /no id or name of a requirement stands here/);
	});

	it('refuses a name or an id that another requirement has, and what is none, where Markdown would rename', async () => {
		example.write(specPath, '## Behavior\n\n- [B-1] It MUST wave\n- [B-2] It MUST nod\n');
		example.write(mainPath, `${main}\n### Requirement: User logout\n\nThe system MUST log out.\n`);
		const told: string[] = [];
		const { showErrorMessage } = vscode.window;
		Object.assign(vscode.window, { showErrorMessage: async (text: string) => void told.push(text) });
		const renames = [
			[mainPath, 5, 20, 'User logout'],
			[mainPath, 5, 20, ' '],
			[specPath, 3, 5, 'B-2'],
			[specPath, 3, 5, 'two words'],
		] as const;

		try {
			for (const [path, line, column, name] of renames) {
				await example.open(path);
				await eventually(async () => assert.equal((await renameAny(example.uri(path), line, column, name)).size, 0));
			}
		} finally {
			Object.assign(vscode.window, { showErrorMessage });
		}

		assert.deepEqual(
			told.map(text => /called so already|would not read/.exec(text)?.[0]),
			['called so already', 'would not read', 'called so already', 'would not read'],
		);
	});

	it('refuses a number', async () => {
		const path = '.kiro/specs/a/requirements.md';
		example.write(
			path,
			'### Requirement 1: Wave\n\n1. THE system SHALL wave\n2. THE system SHALL nod as Requirement 1.1\n',
		);
		await example.open(path);

		await eventually(() => assert.rejects(rename(example.uri(path), 4, 40, '1.3'), /is the place of the requirement/));
	});

	it('takes the links to its heading along', async () => {
		example.write(mainPath, `${main}See [User login](#requirement-user-login).\n`);
		example.write('openspec/specs/other/spec.md', 'As [there](../auth/spec.md#requirement-user-login).\n');
		await example.open(mainPath);

		const edit = await eventually(() => rename(example.uri(mainPath), 5, 20, 'Sign in'));

		const changed = edit.entries().map(([uri, edits]) => [pathOf(uri), edits.map(({ newText }) => newText)]);
		assert.deepEqual(changed.sort(), [
			[mainPath, ['Sign in', 'Sign in', 'requirement-sign-in']],
			['openspec/specs/other/spec.md', ['requirement-sign-in']],
		]);
	});

	it('leaves headings that name no requirement to the Markdown features', async () => {
		example.write(mainPath, `${main}\nSee [above](#requirements).\n`);
		await example.open(mainPath);

		const edit = await eventually(() => rename(example.uri(mainPath), 3, 6, 'Rules'));

		const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
		assert.deepEqual(texts.sort(), ['Rules', 'rules']);
	});
});

describe('the links of a spec and its neighbours', () => {
	const example = useExample();

	it('lead to files that exist, and from a history to requirements', async () => {
		example.write(specPath, `${spec}- It MUST read \`src/none.py\`\n`);
		example.write(historyPath, '# Apply history\n\nDone for FR-002 in `src/hello.py`\n');
		await example.open(specPath);
		await example.open(historyPath);

		const ofSpec = await eventually(async () => some(await linksOf(example.uri(specPath))));
		const ofHistory = await linksOf(example.uri(historyPath));

		assert.deepEqual(ofSpec, ['5 src/hello.py']);
		assert.deepEqual(ofHistory, [`3 ${specPath}#L6`, '3 src/hello.py']);
	});
});

describe('the symbols of the workspace', () => {
	const example = useExample();

	it('hold the requirements of all specs', async () => {
		example.write(specPath, spec);
		example.write(mainPath, main);

		await eventually(async () => {
			const found = await symbolsFor('smile');
			const named = await symbolsFor('User login');

			assert.deepEqual(found, [`FR-002: It MUST smile after FR-001 in ${specPath}`]);
			assert.deepEqual(named, [`User login: The system MUST log in. in ${mainPath}`]);
		});
	});
});

describe('hovering over the id of a requirement elsewhere', () => {
	const example = useExample();

	it('tells of the requirement that it means', async () => {
		example.write(specPath, spec);
		example.write('src/hello.py', code);
		await example.open('src/hello.py');

		const text = await eventually(async () => {
			const [first] = some(await hoversAt(example.uri('src/hello.py'), 2, 22));
			return first ?? '';
		});

		assert.match(text, /^\*\*MUST\*\*: Required without exception/);
		assert.match(text, /It MUST smile after FR&#45;001/);
		assert.match(text, /Id: FR&#45;002 in &#46;openspec&#47;spec&#46;md/);
	});
});

describe('documents that are no files of the workspace', () => {
	const example = useExample();

	it('have no features of specs, and nothing fails in them', async () => {
		example.write(specPath, spec);
		const provider = vscode.workspace.registerTextDocumentContentProvider('older', {
			provideTextDocumentContent: () => spec,
		});
		const older = await vscode.workspace.openTextDocument(example.uri(specPath).with({ scheme: 'older' }));
		const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: spec });
		const place = new vscode.Position(5, 36);

		for (const { uri } of [older, untitled]) {
			await vscode.window.showTextDocument(uri);
			assert.deepEqual(await definitionsAt(uri, 6, 37), []);
			assert.deepEqual(await hoversAt(uri, 6, 37), []);
			assert.deepEqual(await linksOf(uri), []);
			assert.deepEqual(await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri), []);
			const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				uri,
				place,
			);
			assert.ok(!items.some(({ label }) => label === 'MUST NOT'));
		}
		provider.dispose();
	});
});

describe('a line as long as a file', () => {
	const example = useExample();

	it('has its definition and references', async () => {
		const long = `${'// It MUST wave as others do. '.repeat(20_000)}FR-001 ${'x '.repeat(50_000)}`;
		const at = long.indexOf('FR-001') + 1;
		example.write(specPath, spec);
		example.write('src/a.ts', long);
		await example.open('src/a.ts');
		const uri = example.uri('src/a.ts');

		await eventually(async () => assert.deepEqual(await definitionsAt(uri, 1, at + 2), [`${specPath}:5:5`]));
		const references = await referencesAt(uri, 1, at + 2);

		assert.ok(references.includes(`src/a.ts:1:${at}`));
	});
});
