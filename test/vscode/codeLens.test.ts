import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { LensNews } from '../../src/vscode/codelens/lensNews';
import { eventually } from './support/eventually';
import { replaceText, specPath, useExample } from './support/example';
import { lensesOf } from './support/lenses';

const printed = '- The script MUST print `Hello, <author> from Spec-Driven Ops!` to stdout\n';

describe('the CodeLens', () => {
	const example = useExample();

	it('is over no requirement as long as nothing changed', async () => {
		await example.open(specPath);

		const lenses = await lensesOf(example.uri(specPath));

		assert.deepEqual(lenses, []);
	});

	it('is over the line of a changed requirement alone, in text that is not saved', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');

		const lenses = await lensesOf(example.uri(specPath));

		assert.equal(editor.document.isDirty, true);
		assert.deepEqual(lenses, [[8, 'modified | apply | diff']]);
	});

	it('follows its requirement when lines are inserted above it, and goes when the change is taken back', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');
		await replaceText(editor, 'A small', '\n\nA small');

		const moved = await lensesOf(example.uri(specPath));
		await replaceText(editor, 'Welcome', 'Hello');
		const gone = await lensesOf(example.uri(specPath));

		assert.deepEqual(moved, [[10, 'modified | apply | diff']]);
		assert.deepEqual(gone, []);
	});

	it('is at the neighbour of a removed requirement', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, printed, '');

		const lenses = await lensesOf(example.uri(specPath));

		assert.deepEqual(lenses, [[7, 'removed here | apply removal | restore | diff']]);
	});

	it('groups neighbours that were removed, and restores each', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, printed, '');
		await replaceText(editor, '- The container MUST exit with code 0\n', '');

		const lenses = await lensesOf(example.uri(specPath));

		assert.deepEqual(lenses, [
			[7, '2 removed here | restore “The script MUST print He…” | restore “The container MUST exit…” | diff'],
		]);
	});

	it('is over the sections where more than 200 requirements changed', async () => {
		const items = Array.from({ length: 120 }, (_, index) => `- It MUST do step ${index}\n`).join('');
		example.write('specs/001-many/spec.md', `# Many\n\n## One\n\n${items}\n## Two\n\n${items}`);
		await example.open('specs/001-many/spec.md');

		const lenses = await lensesOf(example.uri('specs/001-many/spec.md'));

		assert.deepEqual(lenses, [
			[3, '120 changes | plan section | diff'],
			[126, '120 changes | plan section | diff'],
		]);
	});

	it('says where a fresh plan has no edit, instead of promising to apply', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, '- No ports exposed', '- No ports exposed\n- It MUST play a melody at dawn');
		await vscode.commands.executeCommand('specDrivenOps.plan', example.uri(specPath));

		await eventually(async () => {
			assert.deepEqual(await lensesOf(example.uri(specPath)), [[22, 'added | no edit found | hand off | diff']]);
		});
		await vscode.commands.executeCommand('specDrivenOps.discardPlan');
	});

	it('is gone where the setting is off', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');
		const settings = vscode.workspace.getConfiguration('specDrivenOps.editor');
		await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);

		const lenses = await lensesOf(example.uri(specPath));
		await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);

		assert.deepEqual(lenses, []);
	});

	it('is the same in a spec with CRLF line ends', async () => {
		example.write(specPath, example.read(specPath).replaceAll('\n', '\r\n'));
		const editor = await example.open(specPath);
		const unchanged = await lensesOf(example.uri(specPath));
		await replaceText(editor, 'Hello', 'Welcome');
		await replaceText(editor, '- No ports exposed', '- No ports exposed\n- It MUST log to stderr');

		const lenses = await lensesOf(example.uri(specPath));

		assert.equal(editor.document.getText().includes('\r\n'), true);
		assert.deepEqual(unchanged, []);
		assert.deepEqual(lenses, [
			[8, 'modified | apply | diff'],
			[22, 'added | apply | diff'],
		]);
	});

	it('follows the file when it is changed outside', async () => {
		await example.open(specPath);
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));

		await eventually(async () => {
			assert.deepEqual(await lensesOf(example.uri(specPath)), [[8, 'modified | apply | diff']]);
		});
	});

	for (const [path, requirement] of [
		['openspec/specs/greeting/spec.md', '### Requirement: Greeting\nThe program MUST greet'],
		['specs/001-greeting/spec.md', '- **FR-001**: The program MUST greet'],
		['.kiro/specs/greeting/requirements.md', '- The program MUST greet'],
	] as const) {
		it(`is over what is new in ${path}`, async () => {
			example.write(path, `# Greeting\n\n${requirement}\n`);
			await example.open(path);

			const lenses = await lensesOf(example.uri(path));

			assert.deepEqual(lenses, [[3, 'added | apply | diff']]);
		});
	}

	it('is in no other Markdown file', async () => {
		example.write('docs/spec.md', '- The program MUST greet\n');
		await example.open('docs/spec.md');

		const lenses = await lensesOf(example.uri('docs/spec.md'));

		assert.deepEqual(lenses, []);
	});
});

describe('news of the CodeLens', () => {
	const example = useExample();

	it('are told again as long as the editor shows a spec and does not ask for its lenses', async () => {
		const { document } = await example.open(specPath);
		const news = new LensNews(20);
		let told = 0;
		news.onDidChange(() => told++);

		news.tell();
		await eventually(() => assert.ok(told >= 3));
		news.asked(document);
		const before = told;
		await sleep(1000);

		assert.equal(told, before);
		news.dispose();
	});

	it('are told once where no spec is shown', async () => {
		await example.open('src/hello.py');
		const news = new LensNews(20);
		let told = 0;
		news.onDidChange(() => told++);

		news.tell();
		await sleep(200);

		assert.equal(told, 1);
		news.dispose();
	});
});
