import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { tempFolder } from '../harness/tempFolder';
import { interleave } from './interleave';
import { longOpenspec, moveRequirements, newTitle } from './longOpenspec';
import type { Row } from './row';

const requirements = 10_000;
const path = 'openspec/specs/long/spec.md';

/** Comparing two specs of 10,000 requirements, of which some are reworded, renamed and moved, and some share titles. */
export async function diffRows(): Promise<readonly Row[]> {
	const old = longOpenspec(requirements);
	const word = (index: number) => (index % 7 === 0 ? 'at once' : 'quickly');
	const text = longOpenspec(requirements, { title: newTitle, word });
	const [few, many] = [moveRequirements(text, 50), moveRequirements(text, 2)];
	const folder = tempFolder('bench');
	writeFileSync(join(folder, 'old.md'), old);
	writeFileSync(join(folder, 'new.md'), few);
	const compareSpecs = (next: string) => () => diffSpecs(parseSpec(path, old), parseSpec(path, next));
	const times = await interleave(7, {
		ours: compareSpecs(few),
		half: compareSpecs(many),
		git: () => gitDiff(folder),
	});
	const size = `${requirements.toLocaleString('en')} × ${requirements.toLocaleString('en')}`;
	return [
		{
			work: `diff ${size}, parses included, 2% moved`,
			ours: times.ours,
			peer: { name: 'git diff --no-index', ms: times.git },
			limit: 'not slower',
			holds: times.ours <= times.git,
			isRequired: false,
		},
		{
			work: `diff ${size}, half of it moved`,
			ours: times.half,
			peer: { name: 'the same with 2% moved', ms: times.ours },
			limit: '≤ 2× its time',
			holds: times.half <= 2 * times.ours,
			isRequired: false,
		},
	];
}

/** Git ends with 1 where the files differ. */
function gitDiff(folder: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, maxBuffer: 1 << 28 };
		execFile('git', ['diff', '--no-index', 'old.md', 'new.md'], options, error =>
			error && error.code !== 1 ? reject(error) : resolve(),
		);
	});
}
