import type { RunProgram } from './core/program';
import type { ClaudeCodeSource } from './vscode/model/claudeCodeSource';
import type { ModelSource, Provider } from './vscode/model/modelSource';

const claudeCodeSource: ClaudeCodeSource = {
	find: async (chosen, folders) => {
		const { findProgram } = await import('./adapters/findProgram');
		return findProgram('claude', { folders, ...(chosen !== '' && { chosen }) });
	},
	check: async ({ executable, folders }, token) => {
		const { checkClaudeCode } = await import('./planners/claude-code/checkClaudeCode');
		return checkClaudeCode(executable, await runnerAwayFrom(folders), token);
	},
	createPlanner: async ({ executable, folders }, options) => {
		const { createClaudeCodePlanner } = await import('./planners/claude-code/createClaudeCodePlanner');
		return createClaudeCodePlanner({ ...options, executable, run: await runnerAwayFrom(folders) });
	},
};

async function runnerAwayFrom(folders: readonly string[]): Promise<RunProgram> {
	return (await import('./adapters/programRunner')).programRunner(folders);
}

/** What the extension knows of models besides those of the editor. Each part is loaded when it is first used. */
export const modelSource: ModelSource = {
	claudeCode: claudeCodeSource,
	address: async (provider, baseUrl) => {
		const { checkBaseUrl } = await import('./planners/request/checkBaseUrl');
		return checkBaseUrl(baseUrl || (await usualBaseUrl(provider)));
	},
	checkKey: async text => (await import('./planners/request/checkKey')).checkKey(text),
	create: async ({ provider, address: { url: baseURL }, key }, model, effort) => {
		if (provider === 'anthropic') {
			const { createAnthropicModel } = await import('./planners/anthropic/createAnthropicModel');
			return createAnthropicModel({ apiKey: key ?? '', baseURL, model, ...(effort && { effort }) });
		}
		const { createOpenAiModel } = await import('./planners/openai/createOpenAiModel');
		return createOpenAiModel({ baseURL, model, ...(key && { apiKey: key }) });
	},
	list: async ({ provider, address: { url: baseURL }, key }, token) => {
		if (provider === 'anthropic') {
			const { listAnthropicModels } = await import('./planners/anthropic/listAnthropicModels');
			return listAnthropicModels({ apiKey: key ?? '', baseURL }, token);
		}
		const { listOpenAiModels } = await import('./planners/openai/listOpenAiModels');
		return listOpenAiModels({ baseURL, ...(key && { apiKey: key }) }, token);
	},
};

async function usualBaseUrl(provider: Provider): Promise<string> {
	return provider === 'anthropic' ? (await import('./planners/anthropic/createAnthropicModel')).anthropicBaseUrl : '';
}
