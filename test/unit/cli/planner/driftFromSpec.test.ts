import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { messageReply, startMessagesApi } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { openFolder, type Repository } from '../support';
import { useCli } from '../useCli';
import { canary, openUser, planning, spec, type User } from './support';

const script = 'hello.sh';

/** A file that was applied, and that nothing holds any more: no commit, no stored bytes. */
describe('spec-ops drift reapply --from-spec', function () {
	this.timeout(60_000);
	const cli = useCli();
	let folder: Repository;
	let user: User;
	let api: StandIn;

	beforeEach(async () => {
		folder = openFolder();
		folder.write('.openspec/spec.md', spec);
		user = openUser();
		api = await startMessagesApi([...planning(), ...planning({ summary: 'The script again.' })].map(messageReply));
		const applied = await run('apply', '--planner', 'anthropic', '--auto-approve');
		assert.equal(applied.exit, 0, applied.err);
	});

	afterEach(async () => {
		await api.close();
		folder.dispose();
		user.dispose();
	});

	it('has a model write anew what nothing holds any more, verified and recorded; what is pending stays so', async () => {
		loseScript();
		folder.replace('.openspec/spec.md', 'by name', 'by full name');

		const lost = await run('drift', 'reapply', '--auto-approve', '--json');
		const call = await run('drift', 'reapply', '--from-spec', '--planner', 'anthropic', '--auto-approve', '--json');

		assert.equal(JSON.parse(lost.out).error.code, 'drift.not_possible');
		assert.match(
			JSON.parse(lost.out).error.next,
			/Have a planner write these files anew from the spec.*“spec-ops drift reapply --from-spec” does the first/,
		);
		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(JSON.parse(call.out).edits, [{ op: 'create', path: script }]);
		assert.match(folder.read(script), /Hello, \$AUTHOR/);
		const asked = questions();
		assert.match(asked, /Files that are not as they were recorded/);
		assert.match(asked, /hello\.sh\\": missing since cycle 1/);
		assert.doesNotMatch(asked.slice(asked.indexOf('Requirements that are to hold again')), /full name/);
		const history = folder.read('.openspec/apply.md');
		assert.match(history, /## Cycle 2[\s\S]*The script again\.[\s\S]*- ADDED `hello\.sh`[\s\S]*✅ APPLIED/);
		const [drift, plan] = [await run('drift', '--json'), await run('plan', '--planner', 'literal', '--json')];
		assert.deepEqual(
			JSON.parse(drift.out).files.map(({ state }: { state: string }) => state),
			['unchanged'],
		);
		assert.equal(JSON.parse(plan.out).changes.length, 1);
		assert.equal((await run('history', '--check')).exit, 0);
	});

	it('takes a model: offline it says so, and nothing is written', async () => {
		loseScript();
		const before = folder.read('.openspec/apply.md');

		const call = await run('drift', 'reapply', '--from-spec', '--planner', 'literal', '--auto-approve', '--json');

		assert.equal(call.exit, 1);
		assert.equal(JSON.parse(call.out).error.code, 'model.missing');
		assert.match(JSON.parse(call.out).error.next, /Choose a planner that asks a model/);
		assert.equal(folder.read('.openspec/apply.md'), before);
	});

	for (const [args, message] of [
		[['reapply', '--planner', 'anthropic'], /takes no --planner\.[\s\S]*Add --from-spec/],
		[['accept', '--propose', 'x', '--from-spec'], /“spec-ops drift accept” takes no --from-spec/],
		[['reapply', '--from-spec', '--propose', 'x'], /takes no --propose/],
		[['--from-spec'], /takes no --from-spec/],
	] as const) {
		it(`refuses “drift ${args.join(' ')}”`, async () => {
			const call = await run('drift', ...args);

			assert.equal(call.exit, 1);
			assert.match(call.err, message);
		});
	}

	async function run(...argv: readonly string[]) {
		const env = { ANTHROPIC_API_KEY: canary, ANTHROPIC_BASE_URL: api.origin };
		return user.start(cli.script, folder.folder, argv, env).ended;
	}

	function loseScript(): void {
		rmSync(join(folder.folder, script));
		rmSync(join(folder.folder, '.spec-ops'), { recursive: true });
	}

	/** What the model was asked last, as it was sent. */
	function questions(): string {
		return api.requests.at(-1)?.body ?? '';
	}
});
