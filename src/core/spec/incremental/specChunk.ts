import type { BlockList } from '../blocks/blockList';
import { countFeeds } from '../blocks/characters';
import { hasRequirementsSection } from '../dialects/hasRequirementsSection';
import { readDialect } from '../dialects/readDialect';
import type { Duplicate } from '../giveIds';
import { listSections } from '../listSections';
import { ownIds } from '../ownIds';
import { mayHaveConflict } from '../problems/findConflicts';
import { findDuplicates } from '../problems/findDuplicates';
import { findOpenFences } from '../problems/findOpenFences';
import { findOutside } from '../problems/findOutside';
import { readLinkLabels } from '../readLinkLabels';
import { deepestSection, readSections } from '../readSections';
import { readVerify } from '../readVerify';
import type { Problem, Requirement, Section, VerifyCommand } from '../spec';
import { KeywordCursor } from '../statements/keywordCursor';
import { labelAsId } from '../statements/labelAsId';
import type { SectionPath } from '../statements/sectionPath';
import type { ExplicitId, Statement } from '../statements/statement';
import { toRequirements } from '../toRequirements';
import type { ChunkContext } from './chunkContext';
import { type PlacedChunk, placeChunk } from './placeChunk';

/**
 * A part of a spec that can be read without the rest of it, save for the section that it begins in.
 *
 * Lines are counted from the beginning of the part. It lives until an edit touches it.
 */
export class SpecChunk {
	readonly text: string;
	/** Number of its line feeds. */
	readonly feeds: number;
	readonly blocks: BlockList;
	/** The section that it begins in, and the one that it ends in. */
	readonly entry: SectionPath | null;
	readonly exit: SectionPath | null;
	/** Those of its headings that mean something for the text below. */
	readonly paths: readonly SectionPath[];
	readonly statements: readonly Statement[];
	/** Its requirements with the ids that they would have alone. */
	readonly requirements: readonly Requirement[];
	readonly verify: readonly VerifyCommand[];
	readonly linkLabels: ReadonlySet<string>;
	readonly mayHaveConflict: boolean;
	/** Whether it has the heading that decides what else of an OpenSpec main spec is read. */
	readonly hasRequirementsSection: boolean;
	/** Problems that the rest of the spec has no part in. */
	readonly #lasting: readonly Problem[];
	readonly #ids: string[];
	/** What repeats an earlier label of the spec, by the label. */
	readonly #duplicates = new Map<ExplicitId, Duplicate>();
	#placed: PlacedChunk | undefined;
	#problems: readonly Problem[] | undefined;
	#sections: readonly Section[] | undefined;

	/** @param blocks The blocks of the text. */
	constructor(text: string, blocks: BlockList, entry: SectionPath | null, context: ChunkContext) {
		const paths = readSections(text, blocks, context, entry);
		this.text = text;
		this.feeds = countFeeds(text, 0, text.length);
		this.blocks = blocks;
		this.entry = entry;
		this.exit = paths.at(-1) ?? entry;
		this.paths = paths;
		this.statements = readStatements(text, blocks, paths, entry, context);
		this.#ids = ownIds(this.statements);
		this.requirements = toRequirements(this.statements, this.#ids);
		this.verify = readVerify(text, blocks, paths, deepestSection(context.dialect), entry);
		this.linkLabels = readLinkLabels(text, blocks);
		this.mayHaveConflict = mayHaveConflict(text);
		this.hasRequirementsSection = context.dialect === 'openspec' && hasRequirementsSection(text, blocks);
		this.#lasting = [...findOpenFences(text, blocks), ...findOutside(text, blocks, paths)];
	}

	/** All of its headings, found once somebody asks. */
	get sections(): readonly Section[] {
		this.#sections ??= listSections(this.text, this.blocks);
		return this.#sections;
	}

	/** The id that a statement has alone. */
	baseOf(index: number): string {
		return (this.requirements[index] as Requirement).id;
	}

	/** Let a statement have this id in the spec; its label repeats an earlier one where it is among the duplicates. */
	setId(index: number, id: string, duplicates: ReadonlyMap<ExplicitId, Duplicate>): void {
		const label = labelAsId(this.statements[index] as Statement);
		const duplicate = label ? duplicates.get(label) : undefined;
		if (this.#ids[index] === id && (label === null || this.#duplicates.has(label) === (duplicate !== undefined))) {
			return;
		}
		this.#placed = undefined;
		this.#problems = undefined;
		this.#ids[index] = id;
		if (label && duplicate) {
			this.#duplicates.set(label, duplicate);
		} else if (label) {
			this.#duplicates.delete(label);
		}
	}

	/** What is wrong with it, in the order of the text; lines are counted from its beginning. */
	get problems(): readonly Problem[] {
		this.#problems ??= this.#findProblems();
		return this.#problems;
	}

	/** What the spec has of it where it begins after so many lines; the same object as long as nothing of it changes. */
	place(lines: number): PlacedChunk {
		if (this.#placed?.lines !== lines) {
			this.#placed = placeChunk(this, this.#ids, lines);
		}
		return this.#placed;
	}

	#findProblems(): readonly Problem[] {
		const repeated = this.statements.flatMap(statement => {
			const label = labelAsId(statement);
			return (label && this.#duplicates.get(label)) ?? [];
		});
		const problems = [...this.#lasting, ...findDuplicates(this.text, repeated)];
		return problems.sort((a, b) => a.line - b.line || a.column - b.column);
	}
}

function readStatements(
	text: string,
	blocks: BlockList,
	sections: readonly SectionPath[],
	entry: SectionPath | null,
	{ dialect, linkLabels }: ChunkContext,
): readonly Statement[] {
	return readDialect(dialect, { text, blocks, keywords: new KeywordCursor(text), linkLabels }, sections, entry);
}
