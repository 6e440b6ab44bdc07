import type { Session } from './session';
import type { SpecSession } from './specSession';

/** The specs of which the user sees more than a number. */
export function specsInUse({ specs, active }: Pick<Session, 'specs' | 'active'>): readonly SpecSession[] {
	return specs.filter(one => one === active || one.review !== undefined);
}
