import type { Prose } from '../prose';
import type { PartReport } from '../session/partReport';
import { findLinks } from './findLinks';

/** Find links to headings that the file does not have. */
export function findDeadLinks(report: PartReport, prose: Prose): void {
	for (const link of report.text.includes('](#') ? findLinks(report.text, prose) : []) {
		if (link.target.startsWith('#') && link.target.length > 1) {
			const anchor = link.target.slice(1).toLowerCase();
			const message = `No heading of this file is reached by ${link.target}.`;
			const plain = withoutPercents(anchor);
			report.add('missing-heading', link, message, {
				condition: { fact: 'anchors', holds: facts => !facts.hasAnchor(anchor) && !facts.hasAnchor(plain) },
				replacement: facts => facts.likelyAnchor(plain),
			});
		}
	}
}

function withoutPercents(anchor: string): string {
	try {
		return decodeURIComponent(anchor).toLowerCase();
	} catch {
		return anchor;
	}
}
