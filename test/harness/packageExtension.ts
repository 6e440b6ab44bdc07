import { join } from 'node:path';
import { projectRoot } from './projectRoot';
import { runCommand } from './runCommand';

/** Build the product as it is published, and return the absolute path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
	await runCommand('npm', ['run', 'package'], { cwd: projectRoot, limitMs: 180_000 });
	return join(projectRoot, 'dist/spec-driven-ops.vsix');
}
