import type { Requirement } from '../../spec/spec';
import { isAnswer } from '../analysis';
import { Anchors } from '../references/anchors';
import { anchorsOf } from '../references/anchorsOf';
import { familyOf } from '../references/familyOf';
import { numbersOf } from '../references/findUnknownNumbers';
import { openedIds } from '../references/openedIds';
import { findLoose } from '../structure/findLooseRequirement';
import { isOfRequirements, isPurpose } from '../structure/findMissingPurpose';
import { type FactKind, type Facts, sectionKey } from './facts';
import { introducedParts } from './introducedParts';
import type { LintedFile } from './lintedFile';
import type { LintedPart } from './lintedPart';
import { PartCounts } from './partCounts';

/** Knows what the parts of a file tell together, and follows them. */
export class FileFacts implements Facts {
	readonly #file: LintedFile;
	readonly #ids = new PartCounts(idsOf);
	readonly #families = new PartCounts(part => idsOf(part).map(familyOf));
	readonly #numbers = new PartCounts(numbersOf);
	readonly #opened = new PartCounts(part => openedIds(part.source.text));
	readonly #anchors = new PartCounts(part => anchorsOf(part.source.sections, part.source.text));
	readonly #answers = new PartCounts(answeredSections);
	readonly #marked = new PartCounts(part => (part.requirements.some(isMarked) ? ['marked'] : []));
	readonly #purposes = new PartCounts(part => (part.source.sections.some(isPurpose) ? ['purpose'] : []));
	#introduced: readonly boolean[] | undefined;
	#firstLoose: LintedPart | undefined;
	#firstOfRequirements: LintedPart | undefined;
	/** Counts the changes of the file. */
	#changes = 0;

	constructor(file: LintedFile) {
		this.#file = file;
	}

	/** Parts take the place of others, before the file has the new ones. */
	replace(removed: readonly LintedPart[], added: readonly LintedPart[]): void {
		this.#changes++;
		this.#introduced = undefined;
		this.#firstLoose = undefined;
		this.#firstOfRequirements = undefined;
		const all = [
			this.#ids,
			this.#families,
			this.#numbers,
			this.#opened,
			this.#anchors,
			this.#answers,
			this.#marked,
			this.#purposes,
		];
		// What is added comes first, so that what goes and comes again changes nothing.
		for (const counts of all) {
			for (const part of added) {
				counts.add(part);
			}
			for (const part of removed) {
				counts.remove(part);
			}
		}
	}

	get marksKeywords(): boolean {
		const { dialect, parts } = this.#file;
		return dialect === 'plain' || dialect === 'openspec' || this.#marked.countsOf(parts).size > 0;
	}

	isAnswered(section: string): boolean {
		return this.#answers.countsOf(this.#file.parts).has(section);
	}

	isUnknownId(id: string): boolean {
		const { parts } = this.#file;
		return (
			!this.#ids.countsOf(parts).has(id) &&
			this.#families.countsOf(parts).has(familyOf(id)) &&
			!this.#opened.countsOf(parts).has(id)
		);
	}

	isUnknownNumber(number: string): boolean {
		const counts = this.#numbers.countsOf(this.#file.parts);
		return counts.size > 0 && !counts.has(number);
	}

	get anchors(): Anchors {
		return new Anchors(this.#anchors.countsOf(this.#file.parts));
	}

	isIntroduced(part: LintedPart): boolean {
		this.#introduced ??= introducedParts(this.#file.parts);
		return this.#introduced[part.index] ?? false;
	}

	get hasPurpose(): boolean {
		return this.#purposes.countsOf(this.#file.parts).size > 0;
	}

	isFirstLoose(part: LintedPart): boolean {
		this.#firstLoose ??= this.#file.parts.find(
			({ requirements }) => findLoose(requirements, this.#file.delta !== undefined) !== undefined,
		);
		return part === this.#firstLoose;
	}

	isFirstOfRequirements(part: LintedPart): boolean {
		this.#firstOfRequirements ??= this.#file.parts.find(({ source }) => source.sections.some(isOfRequirements));
		return part === this.#firstOfRequirements;
	}

	versionOf(kind: FactKind): number {
		switch (kind) {
			case 'ids':
				return this.#ids.version + this.#families.version + this.#opened.version + this.#numbers.version;
			case 'anchors':
				return this.#anchors.version;
			case 'answers':
				return this.#answers.version;
			case 'keywords':
				return this.#marked.version;
			case 'above':
				return this.#changes;
		}
	}
}

/** Whether a requirement has a keyword in upper case, or an EARS word that others only write so to mark it. */
function isMarked({ keyword, text }: Requirement): boolean {
	return keyword !== null || /^(?:WHEN|WHILE|WHERE|IF)\s/.test(text);
}

function idsOf({ requirements }: LintedPart): readonly string[] {
	return requirements.flatMap(({ explicitId }) => explicitId ?? []);
}

function answeredSections({ requirements }: LintedPart): readonly string[] {
	return requirements.flatMap(({ section, text }) => (isAnswer(text) ? sectionKey(section) : []));
}
