import type { BlockList } from '../../spec/blocks/blockList';
import type { Requirement, Spec } from '../../spec/spec';
import type { SectionPath } from '../../spec/statements/sectionPath';
import type { Finding } from '../finding';
import type { RuleId } from '../rules';
import type { Condition } from './facts';
import type { PartPlaces, Stretch } from './partPlaces';
import type { PartProblem } from './partProblem';
import type { TellingStatement } from './partStatements';

/** A part of a spec, or all of one; lines and offsets count from its beginning. */
export interface PartSource extends Pick<Spec, 'sections' | 'requirements' | 'problems'> {
	readonly text: string;
	/** The blocks of the text, where they are known. */
	readonly blocks?: BlockList | undefined;
	/** Number of its line feeds, where more parts come after it. */
	readonly feeds?: number;
	/** The section that it begins in, and those that it opens, where they are known. */
	readonly entry?: SectionPath | null;
	readonly paths?: readonly SectionPath[];
	/** Headings, besides the usual ones, whose items are requirements even without a keyword. */
	readonly factHeadings?: readonly string[];
}

type More = Pick<PartProblem, 'condition' | 'replacement'>;

/** Collects what is told of one part of a file, with places. */
export class PartReport {
	readonly spec: Pick<Spec, 'path' | 'dialect' | 'requirements'>;
	readonly source: PartSource;
	readonly text: string;
	readonly places: PartPlaces;
	/** The statements of which there is something to tell, in their order. */
	readonly telling: readonly TellingStatement[];
	readonly problems: PartProblem[] = [];

	constructor(
		{ path, dialect }: Pick<Spec, 'path' | 'dialect'>,
		source: PartSource,
		places: PartPlaces,
		telling: readonly TellingStatement[],
	) {
		this.spec = { path, dialect, requirements: source.requirements };
		this.source = source;
		this.text = source.text;
		this.places = places;
		this.telling = telling;
	}

	/** Tell of a stretch of the text. */
	add(rule: RuleId, stretch: Stretch, message: string, more: More = {}): void {
		this.problems.push({ rule, message, ...this.places.placeOf(stretch), ...more });
	}

	/** Tell of a whole line, from 1. */
	addLine(rule: RuleId, line: number, message: string, replacement?: string): void {
		this.add(rule, this.places.lineAt(line), message, replacement === undefined ? {} : { replacement });
	}

	/** Tell what was found in the text of a requirement; what is to be written there is offered only where that is. */
	addFinding(
		requirement: Requirement,
		{ rule, message, replacement, ...stretch }: Finding,
		condition?: Condition,
	): void {
		const found = this.places.findExactly(requirement, stretch);
		this.add(rule, found ?? this.places.firstLineOf(requirement), message, {
			...(condition && { condition }),
			...(found && replacement !== undefined && { replacement }),
		});
	}
}
