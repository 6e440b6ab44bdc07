import { identityOf } from '../history/identity';
import type { Digest } from '../history/record';
import type { Plan } from './plan';

/** What an approval binds to: SHA-256 over everything in the plan but the time at which it was made. */
export function planHash(plan: Plan): Digest {
	const { createdAt: _createdAt, ...content } = plan;
	return identityOf(content);
}
