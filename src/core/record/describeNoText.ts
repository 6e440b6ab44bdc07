import type { MadeFile } from './candidate';

/** Why no difference of a file is shown that can be recorded, as a full sentence; `undefined` where both sides are text. */
export function describeNoText({ before, after, oldText, text, isLost }: MadeFile): string | undefined {
	if (after !== null && text === undefined) {
		return 'It is no UTF-8 text, so no difference is shown.';
	}
	return before !== null && oldText === undefined && !isLost ? 'What it held before was no UTF-8 text.' : undefined;
}
