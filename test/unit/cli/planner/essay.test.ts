import assert from 'node:assert/strict';
import { argumentGreeting, dockerfile, goodbye, plainGreeting } from '../../../support/essay/essayFiles';
import { assertEssayAsked, assertEssayTold } from '../../../support/essay/essayHistory';
import { essayAnswers, essayModel } from '../../../support/essay/essayModel';
import {
	essayHistoryPath,
	essaySpecPath,
	firstSpec,
	interfaceStatement,
	pinnedSpec,
	secondSpec,
	thirdSpec,
} from '../../../support/essay/essaySpec';
import { startMessagesApi } from '../../../support/standIn/messagesApi';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { openFolder, type Repository } from '../support';
import { useCli } from '../useCli';
import { canary, openUser, type User } from './support';

/** Each step goes on from where the one before left the folder. */
describe('the three cycles of the essay on the command line', function () {
	this.timeout(30_000);
	const cli = useCli();
	let folder: Repository;
	let user: User;
	let api: StandIn;

	before(async () => {
		folder = openFolder();
		user = openUser();
		api = await startMessagesApi(essayAnswers);
	});

	after(async () => {
		await api.close();
		folder.dispose();
		user.dispose();
	});

	/** A call that must end well. */
	async function run(...argv: readonly string[]): Promise<string> {
		const env = { ANTHROPIC_API_KEY: canary, ANTHROPIC_BASE_URL: api.origin };
		const { exit, out, err } = await user.start(cli.script, folder.folder, argv, env).ended;
		const [body = '{}'] = api.requests.slice(-1).map(request => request.body);
		assert.equal(
			exit,
			0,
			`${out}${err}The last request was answered with ${JSON.stringify(essayModel(JSON.parse(body)))}`,
		);
		return out;
	}

	function historyText(): string {
		return folder.read(essayHistoryPath);
	}

	it('bootstraps the script and its container from an empty folder', async () => {
		folder.write(essaySpecPath, firstSpec);

		const planned = await run('plan', '--planner', 'anthropic');
		await run('apply', '--auto-approve');

		assert.match(planned, /Plan: 6 to add, 0 to change, 0 to remove\.\n2 files to write\./);
		assert.equal(folder.read('src/hello.py'), plainGreeting);
		assert.equal(folder.read('Dockerfile'), dockerfile);
		assert.match(historyText(), /## Cycle 1 [\s\S]*Bootstrap the script[\s\S]*✅ APPLIED\n/);
	});

	it('adds to it, knowing what the first cycle did', async () => {
		const earlier = historyText();
		folder.write(essaySpecPath, secondSpec);

		const planned = await run('plan', '--planner', 'anthropic');
		await run('apply', '--auto-approve');

		assert.match(planned, /Plan: 1 to add, 0 to change, 0 to remove\.\n1 file to write\./);
		assert.equal(folder.read('src/hello.py'), plainGreeting + goodbye);
		assert.ok(historyText().startsWith(earlier), 'apply.md only grows');
	});

	it('shows the wrong interface as an assumption, and writes nothing', async () => {
		const earlier = historyText();
		folder.write(essaySpecPath, thirdSpec);

		const planned = await run('plan', '--planner', 'anthropic');

		assert.match(planned, /\? 1\. The author name comes from the environment variable AUTHOR\.\n/);
		assert.match(planned, /instead of: the first command-line argument; a line of standard input\n/);
		assert.ok(planned.includes(`write under “Interface”: ${interfaceStatement}\n`), planned);
		assert.equal(folder.read('src/hello.py'), plainGreeting + goodbye);
		assert.equal(historyText(), earlier);
	});

	it('plans the argument once the spec says so, and verifies it', async () => {
		folder.write(essaySpecPath, pinnedSpec);

		const planned = await run('plan', '--planner', 'anthropic');
		await run('apply', '--auto-approve');

		assert.doesNotMatch(planned, /Assumptions/);
		assert.equal(folder.read('src/hello.py'), argumentGreeting + goodbye);
	});

	it('has told the whole story in apply.md', async () => {
		assertEssayTold(await run('history', '--json', '--check'), folder.read(essaySpecPath));
	});

	it('asked twice for each plan, with the same start both times', () => {
		assertEssayAsked(api.requests);
	});
});
