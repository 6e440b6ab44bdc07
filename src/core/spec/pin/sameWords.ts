import { collapse } from '../collapse';

/** A text for comparison: lower case, without signs at its ends, emphasis and code marks. */
export function sameWords(text: string): string {
	return collapse(text.replace(/[*_`]/g, ''))
		.replace(/^[#\s\d.)]+|[\s.:#]+$/g, '')
		.toLowerCase();
}
