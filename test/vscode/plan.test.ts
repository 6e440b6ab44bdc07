import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { parsePlan } from '../../src/core/plan/parsePlan';
import type { Plan } from '../../src/core/plan/plan';
import { ProposedFiles } from '../../src/vscode/preview/proposedFiles';
import { toProposedUri } from '../../src/vscode/preview/proposedUri';
import { toSpecRef } from '../../src/vscode/session/specRef';
import { eventually } from './support/eventually';
import { codePath, type Example, replaceText, specPath, useExample } from './support/example';
import { logged } from './support/logged';
import { useSession } from './support/session';

const planPath = `.spec-ops/plan/${encodeURIComponent(specPath)}.json`;

describe('Plan Spec Change', () => {
	const example = useExample();
	const openSession = useSession();

	it('saves the spec and a plan, and writes nothing else', async () => {
		const code = example.read(codePath);

		const plan = await planWelcome(example);

		assert.match(example.read(specPath), /Welcome/);
		assert.equal(example.read(codePath), code);
		assert.deepEqual(
			plan.edits.map(({ path, text }) => [path, text]),
			[[codePath, code.replace('Hello', 'Welcome')]],
		);
		assert.ok(plan.verify.every(({ approved }) => !approved));
	});

	it('serves what is proposed as a file that can be read', async () => {
		await planWelcome(example);

		const bytes = await vscode.workspace.fs.readFile(proposed(example));

		assert.equal(new TextDecoder().decode(bytes), example.read(codePath).replace('Hello', 'Welcome'));
	});

	it('takes what is written into the preview into the plan once it is saved', async () => {
		await planWelcome(example);
		const editor = await vscode.window.showTextDocument(proposed(example));
		await replaceText(editor, 'Welcome', 'Good morning');

		const [beforeSave] = readPlan(example).edits;
		const isSaved = await editor.document.save();

		const [edit] = readPlan(example).edits;
		assert.equal(isSaved, true);
		assert.match(beforeSave?.text ?? '', /Welcome/);
		assert.equal(edit?.text, example.read(codePath).replace('Hello', 'Good morning'));
		assert.equal(edit?.editedByUser, true);
		assert.equal(edit?.selected, true);
	});

	it('serves it again after a reload of the window', async () => {
		await planWelcome(example);
		const editor = await vscode.window.showTextDocument(proposed(example));
		await replaceText(editor, 'Welcome', 'Good morning');
		await editor.document.save();

		const files = new ProposedFiles(openSession(), logged);
		const bytes = await files.readFile(proposed(example));
		files.dispose();

		assert.match(new TextDecoder().decode(bytes), /Good morning/);
	});

	it('serves no file of a plan that is not there, and opens no spec for it', async () => {
		example.remove('.openspec');
		const session = openSession();
		const files = new ProposedFiles(session, logged);

		const reading = files.readFile(proposed(example));

		await assert.rejects(Promise.resolve(reading), { code: 'FileNotFound' });
		assert.deepEqual(session.specs, []);
		files.dispose();
	});

	it('names the time of the plan in the preview, and closes it with the plan', async () => {
		await planWelcome(example);
		await vscode.commands.executeCommand('specDrivenOps.previewEdits');
		const opened = await eventually(() => previews(1));

		await vscode.commands.executeCommand('specDrivenOps.discardPlan');

		assert.match(opened[0] ?? '', /^Plan for \.openspec\/spec\.md, made at \d\d:\d\d:\d\d \(1 file\)$/);
		await eventually(() => previews(0));
		assert.equal(existsSync(join(example.folder, planPath)), false);
	});

	it('closes the preview of a plan that another program replaced', async () => {
		const plan = await planWelcome(example);
		await vscode.commands.executeCommand('specDrivenOps.previewEdits');
		await eventually(() => previews(1));

		// The editor may not watch the new folder yet when the first one is saved.
		let minutes = 0;
		await eventually(async () => {
			minutes++;
			const createdAt = new Date(Date.parse(plan.createdAt) + minutes * 60_000).toISOString();
			example.write(planPath, JSON.stringify({ ...plan, createdAt }));
			await eventually(() => previews(0), 4000);
		});
	});

	it('closes the preview of a plan whose spec is gone', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		await vscode.commands.executeCommand('specDrivenOps.plan', example.uri(specPath));
		await vscode.commands.executeCommand('specDrivenOps.previewEdits');
		await eventually(() => previews(1));

		example.remove('.openspec');

		await eventually(() => previews(0));
	});
});

async function planWelcome(example: Example): Promise<Plan> {
	const editor = await example.open(specPath);
	await replaceText(editor, 'Hello', 'Welcome');
	await vscode.commands.executeCommand('specDrivenOps.plan');
	return readPlan(example);
}

function readPlan(example: Example): Plan {
	const plan = parsePlan(JSON.parse(example.read(planPath)));
	assert.ok(plan);
	return plan;
}

function proposed(example: Example): vscode.Uri {
	const spec = toSpecRef(example.uri(specPath));
	assert.ok(spec);
	return toProposedUri(spec, codePath);
}

/** Labels of the tabs with previews of whole plans, of which there must be so many. */
function previews(count: number): readonly string[] {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs.map(({ label }) => label));
	const labels = tabs.filter(label => label.startsWith('Plan for'));
	assert.equal(labels.length, count, tabs.join(', '));
	return labels;
}
