import { diffLines } from '../lines/diffLines';

/** A file at one point of its story. */
export interface Version<Owner> {
	/** In LF; `undefined` where nobody has it any more. */
	readonly text: string | undefined;
	/** Who made it of the version before; `null` where nobody knows. */
	readonly owner: Owner | null;
}

/** Who made a line. */
export interface LineOwner<Owner> {
	/** `null` where it was there before the first version, or came between two of them. */
	readonly owner: Owner | null;
	/** Whether that is certain: false where texts in between are lost, so that it may be older. */
	readonly isExact: boolean;
}

/** Versions that are remembered to be known again. */
const versionLimit = 50;

/**
 * Find out who made each line of a text, from the versions that it went through.
 *
 * Where a text comes back, such as by an undo, its lines belong again to those who made them first.
 *
 * @param versions Oldest first.
 * @returns What gives an owner for each line of the text as it is now, in LF, without looking at the versions again. What
 * differs in it from the last version has no owner.
 */
export function blameLines<Owner>(versions: readonly Version<Owner>[]): (text: string) => readonly LineOwner<Owner>[] {
	let known: OwnedLines<Owner> = { lines: [], owners: [] };
	const seen = new Map<string, OwnedLines<Owner>>();
	/** Owner of a version that is lost since the last known one. */
	let lost: Owner | null = null;
	let isExact = true;
	for (const { text, owner } of versions) {
		if (text === undefined) {
			lost = owner ?? lost;
			isExact = false;
		} else {
			known = seen.get(text) ?? carryOver(known, text, { owner: owner ?? lost, isExact });
			remember(seen, text, known);
			lost = null;
			isExact = true;
		}
	}
	return text => carryOver(known, text, { owner: lost, isExact }).owners;
}

interface OwnedLines<Owner> {
	readonly lines: readonly string[];
	readonly owners: readonly LineOwner<Owner>[];
}

function remember<Owner>(seen: Map<string, OwnedLines<Owner>>, text: string, known: OwnedLines<Owner>): void {
	seen.set(text, known);
	const [oldest] = seen.keys();
	if (seen.size > versionLimit && oldest !== undefined) {
		seen.delete(oldest);
	}
}

/** Lines that stayed keep their owners; the others get that of the new version. */
function carryOver<Owner>(known: OwnedLines<Owner>, text: string, made: LineOwner<Owner>): OwnedLines<Owner> {
	const lines = text.split('\n');
	if (known.lines.length === 0) {
		return { lines, owners: lines.map(() => made) };
	}
	const owners: LineOwner<Owner>[] = [];
	let at = 0;
	const keepUpTo = (end: number) => {
		for (; at < end; at++) {
			owners.push(known.owners[at] ?? made);
		}
	};
	for (const hunk of diffLines(known.lines, lines)) {
		keepUpTo(hunk.at - 1);
		for (let added = 0; added < hunk.new.length; added++) {
			owners.push(made);
		}
		at += hunk.old.length;
	}
	keepUpTo(known.lines.length);
	return { lines, owners };
}
