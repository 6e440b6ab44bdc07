import type { Prose } from '../prose';
import type { Condition } from '../session/facts';
import type { PartReport } from '../session/partReport';
import { findIdMentions } from './findIdMentions';

/** Find mentions of requirements by an id that looks like those of the file, and that none of them has. */
export function findUnknownIds(report: PartReport): void {
	for (const { requirement, analysis } of report.telling) {
		const seen = new Set<string>();
		for (const { id, start, end } of analysis.mentions) {
			if (seen.has(id)) {
				continue;
			}
			seen.add(id);
			const finding = { rule: 'unknown-id', start, end, message: messageOf(id) } as const;
			report.addFinding(requirement, finding, unknown(id));
		}
	}
}

/** Find such mentions in what is no requirement: paragraphs, notes, headings and tables. */
export function findUnknownIdsInProse(report: PartReport, prose: Prose): void {
	const { text, places, spec } = report;
	if (spec.dialect === 'openspec' || spec.dialect === 'kiro') {
		// Their requirements have names or numbers.
		return;
	}
	let index = 0;
	const isStatement = (offset: number) => {
		const line = places.lineOf(offset);
		while (index < spec.requirements.length && (spec.requirements[index]?.endLine ?? 0) < line) {
			index++;
		}
		return (spec.requirements[index]?.line ?? Number.POSITIVE_INFINITY) <= line;
	};
	for (const { id, ...place } of findIdMentions(text, prose, isStatement)) {
		report.add('unknown-id', place, messageOf(id), { condition: unknown(id) });
	}
}

function messageOf(id: string): string {
	return `No requirement of this file has the id ${id}.`;
}

function unknown(id: string): Condition {
	return { fact: 'ids', holds: facts => facts.isUnknownId(id) };
}
