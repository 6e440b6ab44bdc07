import assert from 'node:assert/strict';
import { type CommandName, commands } from '../../../src/cli/catalogue/catalogue';
import { optionEntries } from '../../../src/cli/options';
import { openFolder, type Repository } from './support';

describe('the usage of the command line', () => {
	let folder: Repository;

	beforeEach(() => {
		folder = openFolder();
	});

	afterEach(() => folder.dispose());

	for (const name of Object.keys(commands) as CommandName[]) {
		it(`helps with ${name}: its options, examples, 80 columns at most`, async () => {
			const call = await folder.run(name, '--help');

			const short = await folder.run(name, '-h');
			const topic = await folder.run('help', name);
			assert.equal(call.exit, 0);
			assert.match(call.out, new RegExp(`^${commands[name].summary}\\.`));
			for (const option of commands[name].options) {
				assert.ok(call.out.includes(`--${option}`), `${name} does not tell of --${option}`);
				assert.ok(optionEntries[option].help.length > 0);
			}
			assert.match(call.out, /\nExamples\n(?: {2}#.*\n)? {2}.*spec-ops/);
			assert.ok(call.out.split('\n').every(line => line.length <= 80));
			assert.equal(short.out, call.out);
			assert.equal(topic.out, call.out);
		});
	}

	it('tells of every command, of the exit codes and of examples', async () => {
		const call = await folder.run('--help');

		const none = await folder.run();
		assert.equal(call.exit, 0);
		for (const name of Object.keys(commands)) {
			assert.match(call.out, new RegExp(`^ {2}${name} `, 'm'));
		}
		assert.match(call.out, /Exit codes\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}4 /);
		assert.match(call.out, /Examples/);
		assert.equal(none.out, call.out);
		assert.ok(call.out.split('\n').every(line => line.length <= 80));
	});

	it('tells its version', async () => {
		const call = await folder.run('--version');

		assert.equal(call.exit, 0);
		assert.equal(call.out, 'spec-ops 0.0.0\n');
	});

	for (const [argv, message] of [
		[['aply'], 'There is no command “aply”. Did you mean “spec-ops apply”?'],
		[['help', 'hystory'], 'There is no command “hystory”. Did you mean “spec-ops history”?'],
		[['xyzzy'], 'There is no command “xyzzy”.'],
		[['plan', '--tarjet', 'a'], '“spec-ops plan” has no option --tarjet. Did you mean --target?'],
		[['plan', '--auto-approve'], '“spec-ops plan” has no option --auto-approve.'],
		[['plan', '-q'], '“spec-ops plan” has no option -q.'],
		[['plan', '--target'], '--target needs a value: --target ID.'],
		[['plan', '--target', '--debug'], '--target needs a value: --target ID.'],
		[['plan', '--json=yes'], '--json takes no value.'],
		[['plan', 'it'], '“spec-ops plan” cannot use the word “it”.'],
		[['diff', 'a.md'], '“spec-ops diff” needs OLD NEW.'],
		[['undo', 'all'], '“all” is no number of a cycle and no identity of one.'],
		[['completion', 'tcsh'], 'There is no completion for “tcsh”.'],
	] as const) {
		it(`refuses “${argv.join(' ')}” and says what is wrong`, async () => {
			const call = await folder.run(...argv);

			const json = await folder.run(...argv, '--json');
			assert.equal(call.exit, 1);
			assert.equal(call.out, '');
			assert.ok(call.err.startsWith(`Error: ${message}\nNothing was written.\n`), call.err);
			assert.equal(json.exit, 1);
		});
	}

	it('prints one document for a usage error too', async () => {
		const call = await folder.run('plan', '--tarjet', 'a', '--json');

		assert.equal(call.error().code, 'usage');
		assert.equal(call.error().next, 'See “spec-ops plan --help”.');
	});
});
