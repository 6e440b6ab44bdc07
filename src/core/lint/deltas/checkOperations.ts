import type { Told } from '../session/partProblem';
import type { DeltaNames } from './deltaNames';
import { lineOf, type Placed, tellOf } from './placed';

/** Find that a delta says two things about one requirement that cannot both be done, so that OpenSpec refuses all of it. */
export function checkOperations(placed: Placed, names: DeltaNames): readonly Told[] {
	const { delta, name, endLine } = placed.requirement;
	if (!delta || name === null) {
		return [];
	}
	switch (delta.operation) {
		case 'REMOVED':
			return [
				...tellBoth(placed, names.firstOf('MODIFIED', name), 'modifies'),
				...tellBoth(placed, names.firstOf('RENAMED', name), 'renames'),
			];
		case 'RENAMED': {
			const first = names.firstOf('RENAMED', delta.from ?? name);
			return [
				...(first === undefined || first.requirement === placed.requirement ? [] : tellBoth(placed, first, 'renames')),
				...tellBoth(placed, names.firstOf('ADDED', name), 'adds', endLine),
			];
		}
		default:
			return [];
	}
}

function tellBoth(placed: Placed, other: Placed | undefined, deed: string, line?: number): readonly Told[] {
	if (!other) {
		return [];
	}
	const message = `This delta ${deed} “${other.requirement.delta?.from ?? other.requirement.name}” as well. Keep one of them.`;
	return [tellOf('delta-conflict', placed, message, { related: lineOf(other), ...(line !== undefined && { line }) })];
}
