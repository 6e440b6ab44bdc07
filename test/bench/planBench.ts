import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openHost } from '../../src/adapters/openHost';
import { applyPlan } from '../../src/core/apply/applyPlan';
import type { Host } from '../../src/core/host';
import { createLiteralPlanner } from '../../src/core/plan/literal/literalPlanner';
import { planSpec } from '../../src/core/plan/planSpec';
import { tempFolder } from '../harness/tempFolder';
import { neverCancelled } from '../unit/support/memoryHost';
import { interleave, timed } from './interleave';
import { firstSpec, newImage, oldImage, specPath, writeLargeWorkspace } from './largeWorkspace';
import type { Row } from './row';

const run = promisify(execFile);
const files = 10_000;
const limitMs = 150;

/** From Plan to a literal plan in a workspace of 10,000 files, on the disk of this machine. */
export async function planBench(): Promise<readonly Row[]> {
	const root = tempFolder('bench');
	writeLargeWorkspace(root, files);
	await commitAll(root);
	const host = openHost(root, { approvalsFile: join(root, '.spec-ops', 'approved.json') });
	await recordFirstSpec(host);
	writeFileSync(join(root, specPath), firstSpec.replace(oldImage, newImage));
	const times = await interleave(15, {
		ours: timed(
			() => planOnce(host),
			plan => plan.edits.length > 0,
		),
		gitGrep: timed(
			() => run('git', ['grep', '-lF', oldImage], { cwd: root }),
			({ stdout }) => stdout !== '',
		),
	});
	return [
		{
			work: `Plan → literal plan, ${files.toLocaleString('en')} files`,
			ours: times.ours,
			peer: { name: 'git grep -lF', ms: times.gitGrep },
			limit: `< ${limitMs} ms`,
			holds: times.ours < limitMs,
			isRequired: true,
		},
	];
}

async function commitAll(root: string): Promise<void> {
	// After so many new files Git would pack them in the background, into the timings and the removal of the folder.
	const settings = ['user.name=Bench', 'user.email=bench@example.org', 'gc.auto=0', 'maintenance.auto=false'];
	const options = settings.flatMap(setting => ['-c', setting]);
	const git = (...args: readonly string[]) => run('git', [...options, ...args], { cwd: root });
	await git('init', '--quiet');
	await git('add', '--all');
	await git('commit', '--quiet', '--message', 'First');
}

/** Make the spec as it is the baseline: all of it holds already. */
async function recordFirstSpec(host: Host): Promise<void> {
	const plan = await planOnce(host);
	const outcome = await applyPlan(host, plan, { verify: false, allowProtected: () => false }, neverCancelled);
	if (outcome.kind !== 'applied') {
		throw new Error(`The first cycle was not recorded: ${outcome.kind}.`);
	}
}

async function planOnce(host: Host) {
	const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
	if (outcome.kind !== 'planned' || outcome.plan.unresolved.length > 0) {
		throw new Error(`The plan is not what is to be timed: ${JSON.stringify(outcome).slice(0, 500)}`);
	}
	return outcome.plan;
}
