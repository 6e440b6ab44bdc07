import { join } from 'node:path';
import { installExtension } from '../harness/codeServer';
import { projectRoot } from '../harness/projectRoot';

let installed: Promise<string> | undefined;

/** The folder of extensions that holds the packaged product and nothing else; made once for all tests. */
export function installedExtension(): Promise<string> {
	installed ??= installExtension(join(projectRoot, 'dist/spec-driven-ops.vsix'));
	return installed;
}
