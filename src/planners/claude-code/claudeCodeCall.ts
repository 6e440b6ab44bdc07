import { answerSchema } from '../../core/plan/model/answer/answerSchema';
import type { Effort } from '../../core/plan/model/effort';
import { modelLimits } from '../../core/plan/model/modelLimits';
import type { ProgramCall } from '../../core/program';
import { hideMentions } from './fileMentions';

export interface ClaudeCodeQuestion {
	/** Absolute path of `claude`. */
	readonly executable: string;
	readonly model: string | undefined;
	readonly effort: Effort | undefined;
	readonly system: string;
	readonly text: string;
}

/** Flags that shut Claude Code in, and without which it is not started. */
export const neededFlags = [
	'--print',
	'--setting-sources',
	'--safe-mode',
	'--strict-mcp-config',
	'--tools',
	'--no-session-persistence',
	'--json-schema',
	'--output-format',
	'--system-prompt',
	'--include-partial-messages',
] as const;

/**
 * A call of Claude Code that answers one question, and can do nothing else: without tools, without the settings, hooks,
 * servers, skills and instructions of any project, without files that the question names, without a trace of the session,
 * and with an answer of our schema.
 */
export function claudeCodeCall({ executable, model, effort, system, text }: ClaudeCodeQuestion): ProgramCall {
	return {
		executable,
		args: [
			'--print',
			...['--setting-sources', 'user', '--safe-mode', '--strict-mcp-config', '--tools', '', '--no-session-persistence'],
			...['--json-schema', JSON.stringify(answerSchema)],
			...['--output-format', 'stream-json', '--verbose', '--include-partial-messages'],
			`--system-prompt=${system}`,
			...(model === undefined ? [] : [`--model=${model}`]),
			...(effort === undefined ? [] : [`--effort=${effort}`]),
		],
		input: hideMentions(text),
		...environment,
		idleMs: 5 * 60_000,
		deadlineMs: modelLimits.duration,
	};
}

/** A call that says something of the program itself, at once. */
export function claudeCodeInquiry(executable: string, flag: '--version' | '--help'): ProgramCall {
	return { executable, args: [flag], input: '', ...environment, idleMs: 20_000, deadlineMs: 20_000 };
}

/** How the user logs in, and to what: nothing else that steers it is passed on. */
const keeps =
	/^(?:ANTHROPIC_(?:API_KEY|AUTH_TOKEN|BASE_URL|CUSTOM_HEADERS|MODEL|DEFAULT_\w+|SMALL_FAST_MODEL\w*|(?:BEDROCK|VERTEX|FOUNDRY|AWS)_\w+)|CLAUDE_CONFIG_DIR|CLAUDE_CODE_(?:OAUTH_TOKEN|OAUTH_TOKEN_FILE_DESCRIPTOR|USE_\w+|SKIP_\w+_AUTH|CLIENT_\w+|MAX_OUTPUT_TOKENS))$/;

const environment: Pick<ProgramCall, 'keeps' | 'sets'> = {
	keeps,
	sets: {
		CLAUDECODE: '',
		CLAUDE_CODE_MAX_RETRIES: '2',
		// No file is read because the question names it; see also `hideMentions`.
		CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
		CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
		CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
		DISABLE_AUTOUPDATER: '1',
		DISABLE_TELEMETRY: '1',
		DISABLE_ERROR_REPORTING: '1',
	},
};
