import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';

/** Shows people what commands print as it comes, apart from what was said before, with control characters made visible. */
export function createOutput({ args, io, palette }: CommandContext): (text: string) => void {
	let isFirst = true;
	return text => {
		if (!args.flags.has('json')) {
			io.out(`${isFirst ? '\n' : ''}${palette.dim(showControls(text))}`);
			isFirst = false;
		}
	};
}
