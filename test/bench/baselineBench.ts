import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openHost } from '../../src/adapters/openHost';
import { findBaseline } from '../../src/core/history/baseline/findBaseline';
import { parseHistory } from '../../src/core/history/read/parseHistory';
import { tempFolder } from '../harness/tempFolder';
import { cycleText } from './cycleText';
import { interleave, timed } from './interleave';
import type { Row } from './row';

const run = promisify(execFile);
const specPath = '.openspec/spec.md';
const historyPath = '.openspec/apply.md';

/** Finding the spec as the last cycle left it, which was written by hand, once that was asked often before. */
export async function baselineBench(): Promise<readonly Row[]> {
	const root = tempFolder('bench');
	const written = `# Apply history\n\n${[1, 2, 3].map(cycleText).join('\n')}`;
	mkdirSync(join(root, '.openspec'));
	const committed = '# Parts\n\n- The part MUST answer in 3 ms\n';
	writeFileSync(join(root, specPath), committed);
	writeFileSync(join(root, historyPath), written);
	const options = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'];
	for (const args of [
		['init', '--quiet'],
		['add', '--all'],
		['commit', '--quiet', '--message', 'First'],
	]) {
		await run('git', [...options, ...args], { cwd: root });
	}
	const specText = '# Parts\n\n- The part MUST answer in 2 ms\n';
	writeFileSync(join(root, specPath), specText);
	const { git } = openHost(root);
	const objects = { read: async () => undefined };
	const find = () => findBaseline({ history: parseHistory(written), historyPath, specPath, specText, git, objects });
	const { source } = await find();
	if (source !== 'git') {
		throw new Error(`The baseline is not from Git: ${source}.`);
	}
	// As in an editor that is open for a while.
	for (let call = 0; call < 50; call++) {
		await find();
	}
	const times = await interleave(15, {
		ours: timed(find, baseline => baseline.source === 'git' && baseline.text === committed),
		peer: timed(
			() => run('git', ['show', `HEAD:${specPath}`], { cwd: root }),
			({ stdout }) => stdout === committed,
		),
	});
	return [
		{
			work: 'baseline of a spec from Git, once it was asked often before',
			ours: times.ours,
			peer: { name: 'git show', ms: times.peer },
			limit: '≤ 1/5 of its time',
			holds: 5 * times.ours <= times.peer,
			isRequired: false,
		},
	];
}
