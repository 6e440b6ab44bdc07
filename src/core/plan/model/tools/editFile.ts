import { toLf } from '../../../text/decodeText';
import { count } from '../../../text/words';
import { keyMask } from '../secrets/maskKeys';
import { madeOr, type Outcome, refuse } from './outcome';
import type { Workbench } from './workbench';

export interface Replacement {
	readonly path: string;
	readonly old_text: string;
	readonly new_text: string;
}

/** Put a text in the place of another that occurs exactly once in a file. */
export async function editFile(
	{ overlay, keptBack }: Pick<Workbench, 'overlay' | 'keptBack'>,
	{ path, old_text, new_text }: Replacement,
): Promise<Outcome> {
	const text = keptBack.isKept(path) ? undefined : await overlay.read(path);
	if (text === undefined) {
		return refuse('model.bad_call', 'There is no such file that you could edit; create_file makes new ones.');
	}
	const [old, next] = [toLf(old_text), toLf(new_text)];
	if (old.includes(keyMask) || next.includes(keyMask)) {
		return refuse('model.bad_call', 'What was kept back from you cannot be edited: choose a text without it.');
	}
	const times = old === '' ? 0 : countOf(text, old);
	if (times !== 1) {
		return refuse('edit.ambiguous', whyNot(old, times));
	}
	const at = text.indexOf(old);
	const edited = text.slice(0, at) + next + text.slice(at + old.length);
	return madeOr(await overlay.write(path, edited), 'Edited.');
}

function whyNot(old: string, times: number): string {
	if (old === '') {
		return 'old_text is empty; it must be a text that occurs exactly once in the file.';
	}
	return times === 0
		? 'old_text does not occur in the file. Read the file, and give the text exactly as it stands there.'
		: `old_text occurs ${count(times, 'time')} in the file; it must occur exactly once. Give more of the text around it.`;
}

/** How often a text occurs, places that overlap included; it counts no further than 100. */
function countOf(text: string, part: string): number {
	let times = 0;
	for (let at = text.indexOf(part); at >= 0 && times < 100; at = text.indexOf(part, at + 1)) {
		times++;
	}
	return times;
}
