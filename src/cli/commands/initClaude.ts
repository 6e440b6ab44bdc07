import { findRoot } from '../../adapters/findRoot';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { makeHunks } from '../../core/plan/edits/makeHunks';
import { prepareSpecChange, type SpecChangeFile } from '../../core/specChange/prepareSpecChange';
import { specChangePath } from '../../core/specChange/specChangeCommand';
import { writeSpecChange } from '../../core/specChange/writeSpecChange';
import { showControls } from '../../core/text/showControls';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { refuseWideRoot } from '../refuseWideRoot';
import { renderHunkLines } from '../render/edits';

/**
 * `spec-ops init --claude`: the command `/spec-change` and the notes for Claude Code, in the Root or else in this folder.
 *
 * In a terminal it shows what it is about to write, and asks. A command file with another text is only replaced with
 * `--force`.
 */
export async function initClaude(context: CommandContext): Promise<CommandResult> {
	const { args, io, openHost } = context;
	const root = (await findRoot(io.cwd))?.root ?? io.cwd;
	const { disk } = openHost(root);
	const isWide = args.flags.has('wide-root') ? undefined : await refuseWideRoot(root);
	const prepared = isWide ?? (await prepareSpecChange(disk));
	if (prepared.kind === 'failed') {
		return prepared;
	}
	const files = prepared.files.filter(({ state }) => state !== 'same');
	if (!args.flags.has('force') && files.some(({ state }) => state === 'foreign')) {
		const next = 'Compare the two, and replace it with --force if its text may go.';
		return failed('init.exists', `${specChangePath} has another text.`, nothingWritten, next);
	}
	const refused = files.length > 0 ? await approve(context, files) : undefined;
	const failure = refused ?? (await writeSpecChange(disk, files));
	return failure ?? done(prepared.files, files.length === 0 ? nothingToDo : written(context, files));
}

async function approve(context: CommandContext, files: readonly SpecChangeFile[]): Promise<Failure | undefined> {
	const { args, io } = context;
	if (!io.interactive || args.flags.has('json')) {
		return undefined;
	}
	io.out(render(context, files));
	const answer = await io.ask('\nWrite this for Claude Code? Only “yes” is taken as yes: ');
	return answer.trim() === 'yes'
		? undefined
		: failed('apply.not_approved', 'It was not approved.', nothingWritten, 'Run the call again when you want it.');
}

function render({ palette }: CommandContext, files: readonly SpecChangeFile[]): string {
	const lines = files.flatMap(({ path, before, after }) => [
		`  ${palette.changed(before === undefined ? '+' : '~')} ${path}`,
		...makeHunks(before ?? '', after, []).flatMap(hunk => renderHunkLines(hunk, palette)),
	]);
	return `${lines.join('\n')}\n`;
}

const nothingToDo = 'It is installed already: nothing was written.\n';

function written(context: CommandContext, files: readonly SpecChangeFile[]): string {
	const next = 'Commit them; in Claude Code, “/spec-change” then brings the code in line with the spec and records it.';
	const shown = context.io.interactive ? '' : render(context, files);
	return `${shown}Wrote ${showControls(files.map(({ path }) => path).join(' and '))}.\n${next}\n`;
}

function done(files: readonly SpecChangeFile[], text: string): CommandResult {
	const document = { version: documentVersion, files: files.map(({ path, state }) => ({ path, state })) };
	return { kind: 'done', exit: exitCode.done, document, text };
}
