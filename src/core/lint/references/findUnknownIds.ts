import type { FileReport } from '../fileReport';

/** `FR` of `FR-012`. */
function familyOf(id: string): string {
	return id.slice(0, id.lastIndexOf('-'));
}

/** Find mentions of requirements by an id that looks like those of the file, and that none of them has. */
export function findUnknownIds(report: FileReport): void {
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
	const opened = new Map<string, boolean>();
	for (const [index, requirement] of requirements.entries()) {
		const seen = new Set<string>();
		for (const { id, start, end } of report.analyses[index]?.mentions ?? []) {
			if (known.has(id) || seen.has(id) || !families.has(familyOf(id))) {
				continue;
			}
			seen.add(id);
			const isGiven = opened.get(id) ?? isOpened(report.input.text, id);
			opened.set(id, isGiven);
			if (!isGiven) {
				const message = `No requirement of this file has the id ${id}.`;
				report.addFinding(requirement, { rule: 'unknown-id', start, end, message });
			}
		}
	}
}

/** Marks of lists, headings and emphasis in front of an id are no longer than this. */
const longestMarks = 40;

/** Whether a line starts with the id, behind marks only: it is given there, in a form that is no requirement. */
function isOpened(text: string, id: string): boolean {
	for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
		const before = text.slice(Math.max(0, at - longestMarks), at);
		const feed = before.lastIndexOf('\n');
		if ((feed >= 0 || at < longestMarks) && /^[\s>#*_+|`[\]-]*$/.test(before.slice(feed + 1))) {
			return true;
		}
	}
	return false;
}
