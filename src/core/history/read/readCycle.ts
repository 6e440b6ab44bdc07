import { once } from '../../once';
import type { Problem } from '../../spec/spec';
import { ownText } from '../../text/ownText';
import type { Cycle, FileChange } from '../history';
import { digestOf } from '../identity';
import { mayTellAssumptions, withoutAssumptions } from '../write/assumptionList';
import type { RawCycle } from './rawHistory';
import { readParts } from './readParts';
import { type CycleRecords, readRecords } from './readRecords';
import { checkStatus, settleStatus, statusInTitle } from './settleStatus';
import type { Source } from './source';
import { titleOf } from './titleOf';

/**
 * The cycle at a place of apply.md.
 *
 * Its members are computed when they are first asked for: reading and hashing the records of
 * thousands of cycles takes far longer than finding them. They are no members of its own: it cannot be spread.
 */
export class ReadCycle implements Cycle {
	readonly #source: Source;
	readonly #raw: RawCycle;
	#contents: Contents | undefined;

	constructor(source: Source, raw: RawCycle) {
		this.#source = source;
		this.#raw = raw;
	}

	get number() {
		return this.#raw.heading.number;
	}

	get date() {
		// Of thousands that tell it in their heading, none is read further.
		return this.#raw.heading.date ?? this.#read.parts().date;
	}

	get line() {
		return this.#raw.line;
	}

	get endLine() {
		return this.#raw.endLine;
	}

	get id() {
		return this.#mayBeRecorded ? (this.#read.records().records?.id ?? null) : null;
	}

	get title() {
		const { title } = this.#raw.heading;
		return title !== '' && statusInTitle(this.#raw.heading) === '' ? title : titleOf(this.#read.parts().propose);
	}

	get propose() {
		return this.#read.proposed();
	}

	get spec() {
		return this.#read.parts().spec;
	}

	get changes() {
		return this.record?.begin.edits.map(toFileChange) ?? this.#read.parts().changes;
	}

	get verify() {
		return this.record?.begin.verify.map(({ command, expect }) => ({ command, expect })) ?? this.#read.parts().verify;
	}

	get status() {
		return this.#read.settled().status;
	}

	get evidence() {
		return this.#read.settled().evidence;
	}

	get edited() {
		return this.#read.edited();
	}

	get rest() {
		return this.#read.parts().rest;
	}

	get record() {
		return this.#mayBeRecorded ? this.#read.recorded() : null;
	}

	/** What is wrong in it, in no order. */
	findProblems(): readonly Problem[] {
		const parts = this.#read.parts();
		return [...this.#read.records().problems, ...parts.problems, ...checkStatus(this, parts, this.#raw)];
	}

	/** Drop what was read of it; it is read anew when it is asked for. */
	forget(): void {
		this.#contents = undefined;
	}

	/** Of thousands written by hand, none is read for what it does not have. */
	get #mayBeRecorded(): boolean {
		return this.#raw.records.length > 0;
	}

	get #read(): Contents {
		this.#contents ??= readContents(this.#source, this.#raw);
		return this.#contents;
	}
}

/** What is below the heading of a cycle, each part read when it is first asked for. */
type Contents = ReturnType<typeof readContents>;

function readContents(source: Source, raw: RawCycle) {
	const records = once(() => readRecords(source, raw.records));
	// What is read here is kept, and must not keep a text that has grown since.
	const parts = once(() => readParts(ownText(source.text.slice(raw.start, raw.end)), raw));
	return {
		records,
		recorded: once(() => toRecord(records().records)),
		parts,
		settled: once(() => {
			const read = records().records;
			return settleStatus(parts().statusText, read !== null, read?.end?.status);
		}),
		edited: once(() => {
			const read = records().records;
			return read !== null && digestOf(visibleText(source.text, raw.start, read.at.start)) !== read.begin.visible;
		}),
		proposed: once(() => {
			const { propose } = parts();
			// Without a list there is no need to read the record.
			const assumptions = mayTellAssumptions(propose) ? (records().records?.begin.assumptions ?? []) : [];
			return withoutAssumptions(propose, assumptions);
		}),
	};
}

/** What a cycle tells of its records. Which end record is its own takes the identity of the other to find, and is mostly not asked for. */
function toRecord(records: CycleRecords | null): Cycle['record'] {
	return (
		records && {
			begin: records.begin,
			get end() {
				return records.end;
			},
		}
	);
}

/** The text that a begin record's `visible` digest is over: from the heading to the record, without the blank lines before it. */
function visibleText(text: string, start: number, recordStart: number): string {
	return text.slice(start, recordStart).trimEnd();
}

function toFileChange({ op, path, from }: FileChange): FileChange {
	return from === undefined ? { op, path } : { op, path, from };
}
