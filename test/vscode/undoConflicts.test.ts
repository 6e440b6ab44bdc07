import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { undoCycle } from '../../src/vscode/apply/undoCycle';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { ProposedFiles } from '../../src/vscode/preview/proposedFiles';
import { toProposedUri } from '../../src/vscode/preview/proposedUri';
import type { Session } from '../../src/vscode/session/session';
import type { SpecSession } from '../../src/vscode/session/specSession';
import { nextStep } from '../../src/webview/plan/nextStep';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, useExample } from './support/example';
import { logged } from './support/logged';
import { openSpec, pendingIds, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('an undo that meets later changes', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	it('is put under review, writes nothing as it is, and is applied once it is resolved', async () => {
		const { one, session } = await appliedAndChanged();
		const [code, history] = [example.read(codePath), example.read(historyPath)];

		await undoCycle(one, 'last', terminal);
		const model = buildViewModel(session, true);
		await applyReviewedPlan(one, terminal);
		const refusal = one.notice?.message ?? '';
		const untouched = [example.read(codePath), example.read(historyPath)];
		await write(one, session, text => text.replace(/<<<<<<<[^\n]*\n([\s\S]*?)=======\n[\s\S]*?>>>>>>>[^\n]*\n/, '$1'));
		const resolved = buildViewModel(session, true);
		await applyReviewedPlan(one, terminal);

		assert.deepEqual([model?.phase.kind, model?.undoes, model?.edits[0]?.conflict?.open], ['planned', true, 1]);
		assert.match((model && nextStep(model)?.obstacle) ?? '', /Resolve 1 file in the preview/);
		assert.match(refusal, /both sides/);
		assert.deepEqual(untouched, [code, history]);
		assert.equal(resolved && nextStep(resolved)?.obstacle, '');
		assert.equal(answers.asked.at(-1)?.message, 'Undo cycle 4 of .openspec/spec.md?');
		assert.match(example.read(codePath), /Good day/);
		assert.doesNotMatch(example.read(codePath), /<<<<<<<|=======|>>>>>>>/);
		assert.match(example.read(historyPath).slice(history.length), /## Cycle 5 [\s\S]*"undoes":"sha256:/);
		assert.equal(pendingIds(one).length, 1);
		assert.equal(one.review, undefined);
	});

	it('is resolved by what the light bulb offers in the proposed text', async () => {
		const { one } = await appliedAndChanged();
		await undoCycle(one, 'last', terminal);
		// The window that runs these tests serves the texts of its own session.
		const uri = toProposedUri(one.spec, codePath);
		const document = await eventually(async () => await vscode.workspace.openTextDocument(uri));
		// What was open before follows the new plan a moment later.
		const line = await eventually(() => {
			const found = document.getText().split('\n').indexOf('=======');
			assert.ok(found > 0);
			return found;
		});

		const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			new vscode.Range(line, 0, line, 0),
		);
		const old = actions.find(({ title }) => title === 'Take it as it was before the cycle');
		assert.ok(old?.edit && (await vscode.workspace.applyEdit(old.edit)));

		assert.deepEqual(
			actions.map(({ title }) => title).filter(title => title.startsWith('Take')),
			['Take it as it is now', 'Take it as it was before the cycle', 'Take both'],
		);
		assert.match(document.getText(), /f"Hello, /);
		assert.doesNotMatch(document.getText(), /<<<<<<<|=======|>>>>>>>|Good day/);
	});

	it('is given up without a trace', async () => {
		const { one } = await appliedAndChanged();
		const [code, history] = [example.read(codePath), example.read(historyPath)];
		await undoCycle(one, 'last', terminal);

		await one.setReview(undefined);

		assert.deepEqual([example.read(codePath), example.read(historyPath)], [code, history]);
	});

	it('is found by the identity of its cycle, too', async () => {
		const { one } = await appliedAndChanged();
		const id = one.reading.kind === 'read' ? one.reading.state.history.cycles.at(-1)?.id : undefined;

		await undoCycle(one, id, terminal);

		assert.equal(one.review?.plan.undoes, id);
	});

	/** Cycle 4 is applied, and then somebody changes the same line. */
	async function appliedAndChanged(): Promise<{ one: SpecSession; session: Session }> {
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		example.write('.openspec/spec.md', example.read('.openspec/spec.md').replace('Hello', 'Welcome'));
		await one.filesChanged();
		await planned(one);
		await applyReviewedPlan(one, terminal);
		example.write(codePath, example.read(codePath).replace('Welcome', 'Good day'));
		await one.filesChanged();
		return { one, session };
	}

	/** Write the proposed text of the code as the preview does. */
	async function write(one: SpecSession, session: Session, edit: (text: string) => string): Promise<void> {
		const files = new ProposedFiles(session, logged);
		const uri = toProposedUri(one.spec, codePath);
		const text = new TextDecoder().decode(await files.readFile(uri));
		await files.writeFile(uri, new TextEncoder().encode(edit(text)));
		files.dispose();
	}
});
