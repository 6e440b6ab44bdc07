import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce, npmInstall } from './installOnce';

/** The version that the tests are written for. */
const version = '2.1.330';
const limitMs = 240_000;

/** Environment variables by which the tests know where Claude Code is, or why it is not there. */
export const claudeVariables = { folder: 'SPEC_OPS_TEST_CLAUDE', reason: 'SPEC_OPS_TEST_NO_CLAUDE' } as const;

/**
 * Install Claude Code below `.vscode-test`, once: 364 MB from the npm registry.
 *
 * @returns The folder in which `claude` stands.
 * @throws Where it cannot be had: no registry, or no package for this platform.
 */
export async function installClaudeCode(): Promise<string> {
	const folder = await installOnce(`claude-code-${version}`, async made => {
		console.log(`Installing Claude Code ${version} (once, 364 MB)…`);
		await npmInstall(made, limitMs, `@anthropic-ai/claude-code@${version}`);
	});
	const scope = join(folder, 'node_modules/@anthropic-ai');
	const own = readdirSync(scope)
		.map(name => join(scope, name))
		.find(one => existsSync(join(one, process.platform === 'win32' ? 'claude.exe' : 'claude')));
	if (own === undefined) {
		throw new Error(`Claude Code ${version} has no program for ${process.platform}-${process.arch}.`);
	}
	return own;
}
