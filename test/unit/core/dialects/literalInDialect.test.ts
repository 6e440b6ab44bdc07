import assert from 'node:assert/strict';
import { applyPlan } from '../../../../src/core/apply/applyPlan';
import { planUndo } from '../../../../src/core/apply/planUndo';
import { fitPlan } from '../../../../src/core/plan/fit/fitPlan';
import { createLiteralPlanner } from '../../../../src/core/plan/literal/literalPlanner';
import { parsePlan } from '../../../../src/core/plan/parsePlan';
import type { Plan } from '../../../../src/core/plan/plan';
import { planAdopt } from '../../../../src/core/plan/planAdopt';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { type MemoryHost, memoryHost, neverCancelled } from '../../support/memoryHost';

const main = 'openspec/specs/server/spec.md';
const delta = 'openspec/changes/move/specs/server/spec.md';
const kiro = '.kiro/specs/server/requirements.md';
const code = { 'server.toml': 'port = 8080\ngreeting = "Hello"\n' };

const spec = (port: string, step: string) => `# Server

## Purpose
To serve.

## Requirements

### Requirement: Port
The server SHALL listen on port ${port}.

#### Scenario: Open
- **WHEN** ${step}
- **THEN** it is served
`;

async function adopted(path: string, text: string): Promise<MemoryHost> {
	const host = memoryHost({ files: { [path]: text, ...code } });
	const plan = await planAdopt(host, path);
	assert.ok(plan.kind === 'planned');
	await apply(host, plan.plan);
	return host;
}

async function apply(host: MemoryHost, plan: Plan): Promise<void> {
	const options = { verify: false, allowProtected: () => false };
	assert.equal((await applyPlan(host, plan, options, neverCancelled)).kind, 'applied');
}

async function planned(host: MemoryHost, path: string): Promise<Plan> {
	const outcome = await planSpec(host, path, { planner: createLiteralPlanner() }, neverCancelled);
	assert.ok(outcome.kind === 'planned');
	return outcome.plan;
}

const statesOf = ({ changes }: Plan) => changes.map(({ id, state }) => `${id} ${state}`);

describe('the literal planner on scenarios', () => {
	it('plans a literal that the scenarios of the requirement repeat', async () => {
		const host = await adopted(main, spec('8080', 'a client comes to port 8080'));
		host.disk.put(main, spec('9090', 'a client comes to port 9090'));

		const plan = await planned(host, main);

		assert.deepEqual(statesOf(plan), ['Port edits']);
		assert.deepEqual(
			plan.edits.map(({ text }) => text),
			[code['server.toml'].replace('8080', '9090')],
		);
	});

	it('leaves a scenario that says more than its statement to others, and tells which', async () => {
		const host = await adopted(main, spec('8080', 'a client comes to port 8080'));
		host.disk.put(main, spec('9090', 'nobody comes'));

		const plan = await planned(host, main);

		assert.deepEqual(statesOf(plan), ['Port unresolved']);
		assert.match(plan.unresolved[0]?.reason ?? '', /its scenario “Open” changed/);
	});

	it('gives a plan that is the same after it was saved, and fits where only prose changed since', async () => {
		const host = await adopted(main, spec('8080', 'a client comes to port 8080'));
		const text = spec('9090', 'a client comes to port 9090');
		host.disk.put(main, text);
		const plan = await planned(host, main);

		host.disk.put(main, text.replace('To serve.', 'To serve everyone.'));
		const prose = await fitPlan(host, plan);
		host.disk.put(main, text.replace('it is served', 'it is served at once'));
		const scenario = await fitPlan(host, plan);

		assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan);
		assert.deepEqual([prose.kind, scenario.kind], ['fits', 'stale']);
	});
});

describe('the literal planner on a delta', () => {
	it('never takes the reason of a removal for what the code must hold, and a new name for nothing to edit', async () => {
		const host = memoryHost({
			files: {
				...code,
				[delta]: `## REMOVED Requirements

### Requirement: Old port
**Reason**: it listens on port 8080 now

## RENAMED Requirements

- FROM: \`### Requirement: A\`
- TO: \`### Requirement: B\`
`,
			},
		});

		const plan = await planned(host, delta);

		assert.deepEqual(statesOf(plan), ['Old port unresolved', 'B implemented']);
		assert.match(plan.unresolved[0]?.reason ?? '', /takes a requirement away/);
	});
});

