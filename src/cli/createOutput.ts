import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';

/** Shows people what commands print as it comes, apart from what was said before, with control characters made visible. */
export function createOutput({ args, io, palette }: CommandContext): (text: string) => void {
	let isFirst = true;
	let held = '';
	return text => {
		if (!args.flags.has('json')) {
			const all = held + text;
			// A CR at the end may be half of a line end.
			held = all.endsWith('\r') ? '\r' : '';
			const shown = showControls(held === '' ? all : all.slice(0, -1));
			io.out(`${isFirst ? '\n' : ''}${palette.dim(shown)}`);
			isFirst = false;
		}
	};
}
