import type { GitHistory } from '../../host';
import { textInLf } from '../../text/textInLf';
import { digestOf } from '../identity';
import type { Digest } from '../record';

/** Commits of a spec that are looked through. */
const commitLimit = 200;

/** The text of a spec by its digest, in LF without BOM, from the newest commits that changed it. */
export async function findCommittedText(
	git: GitHistory,
	specPath: string,
	digest: Digest,
): Promise<string | undefined> {
	for (const commit of (await git.commitsOf(specPath)).slice(0, commitLimit)) {
		const text = textInLf(await git.show(commit, specPath));
		if (text !== undefined && digestOf(text) === digest) {
			return text;
		}
	}
	return undefined;
}
