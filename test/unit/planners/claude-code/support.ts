import type { ProgramCall, ProgramOutcome, RunProgram } from '../../../../src/core/program';
import { neededFlags } from '../../../../src/planners/claude-code/claudeCodeCall';

/** What one call of a Claude Code prints, and how it ends; exit code 0 by default. */
export interface Said {
	readonly out: string;
	readonly outcome?: ProgramOutcome;
}

export interface FakeClaudeCode {
	readonly run: RunProgram;
	/** The questions that it was asked. */
	readonly calls: readonly ProgramCall[];
}

export const version = '2.1.330 (Claude Code)\n';
export const help = neededFlags.map(flag => `  ${flag} <value>   What it does.\n`).join('');

/** A Claude Code that answers by a script, a question each, and the last over and over. */
export function fakeClaudeCode(
	script: readonly Said[],
	told: Partial<{ version: string; help: string }> = {},
): FakeClaudeCode {
	const calls: ProgramCall[] = [];
	const exited: ProgramOutcome = { kind: 'exited', exit: 0, stderr: '' };
	const run: RunProgram = async (call, onOutput, token) => {
		if (token.isCancellationRequested) {
			return { kind: 'killed', reason: 'cancelled' };
		}
		if (call.args.length === 1) {
			onOutput(call.args[0] === '--version' ? (told.version ?? version) : (told.help ?? help));
			return exited;
		}
		const { out, outcome = exited } = script[Math.min(calls.length, script.length - 1)] ?? { out: '' };
		calls.push(call);
		const pieces = out.match(/[\s\S]{1,50}/g) ?? [];
		return pieces.every(piece => onOutput(piece)) ? outcome : { kind: 'killed', reason: 'stopped' };
	};
	return { run, calls };
}

/** Lines of JSON, as Claude Code prints them. */
export function lines(...events: readonly object[]): string {
	return events.map(event => `${JSON.stringify(event)}\n`).join('');
}

export const init = { type: 'system', subtype: 'init', model: 'claude-opus-5-5', tools: ['StructuredOutput'] };

/** The last line of a call. */
export function result(more: Readonly<Record<string, unknown>>): object {
	return {
		type: 'result',
		subtype: 'success',
		is_error: false,
		result: '',
		stop_reason: 'tool_use',
		terminal_reason: 'completed',
		api_error_status: null,
		usage: { input_tokens: 10, output_tokens: 20, cache_creation_input_tokens: 1, cache_read_input_tokens: 2 },
		...more,
	};
}
