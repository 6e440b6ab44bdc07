import { atxHeading } from './atxHeading';

export type SectionName = 'propose' | 'spec' | 'changes' | 'verify' | 'status';

export interface SectionHeading {
	/** `null` for a heading of any other name. */
	readonly name: SectionName | null;
	/** Text after the name on the same line. */
	readonly inline: string;
	/** Depth of a `#` heading, else `null`. */
	readonly depth: number | null;
}

const names: Readonly<Record<string, SectionName>> = {
	propose: 'propose',
	proposal: 'propose',
	proposed: 'propose',
	spec: 'spec',
	change: 'changes',
	changes: 'changes',
	verify: 'verify',
	verification: 'verify',
	status: 'status',
};

const titled = /^([A-Za-z]+)[*_]*\s*(?:[:–—-][*_]*\s*|$)/;
const bold =
	/^ {0,3}(?:[-*+][ \t]+)?(?:\*\*|__)([A-Za-z]+)(?:(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*[:–—-])[ \t]*|(?:\*\*|__)[ \t]*$)/;
const labelled = /^ {0,3}(?:[-*+][ \t]+)?([A-Z][A-Za-z]+):(?:[ \t]+|$)/;
const alone = /^ {0,3}([A-Z][A-Za-z]+)[ \t]*$/;

/**
 * Read a line that starts a section of a cycle: `### Changes` at any depth, `**Changes**`, `Changes:` or `Changes` alone.
 * Any other `#` heading is given with `name` null; any other line is `undefined`.
 */
export function sectionHeading(line: string): SectionHeading | undefined {
	const heading = atxHeading(line);
	if (heading) {
		const text = heading.text.replace(/^[^A-Za-z]+/, '');
		const match = titled.exec(text);
		const name = nameOf(match?.[1]);
		return { name: name ?? null, inline: match && name ? text.slice(match[0].length) : '', depth: heading.depth };
	}
	for (const pattern of [bold, labelled, alone]) {
		const match = pattern.exec(line);
		const name = nameOf(match?.[1]);
		if (match && name) {
			return { name, inline: line.slice(match[0].length), depth: null };
		}
	}
	return undefined;
}

function nameOf(word: string | undefined): SectionName | undefined {
	const key = word?.toLowerCase();
	return key !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
}
