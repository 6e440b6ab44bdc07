import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import { applyPlan } from '../../src/core/apply/applyPlan';
import { neverCancelled } from '../../src/core/neverCancelled';
import { planAdopt } from '../../src/core/plan/planAdopt';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { historyPathOf } from '../../src/core/spec/specPaths';
import { applyRequirement } from '../../src/vscode/apply/applyRequirement';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { undoCycle } from '../../src/vscode/apply/undoCycle';
import { specimens } from '../unit/core/dialects/specimens';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { type Example, useExample } from './support/example';
import { lensesOf } from './support/lenses';
import { openSpec, pendingIds, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

const settings = 'src/server.toml';
const applied = 'port = 8080\ngreeting = "Hello"\n';

for (const [name, { path, baseline, spec, port, greeting, added }] of Object.entries(specimens)) {
	describe(`${name} in the editor`, () => {
		const example = useExample();
		const openSession = useSession();
		const answers = useAnswers();
		const terminal = useTerminal();

		beforeEach(async () => {
			example.write(settings, applied);
			example.write(path, baseline);
			await adopt(example, path);
			example.write(path, spec);
		});

		it('has a CodeLens over each requirement that changed, and says in a hover what changed', async () => {
			const { requirements } = parseSpec(path, spec);
			const lineOf = (id: string) => requirements.find(one => one.id === id)?.line ?? 0;
			const expected = [
				[lineOf(port), 'modified | apply | diff'],
				[lineOf(greeting), 'modified | apply | diff'],
				[lineOf(added), 'added | apply | diff'],
			].sort(([a], [b]) => Number(a) - Number(b));

			await example.open(path);

			await eventually(async () => assert.deepEqual(await lensesOf(example.uri(path)), expected));
			const hover = await eventually(async () => hoverAt(example, path, lineOf(port)));
			assert.match(hover, /8080[\s\S]*9090/);
		});

		it('is applied one requirement at a time, keeps the rest planned, and is undone', async () => {
			const one = await openSpec(openSession(), path);
			await planned(one);

			await applyRequirement(one, port, terminal);

			assert.equal(example.read(settings), applied.replace('8080', '9090'));
			assert.deepEqual([...pendingIds(one)].sort(), [added, greeting].sort());
			assert.deepEqual(one.review?.plan.changes.map(({ id }) => id).sort(), [added, greeting].sort());
			assert.match(example.read(historyPathOf(path)), /## Cycle 2 [\s\S]*9090[\s\S]*MODIFIED `src\/server\.toml`/);

			await applyReviewedPlan(one, terminal);

			assert.equal(example.read(settings), 'port = 9090\ngreeting = "Welcome"\n');

			await undoCycle(one, 3, terminal);
			await undoCycle(one, 2, terminal);

			assert.equal(example.read(settings), applied);
			assert.deepEqual([...pendingIds(one)].sort(), [added, greeting, port].sort());
			assert.equal(answers.asked.length, 4);
		});
	});
}

/** Record the spec as it stands. */
async function adopt(example: Example, path: string): Promise<void> {
	const host = openHost(example.folder);
	const plan = await planAdopt(host, path);
	assert.ok(plan.kind === 'planned');
	const options = { verify: false, allowProtected: () => false };
	assert.equal((await applyPlan(host, plan.plan, options, neverCancelled)).kind, 'applied');
}

async function hoverAt(example: Example, path: string, line: number): Promise<string> {
	const at = new vscode.Position(line - 1, 6);
	const uri = example.uri(path);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
	const text = hovers.flatMap(({ contents }) => contents.map(one => (typeof one === 'string' ? one : one.value)));
	assert.ok(text.length > 0);
	return text.join('\n');
}
