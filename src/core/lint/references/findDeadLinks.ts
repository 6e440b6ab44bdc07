import type { Prose } from '../prose';
import type { PartReport } from '../session/partReport';
import { findLinks } from './findLinks';

/** Find links to headings that the file does not have. */
export function findDeadLinks(report: PartReport, prose: Prose): void {
	for (const link of report.text.includes('](#') ? findLinks(report.text, prose) : []) {
		if (link.target.startsWith('#') && link.target.length > 1) {
			const anchor = link.target.slice(1);
			report.add('missing-heading', link, `No heading of this file is reached by ${link.target}.`, {
				condition: { fact: 'anchors', holds: ({ anchors }) => !anchors.has(anchor) },
				replacement: ({ anchors }) => withHash(anchors.likely(anchor)),
			});
		}
	}
}

function withHash(anchor: string | undefined): string | undefined {
	return anchor === undefined ? undefined : `#${anchor}`;
}
