import assert from 'node:assert/strict';
import { sha256 } from '../../../src/core/hash';
import { makeHunks } from '../../../src/core/plan/edits/makeHunks';
import type { Plan } from '../../../src/core/plan/plan';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const saved = '.spec-ops/plan/.openspec%2Fspec.md.json';
const mine = '# mine\n';

describe('a saved plan that somebody worked on', () => {
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: true });
		example.replace(spec, 'Hello', 'Welcome');
		const call = await example.run('plan');
		assert.equal(call.exit, 0, call.err);
	});

	afterEach(() => example.dispose());

	/** Change the saved plan as the plan view does when a person writes into a preview. */
	function writeInto(): void {
		const plan: Plan = JSON.parse(example.read(saved));
		const edits = plan.edits.map(edit => {
			const text = `${mine}${edit.text}`;
			const hunks = makeHunks(example.read(edit.path), text, edit.requirements);
			return {
				...edit,
				...{ text, hunks, editedByUser: true },
				after: edit.after && { ...edit.after, sha256: sha256(text) },
			};
		});
		example.write(saved, JSON.stringify({ ...plan, edits }));
	}

	/** The path of the kept plan that a call tells of. */
	function keptIn(told: string): string {
		const [, path = ''] = /It is kept in (\S+)\.\n/.exec(told) ?? [];
		assert.notEqual(path, '', told);
		return path;
	}

	it('is kept where another one takes its place, and can be applied', async () => {
		writeInto();

		const again = await example.run('plan');
		const kept = keptIn(again.err);
		assert.ok(!example.read(saved).includes(mine.trim()));
		const applied = await example.run('apply', kept, '--auto-approve', '--no-verify');

		assert.equal(again.exit, 0, again.err);
		assert.equal(applied.exit, 0, applied.err);
		assert.ok(example.read('src/hello.py').startsWith(mine));
	});

	it('is told of on standard error alone, for scripts', async () => {
		writeInto();

		const again = await example.run('plan', '--json', '--detailed-exitcode');

		assert.equal(again.exit, 2);
		assert.equal(again.json().version, 1);
		assert.ok(example.read(keptIn(again.err)).includes(mine.trim()));
	});

	it('is kept where an agent handed it in', async () => {
		const plan: Plan = JSON.parse(example.read(saved));
		example.write(saved, JSON.stringify({ ...plan, planner: { id: 'agent', model: 'helper' } }));

		const again = await example.run('plan');

		assert.match(example.read(keptIn(again.err)), /"helper"/);
	});

	it('is kept where “apply --replan” makes another', async () => {
		writeInto();

		const applied = await example.run('apply', '--replan', '--auto-approve', '--no-verify');

		assert.equal(applied.exit, 0, applied.err);
		assert.ok(example.read(keptIn(applied.err)).includes(mine.trim()));
	});

	it('is kept where a plan in a file was applied in its stead', async () => {
		await example.run('plan', '--out', 'plan.json');
		writeInto();

		const applied = await example.run('apply', 'plan.json', '--auto-approve', '--no-verify');

		assert.equal(applied.exit, 0, applied.err);
		assert.ok(example.read(keptIn(applied.err)).includes(mine.trim()));
	});

	it('is gone once it was applied', async () => {
		writeInto();

		const applied = await example.run('apply', '--auto-approve', '--no-verify');

		assert.equal(applied.exit, 0, applied.err);
		assert.equal(applied.err, '');
		assert.ok(example.read('src/hello.py').startsWith(mine));
	});

	it('leaves nothing behind where nobody worked on it', async () => {
		const again = await example.run('plan');

		assert.equal(again.err, '');
	});
});
