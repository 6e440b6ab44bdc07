import type { Prose } from '../prose';
import type { PartReport } from '../session/partReport';
import { findLinks } from './findLinks';
import { pathOfLink } from './pathOfLink';

/** Find links to headings that the file does not have, and collect those to files. */
export function findDeadLinks(report: PartReport, prose: Prose): void {
	// Many links of a spec lead to the same file.
	let last: { readonly target: string; readonly path: string | undefined } | undefined;
	for (const link of findLinks(report.text, prose)) {
		last =
			last?.target === link.target ? last : { target: link.target, path: pathOfLink(report.spec.path, link.target) };
		const { path } = last;
		if (path !== undefined) {
			report.links.push({ path, start: link.start, end: link.end, isCode: false });
		}
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
