import assert from 'node:assert/strict';
import { createHandedPlanner } from '../../../../../../src/core/plan/model/answer/createHandedPlanner';
import { planSpec } from '../../../../../../src/core/plan/planSpec';
import { never } from '../../../../planners/conversations';
import { memoryHost } from '../../../../support/memoryHost';

const specPath = '.openspec/spec.md';
const spec = '# Hello\n\n## Behavior\n\n- The script MUST print `Hello from Spec-Driven Ops!`\n';
const text = 'print("Hello from Spec-Driven Ops!")\n';

interface Told {
	readonly path: string;
	readonly op?: string;
	readonly from?: string;
	readonly text?: string;
}

function answerOf(edits: readonly Told[], more: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({
		summary: 'Print the greeting.',
		edits: edits.map(edit => ({ ...edit, reason: 'It prints the greeting.', requirements: [] })),
		edit_count: edits.length,
		verify: [{ command: 'python3 hello.py', stdout: 'Hello', requirements: [] }],
		assumptions: [],
		unresolved: [],
		...more,
	});
}

const good = answerOf([{ path: 'hello.py', text }]);

function hand(answer: string, files: Readonly<Record<string, string>> = {}) {
	const planner = createHandedPlanner(answer, { id: 'mcp', model: 'some-agent' });
	return planSpec(memoryHost({ files: { [specPath]: spec, ...files } }), specPath, { planner }, never);
}

async function refusalOf(answer: string, files?: Readonly<Record<string, string>>) {
	const outcome = await hand(answer, files);
	assert.ok(outcome.kind === 'failed', outcome.kind);
	return outcome;
}

