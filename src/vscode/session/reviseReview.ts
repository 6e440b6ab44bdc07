import type { Host } from '../../core/host';
import { findProtected } from '../../core/plan/guard/findProtected';
import type { Plan } from '../../core/plan/plan';
import type { Review } from './review';

/**
 * The review with other texts in its plan: what they need an approval for is found anew, and what was agreed to for other
 * reasons than they have now is to be agreed to again.
 */
export async function reviseReview({ disk }: Host, review: Review, plan: Plan): Promise<Review> {
	const protectedReasons = await findProtected(disk, plan);
	const isSame = (path: string) => protectedReasons.get(path) === review.protectedReasons.get(path);
	return {
		...review,
		...{ plan, protectedReasons },
		protectedApproved: new Set([...review.protectedApproved].filter(isSame)),
	};
}
