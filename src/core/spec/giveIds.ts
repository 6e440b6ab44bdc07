import { BlockStatement } from './dialects/blockStatement';
import { ownIds } from './ownIds';
import { ownLabel } from './ownLabel';
import { labelAsId } from './statements/labelAsId';
import type { ExplicitId, Statement } from './statements/statement';

export interface GivenIds {
	/** One for each statement, in their order. */
	readonly ids: readonly string[];
	/** Explicit ids and names that an earlier statement has already, in the order of the text. */
	readonly duplicates: readonly Duplicate[];
}

/** A label that repeats. */
export interface Duplicate {
	readonly label: ExplicitId;
	readonly isName: boolean;
	/** The first line of its statement, from 1, and the offset at which that begins. */
	readonly line: number;
	readonly lineStart: number;
}

/**
 * Give each statement an id that is unique in the file: its explicit id or name, else its positional id, else
 * `section/first-words`.
 *
 * What the author named wins over what is worked out, wherever it stands; the later of two equal ids gets `-2`, `-3`, ….
 * The same statements always get the same ids, in linear time however many are equal.
 */
export function giveIds(statements: readonly Statement[]): GivenIds {
	const given = new UniqueIds();
	const { taken, duplicates } = takeLabels(statements, given);
	const own = ownIds(statements);
	for (let index = 0; index < own.length; index++) {
		if (taken[index] !== 1) {
			own[index] = given.unused(own[index] as string);
		}
	}
	return { ids: own, duplicates };
}

/** Give what the author named its id, explicit ids and names first, then positional ids, and find those that repeat. */
function takeLabels(statements: readonly Statement[], ids: UniqueIds) {
	const taken = new Uint8Array(statements.length);
	const duplicates: Duplicate[] = [];
	/** The names in each operation of a delta, which may say two things about one requirement. */
	const inDelta = new Set<string>();
	let hasPositional = false;
	for (let index = 0; index < statements.length; index++) {
		const statement = statements[index] as Statement;
		const label = ownLabel(statement);
		hasPositional ||= statement.positionalId !== null;
		if (label === null) {
			continue;
		}
		const isFree = ids.take(label);
		taken[index] = isFree ? 1 : 0;
		const key = statement.delta ? `${statement.delta.operation} ${label}` : '';
		if (statement.delta ? inDelta.has(key) : !isFree) {
			duplicates.push(toDuplicate(statement));
		}
		if (statement.delta) {
			inDelta.add(key);
		}
	}
	for (let index = 0; hasPositional && index < statements.length; index++) {
		const statement = statements[index] as Statement;
		if (statement.positionalId && ownLabel(statement) === null) {
			taken[index] = ids.take(statement.positionalId) ? 1 : 0;
		}
	}
	return { taken, duplicates };
}

function toDuplicate(statement: Statement): Duplicate {
	const label = labelAsId(statement) as ExplicitId;
	const isName = statement.explicitId === null;
	return { label, isName, line: statement.line, lineStart: lineStartOf(statement, label, isName) };
}

function lineStartOf(statement: Statement, { start }: ExplicitId, isName: boolean): number {
	if (statement instanceof BlockStatement) {
		return statement.start;
	}
	const { nameStart, idStart } = statement.places;
	return start - (isName ? nameStart : idStart);
}

/** The ids given so far. */
class UniqueIds {
	readonly #given = new Set<string>();
	/** For an id that was asked for again the number that its last repeat got. */
	readonly #repeats = new Map<string, number>();

	/** Whether the id was free; it is given now. */
	take(id: string): boolean {
		const { size } = this.#given;
		return this.#given.add(id).size > size;
	}

	/** The id itself or its first repeat that is free; it is given now. */
	unused(base: string): string {
		if (this.take(base)) {
			return base;
		}
		let repeat = (this.#repeats.get(base) ?? 1) + 1;
		while (!this.take(`${base}-${repeat}`)) {
			repeat++;
		}
		this.#repeats.set(base, repeat);
		return `${base}-${repeat}`;
	}
}
