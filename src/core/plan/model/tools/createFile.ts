import { keyMask } from '../secrets/maskKeys';
import { madeOr, type Outcome, refuse } from './outcome';
import type { Workbench } from './workbench';

/** Make a file that is not there yet. */
export async function createFile(
	{ overlay }: Pick<Workbench, 'overlay'>,
	{ path, text }: { readonly path: string; readonly text: string },
): Promise<Outcome> {
	if (text.includes(keyMask)) {
		return refuse('model.bad_call', 'What was kept back from you cannot be written: leave it out.');
	}
	if ((await overlay.paths()).includes(path)) {
		return refuse('conflict.exists', 'The file exists already; edit_file changes it.');
	}
	return madeOr(await overlay.write(path, text), 'Created.');
}
