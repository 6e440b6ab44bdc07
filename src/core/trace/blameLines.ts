import { diffLines } from '../lines/diffLines';

/** A file at one point of its story. */
export interface Version<Owner> {
	/** In LF; `undefined` where nobody has it any more. */
	readonly text: string | undefined;
	/** Who made it of the version before; `null` where nobody knows. */
	readonly owner: Owner | null;
	/** Lines of it that have an owner of their own, in order, from 1: what was made of them belongs to that one. */
	readonly parts?: Parts<Owner>;
}

type Parts<Owner> = readonly { readonly at: number; readonly count: number; readonly owner: Owner }[];

/** Who made a line. */
export interface LineOwner<Owner> {
	/** `null` where it was there before the first version, or came between two of them. */
	readonly owner: Owner | null;
	/** Whether that is certain: false where texts in between are lost, so that it may be older. */
	readonly isExact: boolean;
}

/** Versions that are remembered to be known again, and ends of branches that are. */
const versionLimit = 50;
const branchLimit = 5;

/**
 * Find out who made each line of a text, from the versions that it went through.
 *
 * Where a text comes back, such as by an undo, its lines belong again to those who made them first. Where nobody made it
 * come back, another branch begins: what a merge brought together later belongs to those who made it on either.
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
	/** How other branches left the text, the newest first. */
	let branches: readonly OwnedLines<Owner>[] = [];
	for (const { text, owner, parts = [] } of versions) {
		if (text === undefined) {
			lost = owner ?? lost;
			isExact = false;
			continue;
		}
		const made = { owner: owner ?? lost, isExact };
		const back = seen.get(text);
		if (back && back !== known && owner === null) {
			branches = [known, ...branches.filter(one => one !== known)].slice(0, branchLimit);
		}
		known = back ?? ownLines(known, branches, text, made, parts);
		remember(seen, text, known);
		lost = null;
		isExact = true;
	}
	return text => ownLines(known, branches, text, { owner: lost, isExact }).owners;
}

/** The lines of a text; those that nobody made are given to those who made them on another branch. */
function ownLines<Owner>(
	known: OwnedLines<Owner>,
	branches: readonly OwnedLines<Owner>[],
	text: string,
	made: LineOwner<Owner>,
	parts: Parts<Owner> = [],
): OwnedLines<Owner> {
	const own = carryOver(known, text, made, parts);
	let { owners } = own;
	for (const branch of made.owner === null ? branches : []) {
		const others = owners.includes(made) ? carryOver(branch, text, made, parts).owners : [];
		owners = owners.map((one, at) => (one === made ? (others[at] ?? one) : one));
	}
	return { lines: own.lines, owners };
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

/** Owners of the lines of a version, by their place from 0, for those that are new in it. */
function ownersIn<Owner>(lines: number, parts: Parts<Owner>, made: LineOwner<Owner>): readonly LineOwner<Owner>[] {
	const owners = new Array<LineOwner<Owner>>(lines).fill(made);
	let end = 0;
	for (const { at, count, owner } of parts) {
		// Parts come from a file, and may run into one another or past the end.
		const from = Math.max(end, at - 1);
		end = Math.max(from, Math.min(lines, at - 1 + count));
		owners.fill({ owner, isExact: made.isExact }, from, end);
	}
	return owners;
}

/** Lines that stayed keep their owners; the others get their own, or that of the new version. */
function carryOver<Owner>(
	known: OwnedLines<Owner>,
	text: string,
	made: LineOwner<Owner>,
	parts: Parts<Owner>,
): OwnedLines<Owner> {
	const lines = text.split('\n');
	const own = ownersIn(lines.length, parts, made);
	if (known.lines.length === 0) {
		return { lines, owners: own };
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
			owners.push(own[owners.length] ?? made);
		}
		at += hunk.old.length;
	}
	keepUpTo(known.lines.length);
	return { lines, owners };
}
