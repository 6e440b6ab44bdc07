import type { Prose } from '../prose';
import type { PartReport } from '../session/partReport';
import { isDelta } from './deltaPath';

/** Find the lines of a delta's renamings that have no counterpart, so that nothing is renamed by them. */
export function findHalfRenames(report: PartReport, prose: Prose): void {
	const { spec, text, places } = report;
	if (!isDelta(spec) || !heading.test(text)) {
		return;
	}
	const paired = new Set(spec.requirements.flatMap(({ delta, line, endLine }) => (delta?.from ? [line, endLine] : [])));
	prose.rewind();
	let isRenaming = false;
	for (const match of text.matchAll(lines)) {
		const [all, title, side = ''] = match;
		if (title !== undefined) {
			isRenaming = heading.test(all);
			continue;
		}
		const line = places.lineOf(match.index);
		if (isRenaming && !paired.has(line) && prose.leafAt(match.index + all.length - 1)) {
			const other = side.toUpperCase() === 'FROM' ? 'TO' : 'FROM';
			report.addLine('delta-conflict', line, `This has no ${other} beside it, so nothing is renamed. Write both.`);
		}
	}
}

const heading = /^##[ \t]+RENAMED[ \t]+Requirements/im;
/** Headings of sections, and the lines of a renaming. */
const lines = /^##[ \t]+([^\n]{1,200})|^[ \t]{0,20}(?:[-*+][ \t]+)?(FROM|TO):[ \t]*`?###[ \t]*Requirement:/gim;
