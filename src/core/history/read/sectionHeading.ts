import { ownText } from '../../text/ownText';
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
	if (!mayBeHeading(line)) {
		return undefined;
	}
	const known = usual.get(line);
	if (known) {
		return known;
	}
	const heading = readHeading(line);
	if (heading?.name && heading.inline === '' && usual.size < usualLimit) {
		usual.set(ownText(line), heading);
	}
	return heading;
}

/** Headings without more on their line: cycles have the same few. */
const usual = new Map<string, SectionHeading>();
const usualLimit = 100;

function readHeading(line: string): SectionHeading | undefined {
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

const hash = 35;

/** Quick: whether the line starts with `#`, or its first letter, behind marks and blanks, is one that a name starts with. */
function mayBeHeading(line: string): boolean {
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		const lower = code | 32;
		if (code === hash) {
			return true;
		}
		if (lower >= 97 && lower <= 122) {
			return nameStarts.has(lower);
		}
		if (!marks.has(code)) {
			return false;
		}
	}
	return false;
}

/** As UTF-16 codes. */
const nameStarts = new Set(Object.keys(names).map(name => name.charCodeAt(0)));
const marks = new Set([...' \t*_-+'].map(mark => mark.charCodeAt(0)));

function nameOf(word: string | undefined): SectionName | undefined {
	const key = word?.toLowerCase();
	return key !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
}
