import { type Failure, failed, nothingSent } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import type { RunProgram } from '../../core/program';
import { claudeCodeInquiry, neededFlags } from './claudeCodeCall';

/** The first version that this was tried with. */
const least = [2, 1, 330] as const;

export type CheckedClaudeCode =
	| { readonly kind: 'usable'; readonly version: string }
	| { readonly kind: 'cancelled' }
	| Failure;

/** Whether a `claude` is Claude Code, new enough, and has all that shuts it in. It is only asked about itself. */
export async function checkClaudeCode(
	executable: string,
	run: RunProgram,
	token: CancellationToken,
): Promise<CheckedClaudeCode> {
	const [told, help] = await Promise.all([
		inquire(executable, '--version', run, token),
		inquire(executable, '--help', run, token),
	]);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const version = told === undefined ? undefined : /^\s*(\d+)\.(\d+)\.(\d+)\s\(Claude Code\)/.exec(told);
	if (!version || help === undefined) {
		const message = 'The program “claude” does not answer as Claude Code does.';
		const next = 'Run “claude --version” in a terminal, and install Claude Code again where that fails.';
		return failed('model.unavailable', message, nothingSent, next);
	}
	const shown = version.slice(1, 4).join('.');
	const numbers = version.slice(1, 4).map(Number);
	const lacking = neededFlags.filter(flag => !hasFlag(help, flag));
	if (isOlder(numbers) || lacking.length > 0) {
		const why = isOlder(numbers)
			? `${least.join('.')} is the oldest that can be shut in as it has to be`
			: `it does not know ${lacking.join(', ')}`;
		const message = `Claude Code ${shown} cannot be used: ${why}.`;
		return failed('model.unavailable', message, nothingSent, 'Run “claude update”, then plan again.');
	}
	return { kind: 'usable', version: shown };
}

/** Characters of an answer that are looked at. */
const longest = 200_000;

async function inquire(
	executable: string,
	flag: '--version' | '--help',
	run: RunProgram,
	token: CancellationToken,
): Promise<string | undefined> {
	let text = '';
	const outcome = await run(
		claudeCodeInquiry(executable, flag),
		piece => {
			text += piece;
			return text.length <= longest;
		},
		token,
	);
	return outcome.kind === 'exited' && outcome.exit === 0 ? text : undefined;
}

function isOlder(version: readonly number[]): boolean {
	const at = least.findIndex((number, index) => number !== version[index]);
	return at >= 0 && (version[at] ?? 0) < (least[at] ?? 0);
}

function hasFlag(help: string, flag: string): boolean {
	return help.split(/[^\w-]+/).includes(flag);
}
