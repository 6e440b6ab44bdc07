import { type Failure, failed, nothingWritten } from '../core/failure';
import { DiskError, type Host } from '../core/host';
import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';

export interface Question {
	/** What is asked, as a full sentence. */
	readonly text: string;
	/** Commands that a yes lets run, and that are remembered with it. */
	readonly commands: readonly string[];
}

/**
 * Get a yes for what was shown: from `--auto-approve`, or from a person in a terminal.
 *
 * Only what a person answered is remembered as approved on this machine, and the question says so.
 *
 * @returns The refusal, or `undefined` for a yes.
 */
export async function confirm(
	{ args, io }: CommandContext,
	host: Host,
	{ text, commands }: Question,
): Promise<Failure | undefined> {
	if (args.flags.has('auto-approve')) {
		return undefined;
	}
	if (!isAsked({ args, io })) {
		const next =
			'Run it in a terminal without --json, or approve what is selected and the commands shown with --auto-approve.';
		return failed('apply.not_approved', 'Nobody is there to approve it.', nothingWritten, next);
	}
	const known = new Set((await host.approvals.list()).map(({ command }) => command));
	const fresh = commands.filter(command => !known.has(command));
	const remembered = fresh.length > 0 ? ' The commands stay approved for this folder.' : '';
	const answer = await io.ask(`\n${text}${remembered} Only “yes” is taken as yes: `);
	if (answer.trim() !== 'yes') {
		const next = `Run “spec-ops ${args.command}” again when you want it.`;
		return failed('apply.not_approved', 'It was not approved.', nothingWritten, next);
	}
	if (fresh.length > 0) {
		await remember(host, fresh, io.err);
	}
	return undefined;
}

/** Whether a person looks at what is shown and answers; whoever asks for JSON alone does not see it. */
export function isAsked({ args, io }: Pick<CommandContext, 'args' | 'io'>): boolean {
	return io.interactive && !args.flags.has('json') && !args.flags.has('auto-approve');
}

/** An approval that cannot be kept holds for this call all the same. */
async function remember(host: Host, commands: readonly string[], warn: (text: string) => void): Promise<void> {
	try {
		await host.approvals.add(commands);
	} catch (error) {
		if (!(error instanceof DiskError)) {
			throw error;
		}
		warn(`Warning: The approval cannot be kept: ${showControls(error.message)}.\nIt holds for this call only.\n`);
	}
}
