import type { Requirement } from '../../spec/spec';
import type { RuleId } from '../rules';
import type { LintedFile } from '../session/lintedFile';
import type { LintedPart } from '../session/lintedPart';
import type { PartLine, Told } from '../session/partProblem';

/** A requirement and where it stands. */
export interface Placed {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/** A name as it is written, and the one that is likely meant. */
export interface Meant {
	readonly written: string;
	readonly likely: string;
}

interface More {
	/** The line that is told of, where that is not its first. */
	readonly line?: number;
	readonly related?: PartLine;
	readonly meant?: Meant | undefined;
}

/** The requirements of a spec, in their order. */
export function placedOf({ parts }: LintedFile): readonly Placed[] {
	return parts.flatMap(part => part.requirements.map(requirement => ({ part, requirement })));
}

/** The line that a requirement begins on, for others to name. */
export function lineOf({ part, requirement }: Placed): PartLine {
	return { part, line: requirement.line };
}

/** The text of one line of a requirement, as it is written. */
export function lineTextOf({ part, requirement }: Placed, line: number = requirement.line): string {
	return part.places.text.slice(part.places.startOf(line), part.places.endOf(line));
}

/** Tell something of a line of a requirement; what is likely meant there is offered. */
export function tellOf(rule: RuleId, { part, requirement }: Placed, message: string, more: More = {}): Told {
	const line = part.places.lineAt(more.line ?? requirement.line);
	const replacement = more.meant && withName(part.places.text.slice(line.start, line.end), more.meant);
	return {
		part,
		problem: {
			rule,
			message,
			...part.places.placeOf(line),
			...(more.related && { related: more.related }),
			...(replacement !== undefined && { replacement }),
		},
	};
}

/** The line of a heading with the name that is meant in it; none where the name stands elsewhere. */
function withName(line: string, { written, likely }: Meant): string | undefined {
	const at = line.lastIndexOf(written);
	return at < 0 ? undefined : line.slice(0, at) + likely + line.slice(at + written.length);
}
