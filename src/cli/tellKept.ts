import { join, relative } from 'node:path';
import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';
import type { LocatedSpec } from './locateSpec';
import { shellWord } from './shellWord';

/** Tell, on standard error, where a saved plan is that lost its place to another one; nothing for none. */
export function tellKept({ io }: CommandContext, { root }: Pick<LocatedSpec, 'root'>, kept: string | undefined): void {
	if (kept === undefined) {
		return;
	}
	const file = showControls(relative(io.cwd, join(root, kept)));
	const word = showControls(shellWord(relative(io.cwd, join(root, kept))));
	const lines = [
		'Warning: The plan that was saved holds what somebody wrote or chose in it, or an agent handed it in.',
		`It is kept in ${file}.`,
		`“spec-ops show ${word}” shows it, “spec-ops apply ${word}” applies it as long as it fits.`,
	];
	io.err(`${lines.join('\n')}\n`);
}
