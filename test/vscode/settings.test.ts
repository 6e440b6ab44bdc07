import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import { toSpecRef } from '../../src/vscode/session/specRef';
import { requirementHeadings, verifySettings } from '../../src/vscode/settings';
import { eventually } from './support/eventually';
import { useExample } from './support/example';
import { openSpec, pendingIds, planned } from './support/planned';
import { useSession } from './support/session';

describe('settings', () => {
	const example = useExample();
	const openSession = useSession();

	afterEach(async () => {
		await change('specs.include', undefined);
	});

	it('make further files specs, of the nearest Root, and take that back', async () => {
		example.write('packages/a/.openspec/spec.md', '- It MUST greet\n');
		example.write('packages/a/docs/rules.md', '- It MUST part\n');
		example.write('docs/rules.md', '- It MUST stay\n');
		const session = openSession();
		await session.discover();

		await change('specs.include', ['**/docs/*.md']);

		await eventually(() => assert.ok(session.find(example.uri('docs/rules.md'))));
		const inner = await openSpec(session, 'packages/a/docs/rules.md');
		const outer = await openSpec(session, 'docs/rules.md');
		assert.deepEqual([inner.spec.path, outer.spec.path], ['docs/rules.md', 'docs/rules.md']);
		assert.notEqual(inner.spec.root, outer.spec.root);
		assert.equal(pendingIds(outer).length, 1);

		await change('specs.include', undefined);
		await eventually(() => assert.equal(session.find(example.uri('docs/rules.md')), undefined));
		assert.equal(toSpecRef(example.uri('docs/rules.md')), undefined);
	});

	it('are what counts in the end, where a search from before them ends late', async () => {
		example.write('docs/rules.md', '- It MUST stay\n');
		const session = openSession();
		await session.discover();
		await change('specs.include', ['docs/*.md']);
		await eventually(() => assert.ok(session.find(example.uri('docs/rules.md'))));
		const { findFiles } = vscode.workspace;
		let end: () => void = () => assert.fail('Nothing was searched for.');
		const ended = new Promise<void>(resolve => {
			end = resolve;
		});
		const asked = new Promise<void>(resolve => {
			const findLate: typeof findFiles = async (include, ...rest) => {
				const found = await findFiles(include, ...rest);
				if (typeof include !== 'string') {
					Object.assign(vscode.workspace, { findFiles });
					resolve();
					await ended;
				}
				return found;
			};
			Object.assign(vscode.workspace, { findFiles: findLate });
		});

		const searched = session.search();
		await asked;
		await change('specs.include', undefined);
		// A search that did not wait for the other one would be through by now.
		await sleep(1000);
		end();
		await searched;

		await eventually(() => assert.equal(session.find(example.uri('docs/rules.md')), undefined));
	});

	it('let an included spec be planned, without edits of itself or its history', async () => {
		await change('specs.include', ['docs/rules.md']);
		example.write('docs/rules.md', '# Rules\n\n- It MUST print `Hello` to stdout\n');
		const session = openSession();
		await session.discover();
		const one = await openSpec(session, 'docs/rules.md');

		const { plan } = await planned(one);

		assert.equal(plan.spec.path, 'docs/rules.md');
		assert.ok(plan.edits.every(({ path }) => !path.startsWith('docs/')));
	});

	it('let an included spec be read by the rules of the tool that wrote it', async () => {
		await change('specs.include', ['docs/*.md']);
		const scenario = '#### Scenario: Met\n- **WHEN** somebody comes\n- **THEN** it greets\n';
		example.write('docs/greeting.md', `## Requirements\n\n### Requirement: Greeting\nIt SHALL greet.\n\n${scenario}`);
		example.write('docs/login.md', '### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE SYSTEM SHALL ask\n');
		const session = openSession();
		await session.discover();

		const ids = await Promise.all(
			['docs/greeting.md', 'docs/login.md'].map(async path => pendingIds(await openSpec(session, path))),
		);

		assert.deepEqual(ids, [['Greeting'], ['1.1']]);
	});

	it('make every item under a further heading a requirement', async () => {
		example.write('specs/001-limits/spec.md', '# Limits\n\n## Grenzen\n\n- Höchstens 10 Gäste\n');
		const spec = toSpecRef(example.uri('specs/001-limits/spec.md'));
		assert.ok(spec);
		const { readState } = await import('../../src/core/plan/state/readState');
		const host = openHost(spec.root);

		const plain = await readState(host, spec.path);
		const further = await readState({ ...host, requirementHeadings: ['Grenzen'] }, spec.path);

		const pending = [plain, further].map(read => (read.kind === 'read' ? read.state.diff.changes.length : -1));
		assert.deepEqual(pending, [0, 1]);
	});

	it('of a workspace never say what runs commands', async () => {
		const evil = { 'specDrivenOps.verify.bash': '/bin/evil', 'specDrivenOps.specs.requirementHeadings': ['Grenzen'] };
		example.write('.vscode/settings.json', JSON.stringify(evil));
		const { uri } = vscode.workspace.workspaceFolders?.[0] ?? {};
		assert.ok(uri);
		await eventually(() => assert.deepEqual(requirementHeadings(uri), ['Grenzen']));

		const { bash } = verifySettings();

		assert.equal(bash, undefined);
	});
});

/** Set a setting of the workspace; `undefined` takes it back. */
async function change(name: string, value: unknown): Promise<void> {
	const { Workspace } = vscode.ConfigurationTarget;
	await vscode.workspace.getConfiguration('specDrivenOps').update(name, value, Workspace);
}
