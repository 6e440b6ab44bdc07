import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { parsePlan } from '../../src/core/plan/parsePlan';
import { specChangeCommand } from '../../src/core/specChange/specChangeCommand';
import { help, init, lines, result, version } from '../unit/planners/claude-code/support';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { replaceText, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { useOwnSettings } from './support/ownSettings';

const planPath = `.spec-ops/plan/${encodeURIComponent(specPath)}.json`;
const answer = {
	summary: 'Adds notes.',
	edits: [{ path: 'NOTES.md', text: 'Welcome\n', reason: 'Says so.', requirements: [] }],
	edit_count: 1,
	verify: [],
	assumptions: [],
	unresolved: [],
};

describe('Claude Code', () => {
	if (process.platform === 'win32') {
		return;
	}
	const example = useExample();
	const inputs = useInputs();
	const answers = useAnswers();
	const setOwn = useOwnSettings();
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'spec-ops-claude-'));
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** A script in the place of Claude Code that notes where it runs and prints what it is told. */
	function scripted(...printed: readonly object[]): string {
		const file = join(folder, 'claude');
		writeFileSync(join(folder, 'printed'), lines(...printed));
		writeFileSync(join(folder, 'help'), help);
		const script = [
			'#!/bin/sh',
			`case "$1" in --version) printf '%s' '${version}'; exit;; --help) cat '${folder}/help'; exit;; esac`,
			`pwd > '${folder}/cwd'; ls -A > '${folder}/files'; cat > '${folder}/prompt'; cat '${folder}/printed'`,
		];
		writeFileSync(file, `${script.join('\n')}\n`);
		chmodSync(file, 0o755);
		return file;
	}

	const noted = (name: string) => readFileSync(join(folder, name), 'utf8');

	async function plan(): Promise<void> {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');
		await vscode.commands.executeCommand('specDrivenOps.plan');
	}

	it('plans from an empty folder outside of the workspace', async () => {
		await setOwn({
			'planner.id': 'claude-code',
			'claudeCode.path': scripted(init, result({ structured_output: answer })),
		});

		await plan();

		const made = parsePlan(JSON.parse(example.read(planPath)));
		assert.deepEqual(made?.planner, { id: 'claude-code', model: 'claude-opus-5-5' });
		assert.deepEqual(
			made?.edits.map(({ op, path }) => `${op} ${path}`),
			['create NOTES.md'],
		);
		assert.equal(noted('files'), '');
		assert.ok(!noted('cwd').startsWith(example.folder));
		assert.match(noted('prompt'), /Welcome/);
		assert.equal(existsSync(join(example.folder, 'NOTES.md')), false);
	});

	it('is not taken from a setting of the workspace', async () => {
		const planted = scripted(init, result({ structured_output: answer }));
		example.write('.vscode/settings.json', JSON.stringify({ 'specDrivenOps.claudeCode.path': planted }));
		await setOwn({ 'planner.id': 'claude-code' });

		await plan();

		assert.equal(existsSync(join(folder, 'prompt')), false);
		assert.equal(existsSync(join(example.folder, planPath)), false);
	});

	it('is among the planners with what it has, and can be chosen', async () => {
		await setOwn({ 'claudeCode.path': scripted(), 'planner.id': undefined });
		inputs.choices.push('Claude Code');

		await vscode.commands.executeCommand('specDrivenOps.selectPlanner');

		const chosen = vscode.workspace.getConfiguration('specDrivenOps').get('planner.id');
		await setOwn({ 'planner.id': undefined });
		assert.ok(inputs.listed.some(line => line.startsWith('Claude Code: ') && line.includes(join(folder, 'claude'))));
		assert.equal(chosen, 'claude-code');
	});

	it('gets /spec-change after the user saw it', async () => {
		example.write('CLAUDE.md', '# Notes\n');
		await example.open(specPath);

		await vscode.commands.executeCommand('specDrivenOps.installSpecChange');

		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[['Install /spec-change for Claude Code?', 'Install']],
		);
		assert.equal(example.read('.claude/commands/spec-change.md'), specChangeCommand);
		assert.match(example.read('CLAUDE.md'), /^# Notes\n\n<!-- spec-ops: begin -->/);
		await eventually(() => {
			const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
			assert.ok(!open.some(label => label.startsWith('Install /spec-change')), open.join(', '));
		});
	});

	it('gets nothing that the user did not agree to', async () => {
		example.write('.claude/commands/spec-change.md', 'Do as you like.\n');
		await example.open(specPath);
		answers.accept = false;

		await vscode.commands.executeCommand('specDrivenOps.installSpecChange');

		assert.equal(example.read('.claude/commands/spec-change.md'), 'Do as you like.\n');
		assert.equal(existsSync(join(example.folder, 'CLAUDE.md')), false);
		assert.match(answers.asked[0]?.message ?? '', /Replace your \/spec-change/);
	});
});
