import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { tempFolder } from '../harness/tempFolder';
import { interleave, timed } from './interleave';
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
	const compareSpecs = (next: string, moved: number) =>
		timed(
			() => diffSpecs(parseSpec(path, old), parseSpec(path, next)),
			({ summary }) => summary.modified > requirements / 8 && summary.renamed > 0 && summary.moved >= moved,
		);
	const times = await interleave(7, {
		ours: compareSpecs(few, requirements / 100),
		half: compareSpecs(many, requirements / 4),
		git: timed(
			() => gitDiff(folder),
			patch => patch.split('\n').length > requirements / 8,
		),
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

/** The patch that Git prints; it ends with 1 where the files differ. */
function gitDiff(folder: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, maxBuffer: 1 << 28 };
		execFile('git', ['diff', '--no-index', 'old.md', 'new.md'], options, (error, patch) =>
			error && error.code !== 1 ? reject(error) : resolve(patch),
		);
	});
}
