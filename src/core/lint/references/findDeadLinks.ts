import type { Section } from '../../spec/spec';
import type { FileReport } from '../fileReport';
import type { LintOptions } from '../lintOptions';
import type { Prose } from '../prose';
import { findLinks } from './findLinks';
import { pathOfLink } from './pathOfLink';

/** Find links to headings that the file does not have, and to files of which it is known that they do not exist. */
export function findDeadLinks(report: FileReport, prose: Prose, { missingPaths }: LintOptions): void {
	const { text, spec } = report.input;
	let anchors: ReadonlySet<string> | undefined;
	for (const link of findLinks(text, prose)) {
		const path = pathOfLink(spec.path, link.target);
		if (path !== undefined && missingPaths?.has(path)) {
			report.add('missing-path', link, `There is no file ${path}.`);
		}
		if (link.target.startsWith('#') && link.target.length > 1) {
			anchors ??= anchorsOf(spec.sections, text);
			const anchor = link.target.slice(1).toLowerCase();
			if (!anchors.has(anchor) && !anchors.has(withoutPercents(anchor))) {
				report.add('missing-heading', link, `No heading of this file is reached by ${link.target}.`);
			}
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

/** What links may name, in lower case: headings as GitHub, GitLab and VS Code spell them, and anchors that were written. */
function anchorsOf(sections: readonly Section[], text: string): ReadonlySet<string> {
	const anchors = new Set<string>(['top']);
	const counts = new Map<string, number>();
	for (const { title } of sections) {
		const slug = slugOf(title);
		const count = counts.get(slug) ?? 0;
		counts.set(slug, count + 1);
		anchors.add(count === 0 ? slug : `${slug}-${count}`);
		anchors.add(slug.replace(/-{2,}/g, '-'));
		anchors.add(slugOf(title.replace(/[<>]/g, '')));
	}
	for (const [, written = ''] of text.matchAll(/(?:\s(?:id|name)=["']|\{#)([^"'}\s]{1,200})["'}]/g)) {
		anchors.add(written.toLowerCase());
	}
	return anchors;
}

function slugOf(title: string): string {
	return title
		.replace(/!?\[([^\]]{0,500})\]\([^)]{0,500}\)/g, '$1')
		.replace(/<[^<>]{1,200}>/g, '')
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
		.replaceAll(' ', '-');
}
