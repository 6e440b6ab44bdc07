import { writtenLabel } from '../diff/writtenLabel';
import type { Target } from './referenceIndex';

/** Why a label cannot be renamed, as a sentence for people. */
export interface Refusal {
	readonly kind: 'refused';
	readonly reason: string;
}

/** The label that the author gave a requirement, which can be renamed, or why there is none. */
export function renamableLabel({ requirement }: Target): { readonly kind: 'label'; readonly label: string } | Refusal {
	const label = writtenLabel(requirement);
	if (label !== undefined) {
		return { kind: 'label', label };
	}
	const isNumber = /^\d+(\.\d+)+$/.test(requirement.id);
	return refused(
		isNumber
			? `${requirement.id} is the place of the requirement in its list. Move the requirement to give it another.`
			: 'This requirement has no id or name. Write one in front of it, such as “REQ-001: ”.',
	);
}

/** Refuse for a reason. */
export function refused(reason: string): Refusal {
	return { kind: 'refused', reason };
}
