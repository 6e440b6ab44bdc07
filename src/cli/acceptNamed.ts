import { type Failure, failed, nothingWritten } from '../core/failure';
import { acceptAssumptions } from '../core/plan/assumptions/acceptAssumptions';
import type { Plan } from '../core/plan/plan';
import { count } from '../core/text/words';

/**
 * Accept the assumptions that a call names with `--accept`: by their numbers from 1, or `all` of them.
 *
 * @param named The values of the option; several numbers in one are divided by commas.
 * @returns The places that were named, from 0, or a refusal where the plan has no such assumption.
 */
export function acceptNamed<P extends Pick<Plan, 'assumptions'>>(
	plan: P,
	named: readonly string[],
): { readonly kind: 'accepted'; readonly plan: P; readonly places: ReadonlySet<number> } | Failure {
	const { length } = plan.assumptions;
	const places = new Set<number>();
	for (const word of named.flatMap(value => value.split(',')).map(value => value.trim())) {
		const number = /^\d{1,6}$/.test(word) ? Number(word) : 0;
		if (word === 'all') {
			plan.assumptions.forEach((_, index) => {
				places.add(index);
			});
		} else if (number >= 1 && number <= length) {
			places.add(number - 1);
		} else {
			const message = `There is no assumption “${word}”: the plan has ${count(length, 'assumption')}.`;
			const next = '“spec-ops show” tells their numbers; --accept all accepts every one.';
			return failed('usage', message, nothingWritten, next);
		}
	}
	return { kind: 'accepted', plan: acceptAssumptions(plan, places), places };
}
