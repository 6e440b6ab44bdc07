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

/** What people call the sections by one word, also on lines that are marked by nothing but a colon, or not at all. */
const words: Readonly<Record<string, SectionName>> = {
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

/** What they call them in headings and bold lines besides. */
const phrases: Readonly<Record<string, SectionName>> = {
	'proposed change': 'propose',
	'proposed changes': 'propose',
	'spec change': 'spec',
	'spec changes': 'spec',
	'spec delta': 'spec',
	'spec diff': 'spec',
	'changed files': 'changes',
	'changes made': 'changes',
	'code changes': 'changes',
	'file changes': 'changes',
	'files changed': 'changes',
	'files modified': 'changes',
	'modified files': 'changes',
	'how to verify': 'verify',
	'verification commands': 'verify',
	'verification steps': 'verify',
	'verify commands': 'verify',
	'final status': 'status',
};

const marker = '(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?';
const phrase = '([A-Za-z]+(?: [A-Za-z]+){0,2})';
/** Characters of other scripts than ours, signs among them. */
const sign = '[^\\u0000-\\u024F]';
const stars = '(?:\\*\\*|__)';
const titled = new RegExp(`^${phrase}[*_]*(?:[ \\t]*[:–—-][*_]*[ \\t]*|[ \\t]*$|[ \\t]+(?=\\(|${sign}))`, 'u');
const bold = new RegExp(
	`^ {0,3}${marker}${stars}[^\\p{L}*_]{0,8}${phrase}(?::${stars}[ \\t]*|${stars}(?:[ \\t]*[:–—-][ \\t]*|[ \\t]*$|[ \\t]+(?=${sign})))`,
	'u',
);
const labelled = new RegExp(`^ {0,3}${marker}(?:${sign}{1,4}[ \\t]*)?([A-Z][A-Za-z]+):(?:[ \\t]+|$)`, 'u');
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
		const name = nameOf(match?.[1]) ?? phraseOf(match?.[1]);
		return { name: name ?? null, inline: match && name ? text.slice(match[0].length) : '', depth: heading.depth };
	}
	for (const pattern of [bold, labelled, alone]) {
		const match = pattern.exec(line);
		const name = nameOf(match?.[1]) ?? (pattern === bold ? phraseOf(match?.[1]) : undefined);
		if (match && name) {
			return { name, inline: line.slice(match[0].length), depth: null };
		}
	}
	return undefined;
}

const hash = 35;

/** Quick: whether the line starts with `#`, or its first letter, behind marks and signs, is one that a name starts with. */
function mayBeHeading(line: string): boolean {
	let isMarked = false;
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		const lower = code | 32;
		if (code === hash) {
			return true;
		}
		if (lower >= 97 && lower <= 122) {
			return wordStarts.has(lower) || (isMarked && phraseStarts.has(lower));
		}
		if (code < 128 && !marks.has(code)) {
			return false;
		}
		isMarked ||= code === star || code === low;
	}
	return false;
}

const star = 42;
const low = 95;
/** As UTF-16 codes. */
const wordStarts = new Set(Object.keys(words).map(name => name.charCodeAt(0)));
const phraseStarts = new Set(Object.keys(phrases).map(name => name.charCodeAt(0)));
const marks = new Set([...' \t*_-+.)0123456789'].map(mark => mark.charCodeAt(0)));

function nameOf(word: string | undefined): SectionName | undefined {
	const key = word?.toLowerCase();
	return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
}

function phraseOf(phrase: string | undefined): SectionName | undefined {
	const key = phrase?.toLowerCase();
	return key !== undefined && Object.hasOwn(phrases, key) ? phrases[key] : undefined;
}
