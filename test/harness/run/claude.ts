/** Runs the tests with the real Claude Code; where it cannot be had they are skipped, and the reason is printed. */
import { join } from 'node:path';
import { claudeVariables, installClaudeCode } from '../installClaudeCode';
import { projectRoot } from '../projectRoot';
import { runMocha } from '../runMocha';
import { testFiles } from '../testFiles';

try {
	process.env[claudeVariables.folder] = await installClaudeCode();
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	console.log(`Skipped, since Claude Code cannot be had: ${reason}`);
	process.env[claudeVariables.reason] = reason;
}
const failures = await runMocha({
	files: testFiles(join(projectRoot, 'out/test/claude')),
	timeoutMs: 60_000,
	report: true,
});
process.exitCode = failures === 0 ? 0 : 1;
