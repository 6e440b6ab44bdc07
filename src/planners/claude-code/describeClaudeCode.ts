import { type Failure, type FailureCode, failed, nothingWritten } from '../../core/failure';
import { maskKeys } from '../../core/plan/model/secrets/maskKeys';
import type { ProgramOutcome } from '../../core/program';
import { collapse } from '../../core/spec/collapse';
import type { ResultEvent } from './claudeCodeEvents';
import type { BadOutput } from './claudeCodeReader';

type Words = readonly [code: FailureCode, message: string, next: string];

const again = 'Plan again, or choose another planner.';
const later = 'Plan again later, or choose another planner.';
const fewer = 'Plan fewer requirements at a time, or choose another model.';
const logIn = 'Run “claude” in a terminal and log in with /login there, then plan again.';
const lookAtIt = 'Run “claude -p hello” in a terminal to see what is wrong with it, then plan again.';

/** Why a call of Claude Code gave no answer that can be looked at, as a user is told of it. */
export function describeClaudeCode(
	outcome: Exclude<ProgramOutcome, { readonly kind: 'killed'; readonly reason: 'cancelled' }>,
	bad: BadOutput | undefined,
	result: ResultEvent | undefined,
): Failure {
	const [code, message, next] = bad === undefined ? wordsOf(outcome, result) : badWords(bad);
	return failed(code, message, `No part of an answer was kept. ${nothingWritten}`, next);
}

function badWords(bad: BadOutput): Words {
	switch (bad) {
		case 'noJson':
			return [
				'model.bad_response',
				'Claude Code printed something that is no JSON, such as a greeting before its answer.',
				lookAtIt,
			];
		case 'misfit':
			return ['model.bad_response', 'What Claude Code printed is not of the form that it promises.', lookAtIt];
		case 'tooLarge':
			return ['model.bad_response', 'The answer of Claude Code is too large.', fewer];
	}
}

function wordsOf(outcome: ProgramOutcome, result: ResultEvent | undefined): Words {
	// What was ended, or ended badly, said too much by that.
	if (result && (result.is_error || (outcome.kind === 'exited' && outcome.exit === 0))) {
		return resultWords(result);
	}
	switch (outcome.kind) {
		case 'unavailable':
			return ['model.unavailable', `Claude Code cannot be started: ${quote(outcome.reason)}.`, lookAtIt];
		case 'killed':
			return killedWords(outcome.reason);
		case 'exited': {
			const said = quote(outcome.stderr);
			const about = said === '' ? '' : ` It said: “${said}”.`;
			return [
				'model.incomplete',
				`Claude Code ended with exit code ${outcome.exit} and without an answer.${about}`,
				lookAtIt,
			];
		}
	}
}

function killedWords(reason: Extract<ProgramOutcome, { readonly kind: 'killed' }>['reason']): Words {
	switch (reason) {
		case 'late':
			return ['model.late', 'Claude Code did not finish its answer in time, and was ended.', fewer];
		case 'silent':
			return ['model.silent', 'Claude Code fell silent, and was ended.', again];
		default:
			return ['model.disconnected', 'Claude Code was ended by a signal.', again];
	}
}

interface Kind {
	is(result: ResultEvent, status: number): boolean;
	readonly words: Words;
}

/** What a call can say of itself, the plainest first. Its sentences are its own, so that little is made of them. */
const kinds: readonly Kind[] = [
	{
		is: ({ result }) => /\/login|not logged in/i.test(result),
		words: ['key.missing', 'Claude Code is not logged in.', logIn],
	},
	{
		is: (_, status) => status === 401 || status === 403,
		words: ['key.invalid', 'Claude Code is not let in with what it is logged in with.', logIn],
	},
	{
		is: (_, status) => status === 429,
		words: ['model.rate_limited', 'Claude Code reached the limit of how much it may ask.', later],
	},
	{
		is: (_, status) => status === 404,
		words: ['model.unknown_model', 'Claude Code does not know the model.', 'Choose another model.'],
	},
	{
		is: (_, status) => status === 529,
		words: ['model.overloaded', 'The service behind Claude Code is overloaded.', later],
	},
	{
		is: (_, status) => status >= 500,
		words: ['model.server_error', 'The service behind Claude Code has a fault.', later],
	},
	{
		is: ({ result, terminal_reason }) => terminal_reason === 'prompt_too_long' || /prompt is too long/i.test(result),
		words: ['model.context_exceeded', 'The request is too long for the model of Claude Code.', fewer],
	},
	{
		is: ({ stop_reason }) => stop_reason === 'refusal',
		words: ['model.stopped', 'The model declined to answer.', 'Reword the requirement, or choose another planner.'],
	},
	{
		is: ({ result, stop_reason }) => stop_reason === 'max_tokens' || /output token maximum/i.test(result),
		words: ['model.truncated', 'The model came to the limit of its answer before it was done.', fewer],
	},
	{
		is: ({ result, is_error }) => is_error && /connection|ECONN|network/i.test(result),
		words: ['model.unreachable', 'Claude Code cannot reach its service.', 'Check the network, then plan again.'],
	},
];

/** Said of a call that came to its end. */
function resultWords(event: ResultEvent): Words {
	const known = kinds.find(({ is }) => is(event, event.api_error_status ?? 0));
	if (known) {
		return known.words;
	}
	if (event.is_error || event.subtype !== 'success') {
		const said = quote(event.result);
		return ['model.stopped', `Claude Code gave up${said === '' ? '' : `. It said: “${said}”`}.`, lookAtIt];
	}
	return ['model.no_plan', 'Claude Code answered without a plan.', again];
}

/** Characters of what it said that are told. */
const quoted = 200;

/** A little of what a program said, in one line and without what looks like a key. */
function quote(text: string): string {
	const line = collapse(maskKeys(text.slice(0, 4000)).text);
	return line.length > quoted ? `${line.slice(0, quoted)}…` : line.replace(/\.$/, '');
}
