import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { Late } from '../../src/vscode/late/late';
import { LateCommands } from '../../src/vscode/late/lateCommands';
import { type Features, LateFeatures } from '../../src/vscode/late/lateFeatures';
import { LatePreview } from '../../src/vscode/late/latePreview';
import { LateTexts } from '../../src/vscode/late/lateTexts';
import { eventually } from './support/eventually';
import { lines, logged } from './support/logged';

describe('what is loaded after the activation', () => {
	const log = { ...logged, show: () => {} };
	const original = vscode.window.showErrorMessage;
	const messages: string[] = [];
	const made: vscode.Disposable[] = [];

	beforeEach(() => {
		lines.length = 0;
		messages.length = 0;
		Object.assign(vscode.window, {
			showErrorMessage: async (message: string) => {
				messages.push(message);
			},
		});
	});

	afterEach(() => {
		Object.assign(vscode.window, { showErrorMessage: original });
		vscode.Disposable.from(...made.splice(0)).dispose();
	});

	function lateFeatures(load: () => Promise<() => Features>): LateFeatures {
		const late = new LateFeatures(load, log);
		made.push(late);
		return late;
	}

	function lateCommand(id: string, open: () => Promise<unknown>): LateCommands {
		const commands = new LateCommands([id], open, log);
		made.push(commands);
		return commands;
	}

	it('is loaded once, however many ask for it at the same time', async () => {
		let loads = 0;
		const late = lateFeatures(async () => () => {
			loads++;
			return { close: async () => {} };
		});

		late.openSoon();
		await Promise.all([late.open(), late.open()]);
		await late.open();

		assert.equal(loads, 1);
	});

	it('is loaded by itself a moment later where nobody asks, and ended with the window', async () => {
		const seen: string[] = [];
		const late = lateFeatures(async () => () => ({ close: async () => void seen.push('closed') }));

		await late.close();
		const before = [...seen];
		late.openSoon();
		await eventually(async () => {
			await late.close();
			assert.deepEqual(seen.slice(0, 1), ['closed']);
		});

		assert.deepEqual(before, []);
	});

	it('is not started any more once the window is closing', async () => {
		let starts = 0;
		let loaded = () => {};
		const late = lateFeatures(async () => {
			await new Promise<void>(done => {
				loaded = done;
			});
			return () => {
				starts++;
				return { close: async () => {} };
			};
		});

		const opened = late.open().then(
			() => 'started',
			(error: unknown) => error,
		);
		late.dispose();
		loaded();

		assert.ok((await opened) instanceof vscode.CancellationError);
		assert.equal(starts, 0);
	});

	it('tells the user, in words of ours, when it cannot be loaded', async () => {
		const late = lateFeatures(async () => Promise.reject(new Error('[a](command:b) is gone')));

		late.openSoon();
		await eventually(() => assert.equal(messages.length, 1));

		assert.match(messages[0] ?? '', /^Spec-Driven Ops could not be started\. Reload the window; the log says/);
		assert.match(lines.join('\n'), /is gone/);
	});

	it('handles a command that came before it, with the arguments of that', async () => {
		const seen: unknown[] = [];
		const commands: LateCommands = lateCommand('specDrivenOpsTest.early', async () => {
			Reflect.apply(commands.register, undefined, [
				'specDrivenOpsTest.early',
				async (...args: readonly unknown[]) => void seen.push(...args),
			]);
		});

		await vscode.commands.executeCommand('specDrivenOpsTest.early', 'one', 2);

		assert.deepEqual(seen, ['one', 2]);
		assert.deepEqual(messages, []);
	});

	it('lets a command say so that it cannot be loaded for, each time', async () => {
		lateCommand('specDrivenOpsTest.lost', async () => Promise.reject(new Error('lost')));

		await vscode.commands.executeCommand('specDrivenOpsTest.lost');
		await vscode.commands.executeCommand('specDrivenOpsTest.lost');

		assert.deepEqual(messages, Array(2).fill('Something unexpected went wrong. The log says what.'));
		assert.match(lines.join('\n'), /lost/);
	});

	it('serves a document that was asked for before, and tells when it changes', async () => {
		const changed = new vscode.EventEmitter<vscode.Uri>();
		const scheme = 'spec-driven-ops-test';
		let text = 'first';
		const texts: LateTexts = new LateTexts([scheme], async () => {
			texts.serve(scheme, { onDidChange: changed.event, provideTextDocumentContent: () => text });
		});
		made.push(texts, changed);
		const uri = vscode.Uri.from({ scheme, path: '/a' });

		const document = await vscode.workspace.openTextDocument(uri);
		const before = document.getText();
		text = 'second';
		changed.fire(uri);

		assert.equal(before, 'first');
		await eventually(() => assert.equal(document.getText(), 'second'));
	});

	it('draws Markdown as ever until the preview has its plugin, and with it afterwards, once', () => {
		const preview = new LatePreview();
		const early = new MarkdownIt();
		const later = new MarkdownIt();

		const taken = preview.extendMarkdownIt(early);
		const before = taken.render('a');
		preview.serve(md => {
			md.core.ruler.push('test', ({ tokens }) => {
				for (const { children } of tokens) {
					children?.forEach(child => {
						child.content += '!';
					});
				}
			});
		});
		preview.extendMarkdownIt(later);

		assert.equal(taken, early);
		assert.deepEqual([before, early.render('a'), later.render('a')], ['<p>a</p>\n', '<p>a!</p>\n', '<p>a!</p>\n']);
	});

	it('refuses what nobody serves', async () => {
		const late = new Late<string>(async () => {});

		await assert.rejects(late.get(), /do not serve/);
	});
});
