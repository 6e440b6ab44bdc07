import { openHost } from '../../../src/adapters/openHost';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import type { Disk } from '../../../src/core/host';
import type { Lock } from '../../../src/core/lock';
import { neverCancelled } from '../../../src/core/neverCancelled';
import type { Plan } from '../../../src/core/plan/plan';

/** Thrown in place of everything that would come after a program was killed. */
class Killed extends Error {}

/**
 * Apply a plan in a Root and be killed right after a file got its new bytes.
 *
 * @param lock The lock to take; with that of the Root it is free afterwards, as after a death.
 */
export async function leaveHalf(root: string, plan: Plan, last: string, lock?: Lock): Promise<void> {
	const host = { ...openHost(root), ...(lock && { lock }) };
	const options = { verify: false, allowProtected: () => false };
	try {
		await applyPlan({ ...host, disk: dyingDisk(host.disk, last) }, plan, options, neverCancelled);
	} catch (error) {
		if (error instanceof Killed) {
			return;
		}
		throw error;
	}
	throw new Error(`${last} was not written`);
}

function dyingDisk(disk: Disk, last: string): Disk {
	let dead = false;
	return new Proxy(disk, {
		get: (target, name) => {
			const step: unknown = Reflect.get(target, name);
			return typeof step !== 'function'
				? step
				: async (...args: readonly unknown[]) => {
						if (dead) {
							throw new Killed();
						}
						const done: unknown = await Reflect.apply(step, target, args);
						dead = (name === 'rename' || name === 'link') && args[1] === last;
						return done;
					};
		},
	});
}
