import { explicitIdPattern } from '../../spec/statements/readExplicitId';
import type { Mention } from '../analysis';
import { isWithin, type Prose } from '../prose';

const mentioned = new RegExp(`(?<![\\w./#-])${explicitIdPattern}(?![\\w-])`, 'g');

/**
 * Find what looks like ids of requirements, such as `FR-012`, outside code, comments and targets of links.
 *
 * @param isElsewhere Whether an offset is of no concern; asked from front to back.
 */
export function findIdMentions(
	text: string,
	prose: Prose,
	isElsewhere: (offset: number) => boolean = () => false,
): readonly Mention[] {
	prose.rewind();
	const mentions: Mention[] = [];
	for (const match of text.matchAll(mentioned)) {
		const [id] = match;
		const leaf = isElsewhere(match.index) ? undefined : prose.leafAt(match.index);
		if (leaf && !isWithin(leaf.inline.hidden, match.index)) {
			mentions.push({ id, start: match.index, end: match.index + id.length });
		}
	}
	return mentions;
}
