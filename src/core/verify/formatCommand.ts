import type { Expectation } from '../spec/spec';

/**
 * Write a command with its expectation as the lines of a `bash` fence.
 *
 * The expectation always follows, so that the next command starts anew. Only the first line of an expected
 * text fits into it; a record holds all of it.
 */
export function formatCommand(command: string, expect: Expectation): readonly string[] {
	const stdout = expect.stdout
		?.split('\n')
		.find(line => line.trim() !== '')
		?.trim();
	const text = stdout === undefined ? '' : `${stdout} `;
	return [...command.split('\n'), `# Expected: ${text}(exit ${expect.exit})`];
}
