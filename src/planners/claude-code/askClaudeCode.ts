import type { Failure } from '../../core/failure';
import type { Usage } from '../../core/history/record';
import type { CancellationToken } from '../../core/host';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { RunProgram } from '../../core/program';
import { type ClaudeCodeQuestion, claudeCodeCall } from './claudeCodeCall';
import type { ResultEvent } from './claudeCodeEvents';
import { ClaudeCodeReader } from './claudeCodeReader';
import { describeClaudeCode } from './describeClaudeCode';
import { showMentions } from './fileMentions';

export type ClaudeCodeAnswer =
	| {
			readonly kind: 'answered';
			/** JSON of the answer. */
			readonly text: string;
			/** The model, as Claude Code names it. */
			readonly model: string | undefined;
			readonly usage: Usage | undefined;
	  }
	| { readonly kind: 'cancelled' }
	| Failure;

/** Ask Claude Code one question. Whatever is no whole answer is a failure that says what it was. */
export async function askClaudeCode(
	question: ClaudeCodeQuestion,
	run: RunProgram,
	report: (progress: PlanningProgress) => void,
	token: CancellationToken,
): Promise<ClaudeCodeAnswer> {
	const reader = new ClaudeCodeReader(report);
	const outcome = await run(claudeCodeCall(question), piece => reader.push(piece), token);
	if (token.isCancellationRequested || (outcome.kind === 'killed' && outcome.reason === 'cancelled')) {
		return { kind: 'cancelled' };
	}
	reader.end();
	const { bad, model, result } = reader;
	const isWhole = outcome.kind === 'exited' && outcome.exit === 0 && bad === undefined;
	if (!isWhole || !result || result.is_error || result.subtype !== 'success' || result.structured_output == null) {
		return describeClaudeCode(outcome, bad, result);
	}
	const text = JSON.stringify(result.structured_output, (_, value: unknown) =>
		typeof value === 'string' ? showMentions(value) : value,
	);
	return { kind: 'answered', text, model, usage: usageOf(result) };
}

function usageOf({ usage }: ResultEvent): Usage | undefined {
	return (
		usage && {
			input: usage.input_tokens,
			output: usage.output_tokens,
			cacheRead: usage.cache_read_input_tokens,
			cacheWrite: usage.cache_creation_input_tokens,
		}
	);
}
