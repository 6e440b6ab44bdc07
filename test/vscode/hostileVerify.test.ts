import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { toSpecRef } from '../../src/vscode/session/specRef';
import { findTarget } from '../../src/vscode/specTarget';
import { hostileCase } from '../support/hostile/hostileCase';
import { specPath, useExample } from './support/example';
import { useSession } from './support/session';
import { useTestRuns } from './support/testRuns';

const scheme = 'hostile-virtual';
const text = '# Virtual\n\n- It MUST run\n\n## Verify\n\n```bash\ntouch ran\n```\n';

describe('a spec in a hostile place', () => {
	const example = useExample();
	const openSession = useSession();
	const runs = useTestRuns();
	const { showInformationMessage } = vscode.window;
	let told: string[] = [];
	let files: vscode.Disposable | undefined;

	beforeEach(() => {
		told = [];
		files = vscode.workspace.registerFileSystemProvider(scheme, readOnlyFiles(), { isReadonly: true });
		Object.assign(vscode.window, { showInformationMessage: async (message: string) => void told.push(message) });
	});

	afterEach(() => {
		files?.dispose();
		Object.assign(vscode.window, { showInformationMessage });
	});

	hostileCase('verify-16', 'that is on no disk is not verified, and the reason is told', async () => {
		const uri = vscode.Uri.from({ scheme, path: '/elsewhere/.openspec/spec.md' });
		await vscode.window.showTextDocument(uri);
		const session = openSession();
		const { tests, controller } = runs.open(session);
		await tests.list();
		const listed = [...controller.items].map(([, item]) => item.label);
		const target = await findTarget(session, uri);
		const older = await findTarget(session, example.uri(specPath).with({ scheme: 'git', query: '{"ref":"HEAD"}' }));
		const manifest = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops')?.packageJSON;
		return {
			seen: {
				ref: toSpecRef(uri),
				listed,
				target,
				told: told.map(message => message.replace(/\..*/, '')),
				older: older?.spec.path,
				ran: existsSync(join(example.folder, 'ran')),
				virtual: manifest?.capabilities.virtualWorkspaces.supported,
				reason: String(manifest?.capabilities.virtualWorkspaces.description).length > 20,
			},
			promised: {
				ref: undefined,
				listed: [specPath],
				target: undefined,
				told: ['This text is not a spec on a disk'],
				older: specPath,
				ran: false,
				virtual: false,
				reason: true,
			},
		};
	});
});

/** One spec wherever it is asked for; nothing can be written. */
function readOnlyFiles(): vscode.FileSystemProvider {
	const refuse = () => {
		throw vscode.FileSystemError.NoPermissions();
	};
	const isSpec = (uri: vscode.Uri) => uri.path.endsWith('spec.md');
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: uri => ({
			type: isSpec(uri) ? vscode.FileType.File : vscode.FileType.Directory,
			ctime: 0,
			mtime: 0,
			size: text.length,
		}),
		readDirectory: () => [],
		readFile: () => new TextEncoder().encode(text),
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
}
