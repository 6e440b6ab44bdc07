import { explicitIdPattern } from '../../spec/statements/readExplicitId';
import { isWithin, type Prose } from '../prose';
import type { Condition } from '../session/facts';
import type { PartReport } from '../session/partReport';

/** `FR` of `FR-012`. */
export function familyOf(id: string): string {
	return id.slice(0, id.lastIndexOf('-'));
}

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
	prose.rewind();
	let index = 0;
	for (const match of text.matchAll(mentioned)) {
		const [id] = match;
		const line = places.lineOf(match.index);
		while (index < spec.requirements.length && (spec.requirements[index]?.endLine ?? 0) < line) {
			index++;
		}
		const isStatement = (spec.requirements[index]?.line ?? Number.POSITIVE_INFINITY) <= line;
		const leaf = isStatement ? undefined : prose.leafAt(match.index);
		if (leaf && !isWithin(leaf.inline.hidden, match.index)) {
			const place = { start: match.index, end: match.index + id.length };
			report.add('unknown-id', place, messageOf(id), { condition: unknown(id) });
		}
	}
}

const mentioned = new RegExp(`(?<![\\w./#-])${explicitIdPattern}(?![\\w-])`, 'g');

function messageOf(id: string): string {
	return `No requirement of this file has the id ${id}.`;
}

function unknown(id: string): Condition {
	return { fact: 'ids', holds: facts => facts.isUnknownId(id) };
}