describe('createHandedPlanner', () => {
	it('proposes what was handed in, as any other planner does', async () => {
		const outcome = await hand(good);

		assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
		const { plan } = outcome;
		assert.deepEqual(
			plan.edits.map(({ op, path, text: made, requirements }) => ({ op, path, made, requirements })),
			[{ op: 'create', path: 'hello.py', made: text, requirements: plan.changes.map(change => change.id) }],
		);
		assert.deepEqual(plan.planner, { id: 'mcp', model: 'some-agent' });
		assert.equal(plan.summary, 'Print the greeting.');
		assert.equal(plan.verify[0]?.command, 'python3 hello.py');
		assert.deepEqual(
			plan.changes.map(({ state }) => state),
			['edits'],
		);
	});

	it('takes every kind of edit, in whatever order they are listed', async () => {
		const files = { 'a.py': 'one = 1\n', 'b.py': 'two = 2\n', 'old.py': 'three = 3\n' };

		const outcome = await hand(
			answerOf([
				{ path: 'a.py', text: 'one = 11\n' },
				{ path: 'old.py', text: 'four = 4\n' },
				{ path: 'new.py', from: 'b.py' },
				{ path: 'newer.py', op: 'create', text: 'five = 5\n' },
				{ path: 'a-moved.py', op: 'rename', from: 'gone.py', text: 'six = 6\n' },
				{ path: 'dead.py', op: 'delete' },
			]),
			{ ...files, 'gone.py': 'six = 0\n', 'dead.py': 'seven = 7\n' },
		);

		assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
		assert.deepEqual(
			outcome.plan.edits.map(({ op, path, from }) => [op, path, from]),
			[
				['rename', 'a-moved.py', 'gone.py'],
				['modify', 'a.py', undefined],
				['delete', 'dead.py', undefined],
				['rename', 'new.py', 'b.py'],
				['create', 'newer.py', undefined],
				['modify', 'old.py', undefined],
			],
		);
	});

	it('keeps the line ends and the mark at the start of a file that it gives a new text', async () => {
		const outcome = await hand(answerOf([{ path: 'hello.py', text: 'print("Hello")\nprint("you")\n' }]), {
			'hello.py': '\uFEFFprint("Hello")\r\n',
		});

		assert.ok(outcome.kind === 'planned', JSON.stringify(outcome));
		assert.equal(outcome.plan.edits[0]?.text, '\uFEFFprint("Hello")\r\nprint("you")\r\n');
	});

	const badJson: Readonly<Record<string, string>> = {
		'a key that is there twice': good.replace('"edit_count":1', '"edit_count":1,"edit_count":0'),
		'a prototype': good.replace('"edit_count":1', '"edit_count":1,"__proto__":{}'),
		'text behind it': `${good} That is all.`,
		'a fence around it': `\`\`\`json\n${good}\n\`\`\``,
		'a mark at its start': `\uFEFF${good}`,
		'its end cut off': good.slice(0, -20),
		'half of a character': good.replace('Print the greeting.', '\\ud800'),
		'a number that is too large': good.replace('"edit_count":1', '"edit_count":1e400'),
		'lists in lists without end': good.replace(
			'"requirements":[]',
			`"requirements":${'['.repeat(1e5)}${']'.repeat(1e5)}`,
		),
		nothing: '',
	};
	for (const [what, answer] of Object.entries(badJson)) {
		it(`refuses JSON with ${what}`, async () => {
			const { code, next } = await refusalOf(answer);

			assert.equal(code, 'model.bad_json');
			assert.match(next, /hand in the whole plan again/);
		});
	}

	it('says all that is wrong with the shape', async () => {
		const answer = answerOf([{ path: 'hello.py', text, mode: '0777' } as Told], { summary: 7, verify: 'none' });

		const { code, message } = await refusalOf(answer);

		assert.equal(code, 'model.bad_call');
		assert.match(message, /at edits\.0\.mode/);
		assert.match(message, /at summary/);
		assert.match(message, /at verify/);
	});

	it('says all that is wrong with the edits, each by its path', async () => {
		const answer = answerOf(
			[
				{ path: '../outside.py', text },
				{ path: 'a.py', op: 'create', text },
				{ path: 'b.py', op: 'modify', text },
				{ path: 'c.py', op: 'delete', text },
				{ path: 'd.py' },
				{ path: 'e.py', from: 'nowhere.py' },
				{ path: 'f.py', op: 'modify', from: 'a.py', text },
				{ path: 'g.py', text: 'key = "[key kept back]"\n' },
				{ path: 'h.py', text },
				{ path: 'h.py', text },
				{ path: specPath, text: '# Nothing\n' },
			],
			{ edit_count: 3 },
		);

		const { message } = await refusalOf(answer, { 'a.py': 'one = 1\n' });

		for (const path of ['../outside.py', 'a.py', 'b.py', 'c.py', 'd.py', 'e.py', 'f.py', 'g.py', specPath]) {
			assert.ok(message.includes(`Edit of “${path}”: `), `${path}: ${message}`);
		}
		assert.match(message, /edit_count is 3, and the edits are 11/);
		assert.match(message, /h\.py” stands in more than one edit/);
	});

	it('refuses another number of edits than there are, as the half of an answer', async () => {
		const { code } = await refusalOf(answerOf([{ path: 'hello.py', text }], { edit_count: 2 }));

		assert.equal(code, 'model.incomplete');
	});

	it('refuses an edit that comes to nothing', async () => {
		const { code, message } = await refusalOf(answerOf([{ path: 'hello.py', text }]), { 'hello.py': text });

		assert.equal(code, 'model.incomplete');
		assert.match(message, /hello\.py”: it comes to nothing/);
	});

	it('says all that is wrong with ids and commands at once', async () => {
		const answer = answerOf([{ path: 'hello.py', text }], {
			verify: [{ command: 'python3 hello.py', requirements: ['FR-9'], replaces: 'make test' }],
			unresolved: [{ requirement: 'FR-8', reason: 'It is too hard.' }],
		});

		const { code, message } = await refusalOf(answer);

		assert.equal(code, 'model.bad_call');
		assert.match(message, /"FR-9", "FR-8"/);
		assert.match(message, /Their ids are: "behavior\/script-print"/);
		assert.match(message, /replaces/);
	});

	it('holds the bounds on one file', async () => {
		const { code } = await refusalOf(answerOf([{ path: 'hello.py', text: 'x'.repeat(2 * 1024 * 1024 + 1) }]));

		assert.equal(code, 'plan.too_large');
	});
});
