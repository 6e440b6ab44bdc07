import * as vscode from 'vscode';
import type { AgentCall } from '../../core/agent/agentCall';
import type { Late } from '../late/late';
import type { ParticipantOptions } from './participantOptions';

type ToolName = AgentCall['name'];

/** What the editor says while a tool is at work, by its name without the prefix. Nothing from outside stands in it. */
const doing: Readonly<Record<ToolName, string>> = {
	list_specs: vscode.l10n.t('Listing the specs'),
	read_spec: vscode.l10n.t('Reading the spec'),
	read_delta: vscode.l10n.t('Reading the pending changes of the spec'),
	read_history: vscode.l10n.t('Reading the history of the spec'),
	read_problems: vscode.l10n.t('Reading the problems of the spec'),
	read_drift: vscode.l10n.t('Looking for files that drifted'),
	submit_plan: vscode.l10n.t('Checking the plan'),
};

/** Give the models of the editor the tools that an agent has from outside; what they do is loaded at the first call. */
export function registerAgentTools(options: Late<Pick<ParticipantOptions, 'session'>>): vscode.Disposable {
	const names: readonly string[] = Object.keys(doing);
	return vscode.Disposable.from(
		...names.map(name => vscode.lm.registerTool(`specDrivenOps_${name}`, createTool(name, options))),
	);
}

function createTool(
	name: string,
	options: Late<Pick<ParticipantOptions, 'session'>>,
): vscode.LanguageModelTool<object> {
	return {
		prepareInvocation: () => ({
			invocationMessage: Reflect.get(doing, name),
			...(name === 'submit_plan' && {
				confirmationMessages: {
					title: vscode.l10n.t('Hand in a plan for the spec'),
					message: vscode.l10n.t(
						'The plan is checked and then waits in the plan view, where you review it. No file of the project is written and nothing is run.',
					),
				},
			}),
		}),
		invoke: async ({ input }, token) => {
			const { callTool } = await import('./callTool');
			const { session } = await options.get();
			return callTool(name, input, session, token);
		},
	};
}
