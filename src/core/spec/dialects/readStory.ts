import { kindCodes } from '../blocks/blockList';
import { isDigit } from '../blocks/characters';
import { headingRange } from '../headingRange';
import type { Scenario, Step } from '../spec';
import { createPlaces } from '../statements/createPlaces';
import type { FoundKeyword } from '../statements/keywordCursor';
import { lineStart } from '../statements/lineStart';
import { readExplicitId } from '../statements/readExplicitId';
import { type DialectRules, readBlocks } from '../statements/readStatements';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { readIdLines } from './readIdLines';
import { readSteps } from './readSteps';
import { readStepWord } from './readStepWord';
import { readStoryHead } from './readStoryHead';
import { sourceText } from './sourceText';
import { splitSentenceSteps } from './splitSentenceSteps';

/**
 * Read a user story, or a requirement whose heading starts with its id: its heading, what it tells, and its scenarios,
 * which are what starts like a step and, in a story, the items of numbered lists. A story goes by its number, which is
 * no label, or by its title where it has none.
 *
 * What has an explicit id in it, and in a story what has a keyword, is a requirement of its own.
 *
 * @param at Index of its section.
 * @param end Index of the section after it.
 * @param rules By which requirements in it are read.
 */
export function readStory(
	source: SpecSource,
	sections: readonly SectionPath[],
	at: number,
	end: number,
	rules: DialectRules,
	statements: Statement[],
): void {
	const section = sections[at] as SectionPath;
	const blockEnd = end < sections.length ? (sections[end] as SectionPath).block : source.blocks.length;
	const story = new StoryReader(source, section, rules);
	let index = section.block + 1;
	while (index < blockEnd) {
		let next = index + 1;
		while (next < blockEnd && source.blocks.parent(next) >= 0) {
			next++;
		}
		story.read(index, next);
		index = next;
	}
	if (!story.isEmpty) {
		statements.push(story.toStatement());
	}
	for (const statement of story.others) {
		statements.push(statement);
	}
}

/** A paragraph that only announces the scenarios. */
const label = /^[*_]{0,3}[^*_:：.]{1,60}[*_]{0,3}[:：][*_]{0,3}$/;

class StoryReader {
	/** Requirements that stand in the story. */
	readonly others: Statement[] = [];
	readonly #source: SpecSource;
	readonly #section: SectionPath;
	readonly #rules: DialectRules;
	readonly #base: number;
	readonly #scenarios: ScenarioDraft[] = [];
	#text = '';
	#keyword: FoundKeyword | undefined;
	#start = -1;
	#end = -1;
	#endLine: number;

	constructor(source: SpecSource, section: SectionPath, rules: DialectRules) {
		this.#source = source;
		this.#section = section;
		this.#rules = rules;
		this.#base = lineStart(source.text, source.blocks.start(section.block));
		this.#endLine = section.line;
	}

