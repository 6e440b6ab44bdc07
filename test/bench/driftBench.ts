import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../../src/adapters/openHost';
import { findDrift } from '../../src/core/drift/findDrift';
import { digestOf } from '../../src/core/history/identity';
import type { RecordedEdit } from '../../src/core/history/record';
import { beginCycle } from '../../src/core/history/write/writeCycle';
import { neverCancelled } from '../../src/core/neverCancelled';
import { fileStateOf } from '../../src/core/plan/files/fileState';
import { tempFolder } from '../harness/tempFolder';
import { interleave, timed } from './interleave';
import type { Row } from './row';

const files = 2000;
const perCycle = 20;
const rounds = 5;
const time = '2026-06-08T10:00:00Z';

/** Finding what drifted among many files that cycles wrote, against Git, which hashes the same files anew. */
export async function driftBench(): Promise<readonly Row[]> {
	const root = tempFolder('bench');
	const paths = writeRecorded(root);
	const host = openHost(root);
	const times = await interleave(rounds, {
		ours: timed(
			() => findDrift(host, {}, neverCancelled),
			drift => drift.kind === 'found' && drift.files.filter(({ state }) => state === 'unchanged').length === files,
		),
		git: timed(
			() =>
				execFileSync('git', ['hash-object', '--no-filters', '--stdin-paths'], { cwd: root, input: paths.join('\n') }),
			hashes => hashes.toString().trim().split('\n').length === files,
		),
	});
	return [
		{
			work: `drift of ${files.toLocaleString('en')} files in ${files / perCycle} cycles`,
			ours: times.ours,
			peer: { name: 'git hash-object', ms: times.git },
			limit: '≤ 0.5 ms a file',
			holds: times.ours <= 0.5 * files,
			isRequired: false,
		},
	];
}

/** Write the files, and a history whose cycles left them so. @returns Their paths from the Root. */
function writeRecorded(root: string): readonly string[] {
	const edits = Array.from({ length: files }, (_, index): RecordedEdit => {
		const path = `src/m${Math.floor(index / 50)}/file${index}.py`;
		const bytes = new TextEncoder().encode(`value = ${index}\n`.repeat(40 + (index % 60)));
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), bytes);
		return { op: 'create', path, before: null, after: fileStateOf(bytes, 0o644), requirements: ['greet'] };
	});
	const spec = '# Spec\n\n- It MUST work.\n';
	const cycles: string[] = [];
	for (let at = 0; at < files; at += perCycle) {
		const begun = beginCycle(cycles.at(-1) ?? '', {
			number: cycles.length + 1,
			date: time.slice(0, 10),
			propose: 'Files.',
			specDiff: [],
			edits: edits.slice(at, at + perCycle),
			verify: [],
			parents: [],
			spec: { path: 'spec.md', before: digestOf(''), after: digestOf(spec), full: spec, eol: 'lf', bom: false },
			changes: [],
			planner: { id: 'record' },
			assumptions: [],
			time,
		});
		cycles.push(begun.append);
	}
	mkdirSync(join(root, '.openspec'));
	writeFileSync(join(root, '.openspec/spec.md'), spec);
	writeFileSync(join(root, '.openspec/apply.md'), cycles.join(''));
	return edits.map(({ path }) => path);
}
