import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { proposedScheme } from '../../src/vscode/editorIds';
import { PlanView } from '../../src/vscode/plan/planView';
import { receiveMessage } from '../../src/vscode/plan/receiveMessage';
import { toProposedUri } from '../../src/vscode/preview/proposedUri';
import { hostileCase } from '../support/hostile/hostileCase';
import { useAnswers } from './support/answers';
import { codePath, specPath, useExample } from './support/example';
import { lines, logged } from './support/logged';
import { openSpec, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('hostile moments in the editor', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const terminal = useTerminal();

	async function openPlanned() {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const session = openSession();
		const one = await openSpec(session);
		await planned(one);
		session.select(one.spec);
		return { session, one };
	}

	hostileCase('edit-04', 'never write over unsaved text, and save it only after a yes that says so', async () => {
		const { one } = await openPlanned();
		const editor = await example.open(codePath);
		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# mine\n'));
		const stored = example.read(codePath);
		answers.accept = false;
		await applyReviewedPlan(one, terminal);
		const isSame = example.read(codePath) === stored;
		const buffer = editor.document.isDirty && editor.document.getText().startsWith('# mine\n');
		answers.accept = true;
		await applyReviewedPlan(one, terminal);
		const applied = example.read(codePath);
		return {
			seen: {
				button: answers.asked[0]?.button,
				names: answers.asked[0]?.detail.includes(codePath),
				...{ isSame, buffer },
				both: [applied.startsWith('# mine\n'), applied.includes('Welcome')],
				left: editor.document.isDirty,
			},
			promised: {
				...{ button: 'Save 1 file and apply', names: true, isSame: true, buffer: true },
				...{ both: [true, true], left: false },
			},
		};
	});

	hostileCase('trust-11', 'take no answer that comes before a question can be read, and ask it once', async () => {
		const { one } = await openPlanned();
		const code = example.read(codePath);
		// The first two come as keys do that were meant for the text below.
		const waits = [0, 100];
		let asked = 0;
		Object.assign(vscode.window, {
			showWarningMessage: async (_message: string, _options: unknown, button: string) => {
				asked++;
				const wait = waits.shift();
				await new Promise(resolve => setTimeout(resolve, wait ?? 100));
				return wait === undefined ? undefined : button;
			},
		});
		await applyReviewedPlan(one, terminal);
		const early = [asked, example.read(codePath) === code];
		asked = 0;
		await Promise.all([applyReviewedPlan(one, terminal), applyReviewedPlan(one, terminal)]);
		return {
			seen: { early, twice: asked, isSame: example.read(codePath) === code },
			promised: { early: [3, true], twice: 1, isSame: true },
		};
	});

	hostileCase('trust-04', 'take from the plan view only what it offers, and ask before anything is done', async () => {
		const { session } = await openPlanned();
		const code = example.read(codePath);
		const view = fakeView();
		const taken: string[] = [];
		const planView = new PlanView({
			extensionUri: vscode.Uri.file(example.folder),
			session,
			log: logged,
			onMessage: async message => {
				taken.push(message.type);
				await receiveMessage(message, session, terminal);
			},
		});
		await planView.resolveWebviewView(view.view);
		lines.length = 0;
		const forged: readonly unknown[] = [
			{ type: 'run', cmd: 'touch ran' },
			{ type: 'open', path: '/etc/passwd' },
			{ type: 'applyNow' },
			{ type: 'toggleEdit', path: 5, selected: 'yes' },
			{ type: ['apply'] },
			{ type: '__proto__' },
			'apply',
			null,
			[],
			5,
			{ type: 'openEdit' },
		];
		for (const message of forged) {
			await view.send(message);
		}
		const refused = lines.filter(line => line.includes('none of its own')).length;
		const silent = [...taken];
		const started = Date.now();
		const shaped: readonly unknown[] = [
			{ type: 'openEdit', path: '/etc/passwd' },
			{ type: 'openEdit', path: '../../../etc/passwd' },
			{ type: 'toggleProtected', path: '.vscode/settings.json', approved: true },
			{ type: 'toggleCommand', command: 'touch ran', selected: true },
			{ type: 'openRequirement', id: 'x'.repeat(10_000_000) },
			{ type: 'selectSpec', path: '/etc/passwd' },
		];
		for (const message of shaped) {
			await view.send(message);
		}
		const isQuick = Date.now() - started < 3000;
		answers.accept = false;
		await receiveMessage({ type: 'apply' }, session, terminal);
		const open = vscode.workspace.textDocuments.map(({ uri }) => uri.path).filter(path => path.endsWith('/etc/passwd'));
		view.dispose();
		return {
			seen: {
				...{ refused, silent, isQuick, open },
				commands: session.active?.review?.plan.verify.some(({ command }) => command === 'touch ran'),
				approved: [...(session.active?.review?.protectedApproved ?? [])],
				isSame: example.read(codePath) === code,
			},
			promised: {
				...{ refused: forged.length, silent: [], isQuick: true, open: [] },
				...{ commands: false, approved: [], isSame: true },
			},
		};
	});

	hostileCase('trust-06', 'let the plan view load from the extension’s own pages and nothing else', async () => {
		const view = fakeView();
		const extensionUri = vscode.Uri.file('/opt/extension');
		const planView = new PlanView({ extensionUri, session: openSession(), log: logged, onMessage: async () => {} });
		await planView.resolveWebviewView(view.view);
		const { localResourceRoots, enableCommandUris = false } = view.view.webview.options;
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(view.view.webview.html)?.[1] ?? '';
		view.dispose();
		return {
			seen: {
				roots: localResourceRoots?.map(({ path }) => path),
				enableCommandUris,
				policy: policy.replace(/nonce-[\w-]+/, 'nonce').split('; '),
			},
			promised: {
				roots: ['/opt/extension/dist/webview', '/opt/extension/media'],
				enableCommandUris: false,
				policy: ["default-src 'none'", 'style-src csp', 'font-src csp', "script-src 'nonce'"],
			},
		};
	});

	hostileCase('trust-10', 'serve under the scheme of proposals nothing but what the plan proposes', async () => {
		const outside = join(tmpdir(), 'spec-ops-outside.txt');
		writeFileSync(outside, 'outside\n');
		const { one } = await openPlanned();
		const proposed = toProposedUri(one.spec, codePath);
		const root = proposed.path.slice(0, -codePath.length);
		const hostile = [
			proposed.with({ path: `${root}../../../../../../../../tmp/spec-ops-outside.txt` }),
			proposed.with({ path: outside }),
			proposed.with({ path: '/etc/passwd' }),
			proposed.with({ path: `${root}.openspec/apply.md` }),
			proposed.with({ query: '/etc/passwd' }),
			proposed.with({ query: 'x'.repeat(1_000_000) }),
			proposed.with({ query: '' }),
			vscode.Uri.parse(`${proposedScheme}:${root}${codePath}?%2e%2e%2f`),
		];
		const answersOf = async (act: (uri: vscode.Uri) => Thenable<unknown>) => {
			const results: string[] = [];
			for (const uri of hostile) {
				results.push(
					await Promise.resolve(act(uri)).then(
						() => 'served',
						() => 'refused',
					),
				);
			}
			return results;
		};
		const { fs } = vscode.workspace;
		const changes = await Promise.all(
			[
				() => fs.delete(proposed),
				() => fs.createDirectory(proposed),
				() => fs.rename(proposed, proposed.with({ path: `${root}x` })),
			].map(act =>
				Promise.resolve(act()).then(
					() => 'done',
					() => 'refused',
				),
			),
		);
		return {
			seen: {
				read: await answersOf(uri => fs.readFile(uri)),
				written: await answersOf(uri => fs.writeFile(uri, new TextEncoder().encode('x'))),
				changes,
				there: example.read(codePath).includes('Hello'),
			},
			promised: {
				...{ read: hostile.map(() => 'refused'), written: hostile.map(() => 'refused') },
				...{ changes: changes.map(() => 'refused'), there: true },
			},
		};
	});
});

/** A webview view that keeps what is given to it, and sends what a page would. */
function fakeView() {
	const received = new vscode.EventEmitter<unknown>();
	const disposed = new vscode.EventEmitter<void>();
	const webview = {
		options: {},
		html: '',
		cspSource: 'csp',
		onDidReceiveMessage: received.event,
		postMessage: async () => true,
		asWebviewUri: (uri: vscode.Uri) => uri,
	};
	const never = new vscode.EventEmitter<void>().event;
	const view: vscode.WebviewView = {
		...{ viewType: 'specDrivenOps.plan', visible: true, show: () => {} },
		webview,
		onDidDispose: disposed.event,
		onDidChangeVisibility: never,
	};

	return {
		view,
		/** Send a message, and wait until what it starts is done. */
		send: async (message: unknown) => {
			received.fire(message);
			await new Promise(resolve => setTimeout(resolve, 30));
		},
		dispose: () => disposed.fire(),
	};
}
