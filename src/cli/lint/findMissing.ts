import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LintInput } from '../../core/lint/lintInput';
import { linkedPaths } from '../../core/lint/references/linkedPaths';

/** Those of the paths that the specs of a call link to at which nothing stands. */
export async function findMissing(cwd: string, inputs: readonly LintInput[]): Promise<ReadonlySet<string>> {
	const linked = inputs.flatMap(({ spec, text, isContext }) => (isContext ? [] : linkedPaths(spec.path, text)));
	const missing = new Set<string>();
	for (const path of new Set(linked)) {
		const isThere = await access(resolve(cwd, path)).then(
			() => true,
			() => false,
		);
		if (!isThere) {
			missing.add(path);
		}
	}
	return missing;
}