	/** Read a block at the top, which ends before another. */
	read(index: number, end: number): void {
		const { blocks, text } = this.#source;
		const kind = blocks.kindCode(index);
		if (kind === kindCodes.heading || kind === kindCodes.comment || kind === kindCodes.rule) {
			return;
		}
		const isItem = kind === kindCodes.item;
		const from = isItem && index + 1 < end ? blocks.start(index + 1) : blocks.start(index);
		if (isItem && this.#isRequirement(index, from)) {
			readBlocks(this.#source, index, end, this.#section, this.#rules, this.others);
			return;
		}
		if (kind === kindCodes.paragraph && readIdLines(this.#source, index, this.#section, this.others)) {
			return;
		}
		const word = isItem || kind === kindCodes.paragraph ? this.#stepWord(from, blocks.end(index)) : undefined;
		const isNumbered = this.#isStory && isItem && isDigit(text.charCodeAt(blocks.start(index)));
		if (word || isNumbered) {
			this.#readScenario(index, from, isItem, word);
		} else if (this.#isStory && this.others.length > 0) {
			// The story ends where the requirements in it begin.
			readBlocks(this.#source, index, end, this.#section, this.#rules, this.others);
		} else {
			this.#tell(index, end);
		}
		// A story's last line is that of what stands before the requirements in it.
		if (!this.#isStory || this.others.length === 0) {
			this.#endLine = blocks.endLine(index);
		}
	}

	/** Whether nothing but other stories stands under a heading that tells nothing by itself. */
	get isEmpty(): boolean {
		return this.#isStory && this.#section.number === null && this.#text === '' && this.#scenarios.length === 0;
	}

	toStatement(): Statement {
		const { text, blocks } = this.#source;
		const { above, block, line } = this.#section;
		const { start, end } = headingRange(text, blocks, block);
		const { explicitId, positionalId, id, name, priority } = readStoryHead(this.#source, this.#section);
		const hasText = this.#text !== '';
		const parts = {
			start: hasText ? this.#start : start,
			end: hasText ? this.#end : end,
			keyword: this.#keyword,
			id,
			name,
		};
		return {
			explicitId,
			name,
			positionalId,
			level: this.#keyword?.level ?? 'FACT',
			keyword: this.#keyword?.words ?? null,
			text: hasText ? this.#text : (name?.id ?? this.#section.title),
			section: above,
			line,
			endLine: this.#endLine,
			scenarios: this.#scenarios.map(toScenario),
			places: createPlaces(text, this.#base, parts),
			delta: null,
			priority,
		};
	}

	get #isStory(): boolean {
		return this.#section.role === 'story';
	}

	/** Whether an item has an explicit id, or in a story a keyword without being a step. */
	#isRequirement(index: number, from: number): boolean {
		const { text, blocks, keywords, linkLabels } = this.#source;
		const end = blocks.end(index);
		if (readExplicitId(text, from, end, linkLabels)) {
			return true;
		}
		const isNumbered = isDigit(text.charCodeAt(blocks.start(index)));
		return this.#isStory && !isNumbered && keywords.next(from) < end && !this.#stepWord(from, end);
	}

	/** The word of a step; one without emphasis or capitals is that of a sentence like any other. */
	#stepWord(from: number, end: number): string | undefined {
		const { text } = this.#source;
		const word = readStepWord(text, from, end);
		return word && (word.start > from || text.slice(word.start, word.end) === word.keyword) ? word.keyword : undefined;
	}

	#readScenario(index: number, from: number, isItem: boolean, keyword: string | undefined): void {
		const { text, blocks } = this.#source;
		const base = this.#base;
		const passage = { start: from, end: blocks.end(index), line: blocks.line(index) };
		const last = this.#scenarios.at(-1);
		const isNumbered = isItem && isDigit(text.charCodeAt(blocks.start(index)));
		const goesOn = !isNumbered && last !== undefined && keyword !== 'GIVEN' && !(keyword === 'WHEN' && last.hasOutcome);
		const draft = goesOn ? last : { line: passage.line, start: blocks.start(index) - base, ...openDraft() };
		const known = draft.steps.length;
		const steps: Step[] = [];
		readSteps(text, passage, { base, lines: 0 }, !isItem, steps);
		draft.steps.push(...steps.flatMap(step => splitSentenceSteps(text, step, base)));
		draft.hasOutcome ||= draft.steps.slice(known).some(step => step.keyword === 'THEN');
		draft.endLine = blocks.endLine(index);
		draft.end = blocks.end(index) - base;
		if (!goesOn) {
			this.#scenarios.push(draft);
		}
	}

	#tell(index: number, end: number): void {
		const { blocks, text, keywords } = this.#source;
		const [from, to] = [blocks.start(index), blocks.end(index)];
		const told = sourceText(text, from, to);
		if (told === '' || (this.#isStory && label.test(told))) {
			return;
		}
		for (let at = index; at < end && !this.#keyword; at++) {
			const isText = blocks.kindCode(at) === kindCodes.paragraph && blocks.kindCode(index) !== kindCodes.quote;
			const [start, stop] = [blocks.start(at), blocks.end(at)];
			if (isText && keywords.next(start) < stop) {
				this.#keyword = keywords.first(start, stop);
			}
		}
		this.#start = this.#start < 0 ? from : this.#start;
		this.#end = to;
		this.#text = this.#text === '' ? told : `${this.#text} ${told}`;
	}
}

/** A scenario to which further steps may come. */
interface ScenarioDraft {
	readonly line: number;
	readonly start: number;
	readonly steps: Step[];
	endLine: number;
	end: number;
	/** Whether it has a THEN, after which no WHEN belongs to it. */
	hasOutcome: boolean;
}

function openDraft(): Pick<ScenarioDraft, 'steps' | 'endLine' | 'end' | 'hasOutcome'> {
	return { steps: [], endLine: 0, end: 0, hasOutcome: false };
}

function toScenario({ line, endLine, start, end, steps }: ScenarioDraft): Scenario {
	return { name: '', line, endLine, start, end, nameStart: -1, nameEnd: -1, steps };
}
