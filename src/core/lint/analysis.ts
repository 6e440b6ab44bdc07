import type { Requirement } from '../spec/spec';
import type { Finding } from './finding';
import { mayOppose } from './meaning/mayOppose';
import type { Meaning } from './meaning/meaning';
import { isCriterion, readCriterion } from './meaning/readCriterion';
import { readFact } from './meaning/readFact';
import { readMeanings } from './meaning/readMeanings';
import { statedConcepts } from './meaning/statedConcepts';
import { codePath } from './references/codePath';
import { findActorless } from './wording/findActorless';
import { findCrowded } from './wording/findCrowded';
import { findNegations } from './wording/findNegations';
import { findOptional } from './wording/findOptional';
import { findUnmarked } from './wording/findUnmarked';
import { findVague } from './wording/findVague';
import { Tokens, tokenKinds } from './words/tokens';
import { marks } from './words/word';

/** What looks like the id of a requirement; offsets into the statement's text. */
export interface Mention {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

/** A path from the Root that is named in code; offsets of the path in the statement's text. */
export interface NamedPath {
	readonly path: string;
	readonly start: number;
	readonly end: number;
}

/** All that one statement alone tells: it depends on nothing around it, so it holds as long as the statement does. */
export interface Analysis {
	readonly findings: readonly Finding[];
	/** Whether it may oppose another statement that opposes nothing; what it means is worth reading then. */
	readonly mayOppose: boolean;
	readonly mentions: readonly Mention[];
	/** Number of words and signs. */
	readonly length: number;
	/** A number that statements in the same words have in common. */
	readonly hash: number;
}

const tokens = new Tokens();
const nothing: readonly never[] = [];

/** Look at one statement, in time linear in its text. */
export function analyze({ text, keyword }: Pick<Requirement, 'text' | 'keyword'>): Analysis {
	tokens.read(text);
	const findings: Finding[] = [];
	findVague(tokens, findings);
	findOptional(tokens, findings);
	if (keyword === null) {
		findUnmarked(tokens, findings);
	} else {
		findNegations(tokens, findings);
		findCrowded(tokens, findings);
		findActorless(tokens, findings);
	}
	return {
		findings: findings.length === 0 ? nothing : findings,
		mayOppose: keyword === null || mayOppose(tokens),
		mentions: (tokens.allMarks & marks.idLike) === 0 ? nothing : readMentions(),
		length: tokens.length,
		hash: tokens.hash,
	};
}

/** What a statement demands, or gives as a fact. */
export function meaningsOf({
	text,
	keyword,
	explicitId,
}: Pick<Requirement, 'text' | 'keyword' | 'explicitId'>): readonly Meaning[] {
	if (keyword === null && isCriterion(explicitId)) {
		return readCriterion(tokens.text === text ? tokens : tokens.read(text));
	}
	if (keyword === null) {
		const fact = readFact(text);
		return fact ? [fact] : nothing;
	}
	return readMeanings(tokens.text === text ? tokens : tokens.read(text));
}

/** The concepts of a statement that may be about anything, by `statedConcepts`. */
export function conceptsOf({ text }: Pick<Requirement, 'text'>): ReturnType<typeof statedConcepts> {
	return statedConcepts(tokens.text === text ? tokens : tokens.read(text));
}

/** The paths in code spans of a statement. */
export function readPaths(text: string): readonly NamedPath[] {
	if (!text.includes('/') || !text.includes('`')) {
		return nothing;
	}
	tokens.read(text);
	const paths: NamedPath[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const path = tokens.kinds[at] === tokenKinds.literal ? codePath(tokens.source(at)) : undefined;
		const end = (tokens.ends[at] ?? 0) - 1;
		if (path !== undefined) {
			paths.push({ path, start: end - path.length, end });
		}
	}
	return paths;
}

/** Whether a statement says what holds where something is left out. */
export function isAnswer(text: string): boolean {
	tokens.read(text);
	return (tokens.allMarks & (marks.answer | marks.negation)) !== 0 && answer.test(tokens.text);
}

const answer =
	/\b(?:defaults?|missing|absent|omitted|without|not (?:given|set|provided|specified|supplied|present)|no \S{1,40} (?:argument|flag|option|parameter))\b/i;

function readMentions(): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if ((tokens.marks(at) & marks.idLike) !== 0) {
			mentions.push({ id: tokens.source(at), start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0 });
		}
	}
	return mentions;
}
