import assert from 'node:assert/strict';
import { isProtected } from '../../../../../src/core/plan/guard/isProtected';

const protectedFiles: Readonly<Record<string, readonly string[]>> = {
	'path-32': ['.vscode/settings.json', '.VSCODE/settings.json', 'packages/a/.vscode/launch.json'],
	'path-33': ['.vscode/tasks.json'],
	'path-35': ['any.code-workspace'],
	'path-37': [
		'.claude/agents/a.md',
		'.claude/commands/x',
		'CLAUDE.md',
		'src/claude.md',
		'AGENTS.md',
		'.github/copilot-instructions.md',
	],
	'path-38': [
		'.mcp.json',
		'.cursor/mcp.json',
		'.amazonq/mcp.json',
		'.gemini/settings.json',
		'.roo/mcp.json',
		'.kiro/settings/mcp.json',
	],
	'path-39': ['.github/workflows/a.yml', '.gitlab-ci.yml', 'azure-pipelines.yml', 'Jenkinsfile'],
	'path-40': ['.envrc', '.npmrc', '.yarnrc.yml', '.pnpmfile.cjs', '.cargo/config.toml', 'pip.conf', '.bazelrc'],
	'path-41': [
		'.husky/pre-commit',
		'.pre-commit-config.yaml',
		'lefthook.yml',
		'.gitattributes',
		'.gitmodules',
		'.gitignore',
	],
	'path-42': ['.devcontainer/devcontainer.json', '.devcontainer/Dockerfile'],
	builds: ['Makefile', 'sub/GNUmakefile', 'justfile'],
};

const scripts = (test: string) => JSON.stringify({ name: 'n', scripts: { test } });

describe('isProtected', () => {
	for (const [id, paths] of Object.entries(protectedFiles)) {
		for (const path of paths) {
			it(`${id}: protects ${path} and says why`, () => {
				const reason = isProtected(path);

				assert.match(reason ?? '', /^[a-z].+/);
			});
		}
	}

	for (const path of [
		'src/hello.py',
		'Dockerfile',
		'README.md',
		'.github/CODEOWNERS',
		'vscode/x',
		'package-lock.json',
		'makefile.md',
	]) {
		it(`leaves ${path} alone`, () => {
			const reason = isProtected(path);

			assert.equal(reason, undefined);
		});
	}

	it('path-44: protects a package.json whose scripts change', () => {
		const reason = isProtected('app/package.json', { before: scripts('a'), after: scripts('b') });

		assert.ok(reason);
	});

	it('leaves a package.json alone where only other parts change', () => {
		const after = JSON.stringify({ name: 'other', scripts: { test: 'a' } });

		const reason = isProtected('package.json', { before: scripts('a'), after });

		assert.equal(reason, undefined);
	});

	it('protects a package.json of which it cannot tell', () => {
		const reasons = [
			isProtected('package.json'),
			isProtected('package.json', { before: scripts('a'), after: '{' }),
			isProtected('package.json', { before: undefined, after: scripts('a') }),
		];

		assert.ok(reasons.every(reason => reason !== undefined));
	});
});
