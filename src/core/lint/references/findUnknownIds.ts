import type { Analyses } from '../analyses';
import type { FileReport } from '../fileReport';

/** `FR` of `FR-012`. */
function familyOf(id: string): string {
	return id.slice(0, id.lastIndexOf('-'));
}

/** Find mentions of requirements by an id that looks like those of the file, and that none of them has. */
export function findUnknownIds(report: FileReport, analyses: Analyses): void {
	const { requirements } = report.input.spec;
	const known = new Set<string>();
	const families = new Set<string>();
	for (const { explicitId } of requirements) {
		if (explicitId !== null) {
			known.add(explicitId);
			families.add(familyOf(explicitId));
		}
	}
	if (families.size === 0) {
		return;
	}
	for (const requirement of requirements) {
		for (const { id, start, end } of analyses.of(requirement).mentions) {
			if (families.has(familyOf(id)) && !known.has(id) && !isOpened(report.input.text, id)) {
				const message = `No requirement of this file has the id ${id}.`;
				report.addFinding(requirement, { rule: 'unknown-id', start, end, message });
			}
		}
	}
}

/** Whether a line starts with the id, behind marks only: it is given there, in a form that is no requirement. */
function isOpened(text: string, id: string): boolean {
	for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
		const lineStart = text.lastIndexOf('\n', at) + 1;
		if (/^[\s>#*_+|`[\]-]*$/.test(text.slice(lineStart, at)) && at - lineStart < 40) {
			return true;
		}
	}
	return false;
}
