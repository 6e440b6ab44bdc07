import assert from 'node:assert/strict';
import { parseFromPlanView } from '../../../../src/webview/plan/protocol';

describe('parseFromPlanView', () => {
	const messages = [
		{ type: 'ready' },
		{ type: 'apply' },
		{ type: 'preview' },
		{ type: 'preview', path: 'src/hello.py' },
		{ type: 'openRequirement', id: 'greeting' },
		{ type: 'toggleEdit', path: 'src/hello.py', selected: false },
		{ type: 'toggleHunk', path: 'src/hello.py', hunk: 'h1', selected: true },
		{ type: 'toggleProtected', path: 'Makefile', approved: true },
		{ type: 'toggleCommand', index: 0, command: 'python3 src/hello.py', approved: true },
		{ type: 'openEdit', path: 'src/hello.py', hunk: 'h2' },
		{ type: 'selectSpec', path: '.openspec/spec.md' },
		{ type: 'selectPlanner' },
		{ type: 'pinAssumption', index: 0, suggestion: 'It MUST greet' },
		{ type: 'useEditorModel' },
		{ type: 'record' },
		{ type: 'toggleRequirement', id: 'greeting', selected: false },
		{ type: 'acceptAssumption', index: 1, decision: 'From the environment', accepted: true },
		{ type: 'acceptAssumptions', accepted: true },
	];
	for (const message of messages) {
		it(`reads ${JSON.stringify(message)}`, () => {
			const parsed = parseFromPlanView(message);

			assert.deepEqual(parsed, message);
		});
	}

	const junk: readonly unknown[] = [
		undefined,
		null,
		'apply',
		7,
		[],
		{},
		{ type: 'format-disk' },
		{ type: ['apply'] },
		{ type: 'apply', force: true },
		{ type: 'openRequirement' },
		{ type: 'openRequirement', id: '' },
		{ type: 'openRequirement', id: 7 },
		{ type: 'openRequirement', id: 'x'.repeat(100_001) },
		{ type: 'preview', path: null },
		{ type: 'toggleEdit', path: 'src/hello.py', selected: 'yes' },
		{ type: 'toggleCommand', index: -1, command: 'ls', approved: true },
		{ type: 'toggleCommand', index: 0.5, command: 'ls', approved: true },
		{ type: 'toggleCommand', index: 0, approved: true },
		{ type: 'pinAssumption', index: 0, suggestion: '' },
		{ type: 'toggleRequirement', id: 'greeting' },
		{ type: 'acceptAssumption', index: 1, accepted: true },
		{ type: 'acceptAssumptions', accepted: 'all' },
		{ type: 'selectPlanner', id: 'anthropic' },
	];
	for (const data of junk) {
		it(`refuses ${JSON.stringify(data)?.slice(0, 70)}`, () => {
			const parsed = parseFromPlanView(data);

			assert.equal(parsed, undefined);
		});
	}
});
