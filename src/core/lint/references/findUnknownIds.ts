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
			const message = `No requirement of this file has the id ${id}.`;
			const finding = { rule: 'unknown-id', start, end, message } as const;
			report.addFinding(requirement, finding, { fact: 'ids', holds: facts => facts.isUnknownId(id) });
		}
	}
}