describe('the literal planner on an entry of a delta that goes to another operation', () => {
	const entry = (operation: string) =>
		`## ${operation} Requirements\n\n### Requirement: Port\nThe server SHALL listen on port 8080.\n`;

	for (const [before, after] of [
		['ADDED', 'REMOVED'],
		['REMOVED', 'ADDED'],
	] as const) {
		it(`does not take ${after} for done where it was ${before}`, async () => {
			const host = await adopted(delta, entry(before));
			host.disk.put(delta, entry(after));

			const plan = await planned(host, delta);

			assert.deepEqual(statesOf(plan), ['Port unresolved']);
			assert.match(plan.unresolved[0]?.reason ?? '', /now does something else with it/);
		});
	}
});

describe('the literal planner on what a delta modifies', () => {
	const modified = (port: string, name = 'Port') =>
		`## MODIFIED Requirements\n\n### Requirement: ${name}\nThe server SHALL listen on port ${port}.\n\n#### Scenario: Open\n- **WHEN** a client comes\n- **THEN** it is served\n`;
	const against = (deltaText: string) =>
		planned(memoryHost({ files: { ...code, [main]: spec('8080', 'a client comes'), [delta]: deltaText } }), delta);

	it('replaces what the main spec says of it', async () => {
		const plan = await against(modified('9090'));

		assert.deepEqual(statesOf(plan), ['Port edits']);
		assert.deepEqual(
			plan.edits.map(({ path, text, requirements }) => [path, text, requirements]),
			[['server.toml', code['server.toml'].replace('8080', '9090'), ['Port']]],
		);
	});

	it('finds the main requirement by the name that the delta takes from it', async () => {
		const renamed = '## RENAMED Requirements\n\n- FROM: `### Requirement: Port`\n- TO: `### Requirement: Door`\n\n';

		const plan = await against(renamed + modified('9090', 'Door'));

		assert.ok(plan.edits.some(({ text }) => text?.includes('port = 9090')));
	});

	it('does not take what another requirement of the main spec may mean for its own', async () => {
		const one = spec('8080', 'a client comes');
		const two = `${one}\n### Requirement: Proxy\nThe proxy SHALL listen on port 8080.\n`;
		const among = (text: string) =>
			planned(memoryHost({ files: { 'app.toml': 'port = 8080\n', [main]: text, [delta]: modified('9090') } }), delta);

		const plans = [await among(one), await among(two)];

		assert.deepEqual(plans.map(statesOf), [['Port edits'], ['Port unresolved']]);
	});

	it('takes it for new where the main spec does not have it, and where there is none', async () => {
		const plans = [
			await against(modified('9090', 'Gate')),
			await planned(memoryHost({ files: { ...code, [delta]: modified('9090') } }), delta),
		];

		assert.deepEqual(plans.map(statesOf), [['Gate unresolved'], ['Port unresolved']]);
	});
});

describe('an undo among criteria of Kiro', () => {
	it('says of each edit for which criterion it is, by the number that this has without the cycle', async () => {
		const criteria = (...texts: readonly string[]) =>
			`### Requirement 1\n\n#### Acceptance Criteria\n\n${texts.map((text, index) => `${index + 1}. ${text}\n`).join('')}`;
		const port = 'WHEN asked THE server SHALL listen on port 8080';
		const host = await adopted(kiro, criteria(port));
		host.disk.put(kiro, criteria('WHEN started THE server SHALL read `server.toml`', port.replace('8080', '9090')));
		await apply(host, await planned(host, kiro));

		const undo = await planUndo(host, kiro, 2);

		assert.ok(undo.kind === 'planned', undo.kind === 'failed' ? undo.message : '');
		assert.deepEqual(
			undo.plan.changes.flatMap(({ kind, id }) => (kind === 'modified' ? [id] : [])),
			['1.1'],
		);
		assert.deepEqual(
			undo.plan.edits.map(({ requirements, hunks }) => [requirements, hunks.map(hunk => hunk.requirements)]),
			[[['1.1'], [['1.1']]]],
		);
	});
});
