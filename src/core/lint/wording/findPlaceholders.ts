import type { Prose } from '../prose';
import type { PartReport } from '../session/partReport';
import { placeholdersIn } from './placeholdersIn';

/** Find what is left to be decided, anywhere but in code, quotations and comments. */
export function findPlaceholders(report: PartReport, prose: Prose): void {
	const { text } = report;
	for (const place of placeholdersIn(text, prose, report.spec.dialect)) {
		const found = text.slice(place.start, place.end);
		const message = `“${found.length > 80 ? `${found.slice(0, 79)}…` : found}” is still to be decided.`;
		report.add('placeholder', place, message);
	}
}
