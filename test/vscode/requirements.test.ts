import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyRequirement } from '../../src/vscode/apply/applyRequirement';
import { restoreRequirement } from '../../src/vscode/edit/restoreRequirement';
import { updateExpectation } from '../../src/vscode/edit/updateExpectation';
import { markReviewed } from '../../src/vscode/plan/markReviewed';
import { useAnswers } from './support/answers';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { openSpec, pendingIds, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

const printed = '- The script MUST print `Hello, <author> from Spec-Driven Ops!` to stdout\n';

describe('one requirement', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	it('is applied from the plan under review, of which the rest stays valid with its ticks', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome').replace('"John"', '"Jane"'));
		const one = await openSpec(openSession());
		const { plan } = await planned(one);
		const [first, second] = pendingIds(one);

		await applyRequirement(one, second ?? '', terminal);

		assert.equal(answers.asked.length, 1);
		assert.match(example.read(codePath), /DEFAULT_AUTHOR = "Jane"/);
		assert.doesNotMatch(example.read(codePath), /Welcome/);
		assert.deepEqual(pendingIds(one), [first]);
		assert.deepEqual(one.review?.moved, []);
		assert.deepEqual(
			one.review?.plan.changes.map(({ id }) => id),
			[first],
		);
		assert.equal(one.review?.plan.spec.path, plan.spec.path);
	});

	it('is applied one after the other, until nothing is left', async () => {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome').replace('"John"', '"Jane"'));
		const one = await openSpec(openSession());
		await planned(one);
		const [first, second] = pendingIds(one);

		await applyRequirement(one, second ?? '', terminal);
		await applyRequirement(one, first ?? '', terminal);

		assert.match(example.read(codePath), /Jane[\s\S]*Welcome/);
		assert.deepEqual(pendingIds(one), []);
		assert.equal(one.review, undefined);
		assert.match(example.read(historyPath), /## Cycle 4 [\s\S]*## Cycle 5 /);
	});

	it('is put back where it was removed, and Undo of the editor takes that back', async () => {
		const applied = example.read(specPath);
		example.write(specPath, applied.replace(printed, ''));
		await example.open(specPath);
		const one = await openSpec(openSession());

		await restoreRequirement(one, pendingIds(one)[0] ?? '');
		const restored = one.document()?.getText();
		await vscode.commands.executeCommand('undo');

		assert.equal(restored, applied);
		assert.equal(one.document()?.getText(), applied.replace(printed, ''));
		assert.equal(example.read(specPath), applied.replace(printed, ''));
	});

	it('is put back with the line ends of its spec', async () => {
		const applied = example.read(specPath).replaceAll('\n', '\r\n');
		example.write(specPath, applied.replace(printed.replace('\n', '\r\n'), ''));
		await example.open(specPath);
		const one = await openSpec(openSession());

		await restoreRequirement(one, pendingIds(one)[0] ?? '');

		assert.equal(one.document()?.getText(), applied);
	});

	it('is put back at the end of a spec that does not end its last line', async () => {
		const applied = example.read(specPath);
		example.write(specPath, applied.replace('\n- No ports exposed\n', ''));
		await example.open(specPath);
		const one = await openSpec(openSession());

		await restoreRequirement(one, pendingIds(one)[0] ?? '');

		assert.match(one.document()?.getText() ?? '', /- The container MUST NOT run as root\n- No ports exposed\n?$/);
	});

	it('is taken as implemented where the planner cannot resolve it', async () => {
		example.write(specPath, example.read(specPath).replace('MUST NOT run as root', 'MUST run as root'));
		const one = await openSpec(openSession());
		const { plan } = await planned(one);
		const [id] = pendingIds(one);

		await markReviewed(one, id ?? '');

		assert.equal(plan.changes[0]?.state, 'unresolved');
		assert.equal(one.review?.plan.changes[0]?.state, 'implemented');
		assert.deepEqual(one.review?.plan.unresolved, []);
	});

	it('has its expectation brought up to date in the spec, and the plan follows', async () => {
		const check = 'python3 src/hello.py Alice\n# Expected: Hello, Alice from Spec-Driven Ops! (exit 0)';
		const spec = `${example.read(specPath)}\n## Verify\n\n\`\`\`bash\n${check}\n\`\`\`\n`;
		await example.open(specPath);
		example.write(specPath, spec.replace('print `Hello', 'print `Welcome'));
		const one = await openSpec(openSession());
		await planned(one);

		await updateExpectation(one, 'python3 src/hello.py Alice');

		assert.deepEqual([one.reading.kind, one.notice], ['read', null]);
		assert.match(example.read(specPath), /# Expected: Welcome, Alice from Spec-Driven Ops! \(exit 0\)/);
		assert.deepEqual(one.review?.moved, []);
		assert.equal(one.review?.plan.verify[0]?.expect.stdout, 'Welcome, Alice from Spec-Driven Ops!');
	});
});
