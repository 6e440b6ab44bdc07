import type { ProposedEdit } from '../planner';
import { describePlaces } from './describePlaces';
import type { Place, SearchedText } from './place';
import type { FileRename } from './resolution';
import { isSame, meets } from './takenPlaces';

/** Replacements and renames that one requirement asks for. */
export interface RequestedPlaces {
	readonly id: string;
	readonly places: readonly Place[];
	readonly renames: readonly FileRename[];
}

/** A replacement with all requirements that ask for it. */
interface SharedPlace extends Place {
	readonly requirements: readonly string[];
}

/** Whether replacements meet others without being the same. */
export function collides(places: readonly Place[], others: readonly Place[]): boolean {
	return places.some(a => others.some(b => meets(a, b) && !isSame(a, b)));
}

/**
 * One edit for each file that replacements or a rename are asked of; the same one asked for twice is made once.
 *
 * Doubtful places are left unticked. Those on the line of a certain one are left as they are and named in the reason.
 */
export function mergePlaces(
	requests: readonly RequestedPlaces[],
	texts: readonly SearchedText[],
): readonly ProposedEdit[] {
	const renames = new Map(
		requests.flatMap(request => request.renames.map(rename => [rename.from, { ...rename, request }] as const)),
	);
	const askedOf = groupByPath(requests);
	const edits = texts.flatMap(text => {
		const rename = renames.get(text.path);
		renames.delete(text.path);
		return editText(text, askedOf.get(text.path) ?? [], requests, rename);
	});
	return [...edits, ...[...renames.values()].map(rename => renameOnly(rename, requests))];
}

function renameOnly(rename: FileRename, requests: readonly RequestedPlaces[]): ProposedEdit {
	const { from, to } = rename;
	return {
		op: 'rename',
		path: to,
		from,
		requirements: renamersOf(rename, requests),
		reason: `“${from}” → “${to}”`,
		selected: true,
	};
}

function renamersOf({ from, to }: FileRename, requests: readonly RequestedPlaces[]): readonly string[] {
	return requests
		.filter(({ renames }) => renames.some(rename => rename.from === from && rename.to === to))
		.map(({ id }) => id);
}

function editText(
	{ path, text }: SearchedText,
	asked: readonly SharedPlace[],
	requests: readonly RequestedPlaces[],
	rename: FileRename | undefined,
): readonly ProposedEdit[] {
	const certain = unite(asked.filter(({ doubt }) => doubt === undefined));
	const doubted = unite(asked.filter(({ doubt }) => doubt !== undefined));
	// People take or leave whole lines.
	const certainLines = new Set(certain.map(({ line }) => line));
	const isFree = (place: Place) => !certainLines.has(place.line);
	const doubtful = rename ? [] : withoutOverlaps(doubted.filter(isFree));
	const places = [...certain, ...doubtful].sort((a, b) => a.start - b.start);
	if (places.length === 0) {
		return rename ? [renameOnly(rename, requests)] : [];
	}
	const shown = new Set(doubtful);
	const left = doubted.filter(place => !shown.has(place) && !certain.some(other => meets(place, other)));
	const ids = new Set([
		...places.flatMap(({ requirements }) => requirements),
		...(rename ? renamersOf(rename, requests) : []),
	]);
	return [
		{
			op: rename ? 'rename' : 'modify',
			path: rename?.to ?? path,
			...(rename ? { from: path } : {}),
			text: replacePlaces(text, places),
			requirements: [...ids],
			reason: describePlaces(certain, doubtful, left),
			selected: rename !== undefined || certain.length > 0,
			...(rename
				? {}
				: {
						places: places.map(({ line, requirements, doubt }) => ({
							line,
							requirements,
							doubtful: doubt !== undefined,
						})),
					}),
		},
	];
}

/** What requirements ask of each file, in their order. */
function groupByPath(requests: readonly RequestedPlaces[]): ReadonlyMap<string, readonly SharedPlace[]> {
	const groups = new Map<string, SharedPlace[]>();
	for (const { id, places } of requests) {
		for (const place of places) {
			const group = groups.get(place.path) ?? [];
			groups.set(place.path, group);
			group.push({ ...place, requirements: [id] });
		}
	}
	return groups;
}

/** The same replacement once, in the order of the text. */
function unite(places: readonly SharedPlace[]): readonly SharedPlace[] {
	const united: SharedPlace[] = [];
	for (const place of [...places].sort((a, b) => a.start - b.start)) {
		const last = united.at(-1);
		if (last && isSame(last, place)) {
			united[united.length - 1] = {
				...last,
				requirements: [...new Set([...last.requirements, ...place.requirements])],
			};
		} else {
			united.push(place);
		}
	}
	return united;
}

function withoutOverlaps(places: readonly SharedPlace[]): readonly SharedPlace[] {
	return places.filter(
		(place, index) => !places.slice(Math.max(0, index - 20), index).some(other => meets(place, other)),
	);
}

/** The text with replacements made that are in order and do not overlap. */
export function replacePlaces(text: string, places: readonly Place[]): string {
	let result = '';
	let next = 0;
	for (const { start, from, to } of places) {
		result += text.slice(next, start) + to;
		next = start + from.length;
	}
	return result + text.slice(next);
}
