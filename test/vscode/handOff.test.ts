import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { handOff } from '../../src/vscode/agent/handOff';
import { specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { logged } from './support/logged';
import { openSpec, planned } from './support/planned';
import { useSession } from './support/session';

const clipboard = '$(copy) Clipboard';
const claude = '$(terminal) Claude Code in a terminal';
const chat = '$(comment-discussion) The editor’s chat';
const openChat = 'workbench.action.chat.open';

describe('handing off', () => {
	const example = useExample();
	const openSession = useSession();
	const inputs = useInputs();

	const { createTerminal } = vscode.window;
	const { executeCommand, getCommands } = vscode.commands;
	/** What terminals got, as `text | Enter or not`. */
	let typed: string[];
	let opened: vscode.TerminalOptions[];

	beforeEach(() => {
		typed = [];
		opened = [];
		example.write(
			specPath,
			example.read(specPath).replace('MUST NOT run as root', 'MUST run as root; `rm -rf "$HOME"`'),
		);
		const create = (options: vscode.TerminalOptions) => {
			opened.push(options);
			return {
				show: () => {},
				sendText: (text: string, shouldExecute = true) => typed.push(`${text} | ${shouldExecute}`),
			};
		};
		Object.assign(vscode.window, { createTerminal: create });
	});

	afterEach(() => {
		Object.assign(vscode.window, { createTerminal });
		Object.assign(vscode.commands, { executeCommand, getCommands });
	});

	async function handedOff(choice: string) {
		const one = await openSpec(openSession());
		inputs.choices.push(choice);
		await handOff(one, logged);
		return one;
	}

	it('puts the task on the clipboard, with the command that records what comes of it', async () => {
		const one = await handedOff(clipboard);

		const task = await vscode.env.clipboard.readText();
		assert.match(task, /The container MUST NOT run as root/);
		assert.match(task, /spec-ops record --propose "What was changed, and why"\n/);
		assert.match(one.notice?.next ?? '', /Record Changes as Cycle/);
	});

	it('types a command that names a file, without a word of the spec, and leaves it to the user to run', async () => {
		await handedOff(claude);

		assert.deepEqual(typed, ['claude "Read .spec-ops/task.md and do what it says." | false']);
		assert.match(example.read('.spec-ops/task.md'), /MUST run as root; `rm -rf "\$HOME"`/);
		assert.match(example.read('.spec-ops/.gitignore'), /^\*$/m);
		assert.equal(opened[0]?.cwd, example.folder);
	});

	it('puts the task into the input of the chat, unsent, where there is one', async () => {
		const calls: unknown[][] = [];
		Object.assign(vscode.commands, {
			getCommands: async () => [openChat],
			executeCommand: async (...args: unknown[]) => calls.push(args),
		});

		await handedOff(chat);

		const [id, options] = calls.find(([name]) => name === openChat) ?? [];
		assert.equal(id, openChat);
		assert.match(JSON.stringify(options), /"isPartialQuery":true/);
		assert.match(JSON.stringify(options), /Make the software do what its spec says/);
	});

	it('offers no chat where the editor has none, and hands nothing off where the user leaves the list', async () => {
		Object.assign(vscode.commands, { getCommands: async () => [] });
		await vscode.env.clipboard.writeText('untouched');

		const one = await handedOff('something else');

		assert.ok(inputs.listed.every(line => !line.startsWith(chat)));
		assert.equal(await vscode.env.clipboard.readText(), 'untouched');
		assert.deepEqual([typed, one.notice], [[], null]);
	});

	it('says why a change is open where a plan tells', async () => {
		const one = await openSpec(openSession());
		await planned(one);
		inputs.choices.push(clipboard);

		await handOff(one, logged);

		assert.match(await vscode.env.clipboard.readText(), /Why it is open:/);
	});

	it('says so where nothing is open', async () => {
		example.write(
			specPath,
			example.read(specPath).replace('MUST run as root; `rm -rf "$HOME"`', 'MUST NOT run as root'),
		);

		const one = await handedOff(clipboard);

		assert.match(one.notice?.message ?? '', /nothing to hand off/);
		assert.deepEqual(inputs.listed, []);
	});
});
