import type { Told } from '../session/partProblem';
import type { DeltaNames } from './deltaNames';
import { isFlipped, isWeakened } from './isFlipped';
import { foldName, type MainSpec } from './mainSpec';
import { lineOf, lineTextOf, type Placed, tellOf } from './placed';

/** Find what in a requirement of a delta does not fit the main spec; without one nothing can be changed in it. */
export function checkTarget(placed: Placed, main: MainSpec | undefined, names: DeltaNames): readonly Told[] {
	const { delta, name } = placed.requirement;
	if (!delta || name === null) {
		return [];
	}
	if (!main) {
		const message = 'There is no main spec yet that this could change. Write ADDED for what is new.';
		return delta.operation === 'ADDED' ? [] : [tellOf('delta-target', placed, message)];
	}
	switch (delta.operation) {
		case 'ADDED':
			return checkFree(placed, name, main, names, 'Write MODIFIED to change it.');
		case 'RENAMED': {
			const missing = checkExists(placed, delta.from ?? name, main);
			// Where the old name is gone and the new one is there, it was renamed before.
			return missing.length > 0 ? missing : checkFree(placed, name, main, names, 'Choose another name.');
		}
		case 'MODIFIED':
			return checkModified(placed, name, main, names);
		default:
			return checkExists(placed, name, main);
	}
}

/** Whether the name that a requirement comes to have is free; what the delta renames or removes makes way. */
function checkFree(placed: Placed, name: string, main: MainSpec, names: DeltaNames, advice: string): readonly Told[] {
	const taken = main.get(name) ? name : main.sameName(name);
	const target = taken === undefined ? undefined : main.get(taken);
	if (taken === undefined || !target || names.news.has(taken)) {
		return [];
	}
	const isOther = taken !== name;
	if (isOther && names.firstOf('REMOVED', taken)) {
		return [];
	}
	const message = isOther
		? `The main spec has “${taken}”, which differs in case alone. ${advice}`
		: `The main spec has “${name}” already. ${advice}`;
	// The new name of what is renamed stands on its last line.
	const line = placed.requirement.delta?.operation === 'RENAMED' ? placed.requirement.endLine : placed.requirement.line;
	return [tellOf('delta-exists', placed, message, { line, related: lineOf(target) })];
}

function checkModified(placed: Placed, name: string, main: MainSpec, names: DeltaNames): readonly Told[] {
	const newName = names.news.get(name);
	if (newName !== undefined && !names.olds.has(name)) {
		return [tellOf('delta-target', placed, `This delta renames it to “${newName}” first. Write that name here.`)];
	}
	const was = names.olds.get(name) ?? name;
	const target = main.get(was);
	if (!target) {
		return names.olds.has(name) ? [] : checkExists(placed, name, main);
	}
	const misspelled = names.olds.has(name) ? [] : checkExists(placed, name, main);
	return [...misspelled, ...checkLevel(placed, target), ...checkScenarios(placed, target)];
}

function checkLevel(placed: Placed, target: Placed): readonly Told[] {
	const [{ level: before }, { level: after }] = [target.requirement, placed.requirement];
	const related = lineOf(target);
	if (isFlipped(target.requirement, placed.requirement)) {
		const message =
			before === after
				? 'This turns a demand of the main spec into its opposite.'
				: `This turns ${before} of the main spec into ${after}.`;
		return [tellOf('delta-flip', placed, message, { related })];
	}
	const message = `This makes ${after} of what the main spec says with ${before}.`;
	return isWeakened(target.requirement, placed.requirement)
		? [tellOf('delta-weakened', placed, message, { related })]
		: [];
}

/** Whether all scenarios of what is modified are in what takes its place. */
function checkScenarios(placed: Placed, target: Placed): readonly Told[] {
	const kept = new Set(placed.requirement.scenarios.map(({ name }) => name));
	const lost = target.requirement.scenarios.flatMap(({ name }) => (kept.has(name) ? [] : [name]));
	// Of one without any scenario another rule tells.
	if (lost.length === 0 || kept.size === 0) {
		return [];
	}
	const named = lost.slice(0, mostNamed).map(name => `“${name}”`);
	const rest = lost.length > mostNamed ? ` and ${lost.length - mostNamed} more` : '';
	const message = `The main spec has scenarios that this leaves out: ${named.join(', ')}${rest}. Take them over.`;
	return [tellOf('delta-scenarios', placed, message, { related: lineOf(target) })];
}

const mostNamed = 3;

/** Whether what is changed is there, by the same name to a letter; one that is nearly the same is named, as it is likely meant. */
function checkExists(placed: Placed, name: string, main: MainSpec): readonly Told[] {
	const target = main.get(name);
	if (!target) {
		const likely = main.likelyName(name);
		const hint = likely === undefined ? '' : ` It has “${likely}”.`;
		const message = `The main spec has no requirement “${name}”.${hint}`;
		return [
			tellOf('delta-target', placed, message, { meant: likely === undefined ? undefined : { written: name, likely } }),
		];
	}
	const [written, likely] = [writtenName(placed, name), writtenName(target, name)];
	const message = `The main spec has “${name}” with other blanks in it, which OpenSpec takes for another name.`;
	return written === likely ? [] : [tellOf('delta-target', placed, message, { meant: { written, likely } })];
}

/** A name with the blanks that its line has in it; the name itself where they are single ones. */
function writtenName(placed: Placed, name: string): string {
	const line = lineTextOf(placed);
	if (line.includes(name)) {
		return name;
	}
	const [, written = ''] = /requirement:\s*([^`]*)/i.exec(line) ?? [];
	const trimmed = written.replace(/[ \t]+#+[ \t]*$/, '').trim();
	return foldName(trimmed.replace(/\s+/g, ' ')) === foldName(name) ? trimmed : name;
}
