import type { Failure } from '../../core/failure';
import { describeFault, type FaultContext } from './describeFault';
import type { Outcome } from './outcome';

/** What came of a request, as a caller outside of this folder gets it. */
export function settleOutcome<T>(
	outcome: Outcome<T>,
	context: FaultContext,
): T | { readonly kind: 'cancelled' } | Failure {
	if (outcome.kind === 'done') {
		return outcome.value;
	}
	return outcome.fault.kind === 'cancelled' ? { kind: 'cancelled' } : describeFault(outcome.fault, context);
}
