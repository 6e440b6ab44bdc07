import type { SpecSession } from '../session/specSession';

/** Take an unresolved change of the plan under review as implemented: applying then verifies and records it. */
export async function markReviewed(one: SpecSession, id: string): Promise<void> {
	const { review } = one;
	if (review && !one.isBusy) {
		const { markImplemented } = await import('../../core/plan/markImplemented');
		one.log('took an unresolved change as implemented');
		await one.setReview({ ...review, plan: markImplemented(review.plan, [id]) });
	}
}
