import { version } from '../package.json';
import { openHost } from './adapters/openHost';
import { folderSpecs } from './mcp/folderSpecs';
import { serve } from './mcp/serve';

/** Serve the specs of a folder, given by its absolute path, to an agent over standard input and output. */
export async function serveMcp(folder: string): Promise<void> {
	await serve({
		specs: folderSpecs(folder, openHost),
		version,
		input: process.stdin,
		output: process.stdout,
		log: line => process.stderr.write(`spec-ops mcp: ${line}\n`),
	});
}
