import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import { asOnlyWriter } from '../../../src/core/apply/asOnlyWriter';
import type { Host } from '../../../src/core/host';
import { neverCancelled } from '../../../src/core/neverCancelled';
import { patientLock } from '../../../src/core/patientLock';
import type { Planner } from '../../../src/core/plan/planner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { withoutGit } from '../../../src/vscode/session/withoutGit';
import { fileOf, filePath, specOf, specPath } from './counter';

/**
 * A process that counts one up in the spec, plans that and applies it, many times, beside others that do the same.
 *
 * What it does not get done it tells on standard error, and exits with 1.
 */

// Twenty of them would leave nothing of the machine to the tests beside this one.
setPriority(constants.priority.PRIORITY_LOW);
const [folder = '', times = '0'] = process.argv.slice(2);
const options = { verify: false, allowProtected: () => false };
/** Git is not what this is about, and takes long to start. */
const own = withoutGit(openHost(folder));
const shared: Host = { ...own, lock: patientLock(own.lock, { waitMs: 900_000 }, neverCancelled) };

async function countUp(host: Host): Promise<void> {
	const spec = join(folder, specPath);
	const count = Number(/Round (\d+)/.exec(readFileSync(spec, 'utf8'))?.[1]) + 1;
	writeFileSync(spec, specOf(count));
	const planned = await planSpec(host, specPath, { planner: counting(count) }, neverCancelled);
	if (planned.kind !== 'planned') {
		throw new Error(JSON.stringify(planned));
	}
	const applied = await applyPlan(host, planned.plan, options, neverCancelled);
	if (applied.kind !== 'applied') {
		throw new Error(JSON.stringify(applied));
	}
}

function counting(count: number): Planner {
	return {
		id: 'counting',
		propose: async ({ changes }) => {
			const requirements = changes.map(({ id }) => id);
			const edit = {
				op: 'modify',
				path: filePath,
				text: fileOf(count),
				requirements,
				reason: '',
				selected: true,
			} as const;
			return {
				kind: 'proposed',
				planner: { id: 'counting' },
				edits: [edit],
				states: new Map(requirements.map(id => [id, 'edits'])),
				verify: [],
				unresolved: [],
				assumptions: [],
			};
		},
	};
}

for (let left = Number(times); left > 0; left--) {
	const outcome = await asOnlyWriter(shared, countUp);
	if (outcome) {
		throw new Error(JSON.stringify(outcome));
	}
}
