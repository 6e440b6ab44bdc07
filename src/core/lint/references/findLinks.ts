import type { Prose } from '../prose';
import type { Stretch } from '../session/partPlaces';

/** The target of a link in a text. */
export interface Link extends Stretch {
	readonly target: string;
}

const targetPattern = /\]\(\s{0,3}<?([^\s<>()]{1,500})>?(?:\s[^)]{0,300})?\)$/;

/** Find the inline links of a text, in its order. Takes time linear in the text, and nearly none where there are no links. */
export function findLinks(text: string, prose: Prose): readonly Link[] {
	const links: Link[] = [];
	prose.rewind();
	let from = 0;
	for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
		const leaf = at < from ? undefined : prose.leafAt(at);
		if (!leaf) {
			continue;
		}
		for (let index = 0; index < leaf.inline.links.length; index += 2) {
			const [start, end] = [leaf.inline.links[index] as number, leaf.inline.links[index + 1] as number];
			const target = targetPattern.exec(text.slice(Math.max(start, end - 1000), end))?.[1];
			if (target !== undefined) {
				const targetStart = text.lastIndexOf(target, end);
				links.push({ target, start: targetStart, end: targetStart + target.length });
			}
		}
		from = leaf.end;
	}
	return links;
}
