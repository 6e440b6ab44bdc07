import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { homeFolder } from '../adapters/homeFolder';
import { type Failure, failed, nothingWritten } from '../core/failure';
import { showControls } from '../core/text/showControls';

/** Refuse the top folder of a disk and the user's home folder as a Root: no wall would be left around a plan. */
export async function refuseWideRoot(root: string): Promise<Failure | undefined> {
	const real = await realPathOrSame(root);
	const home = homeFolder();
	const isTop = dirname(real) === real;
	if (!isTop && (home === undefined || real !== (await realPathOrSame(home)))) {
		return undefined;
	}
	const what = isTop ? 'the top folder of a disk' : 'your home folder';
	return failed(
		'path.wide_root',
		`The spec would be that of ${showControls(root)}, ${what}, and a plan could write anywhere in there.`,
		nothingWritten,
		'Go to the folder of a project, and make a spec there with “spec-ops init”; or add --wide-root if you mean it.',
	);
}

async function realPathOrSame(path: string): Promise<string> {
	return realpath(path).catch(() => path);
}
