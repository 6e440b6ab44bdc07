import type { Requirement } from '../../spec/spec';
import type { FileReport } from '../fileReport';
import { readDeltaPath } from './deltaPath';

/** A change's hand on a requirement. */
interface Touch {
	readonly report: FileReport;
	readonly requirement: Requirement;
	readonly change: string;
}

/** Find deltas that do not fit the main spec that they change, and open changes that touch the same requirement. */
export function findDeltaFaults(reports: readonly FileReport[]): void {
	const byPath = new Map(reports.map(report => [report.input.spec.path, report]));
	const touched = new Map<string, Touch[]>();
	for (const report of reports) {
		const path = readDeltaPath(report.input.spec.path);
		if (!path) {
			continue;
		}
		const main = new Map(
			byPath.get(path.main)?.input.spec.requirements.map(requirement => [nameOf(requirement), requirement]) ?? [],
		);
		for (const requirement of report.input.spec.requirements) {
			checkTarget(report, requirement, main, path.main);
			for (const name of touchedNames(requirement)) {
				const key = `${path.main}\n${name}`;
				touched.set(key, [...(touched.get(key) ?? []), { report, requirement, change: path.change }]);
			}
		}
	}
	for (const touches of touched.values()) {
		findOverlaps(touches);
	}
}

function nameOf({ name, id }: Requirement): string {
	return name ?? id;
}

/** Names, as the main spec has them, of what a delta takes over or takes away. */
function touchedNames({ delta, name }: Requirement): readonly string[] {
	if (!delta || name === null) {
		return [];
	}
	return delta.operation === 'RENAMED' && delta.from !== undefined ? [delta.from] : [name];
}

function checkTarget(
	report: FileReport,
	requirement: Requirement,
	main: ReadonlyMap<string, Requirement>,
	mainPath: string,
): void {
	const { delta, name, line } = requirement;
	if (!delta || name === null) {
		return;
	}
	const target = main.get(delta.from ?? name);
	if (delta.operation === 'ADDED') {
		if (target) {
			const related = { path: mainPath, line: target.line };
			report.addLine(
				'delta-exists',
				line,
				`The main spec has “${name}” already; write MODIFIED to change it.`,
				related,
			);
		}
		return;
	}
	if (!target && !isRenamedBefore(report, requirement)) {
		const likely = [...main.keys()].find(known => known.toLowerCase() === (delta.from ?? name).toLowerCase());
		const hint = likely === undefined ? '' : ` It has “${likely}”.`;
		report.addLine('delta-target', line, `The main spec has no requirement “${delta.from ?? name}”.${hint}`);
	} else if (target && delta.operation === 'MODIFIED' && isFlipped(target, requirement)) {
		const message = `This turns ${target.level} of the main spec into ${requirement.level}.`;
		report.addLine('delta-flip', line, message, { path: mainPath, line: target.line });
	}
}

/** Renames are applied first, so what is modified has its new name. */
function isRenamedBefore({ input }: FileReport, { name, delta }: Requirement): boolean {
	return (
		delta?.operation === 'MODIFIED' &&
		input.spec.requirements.some(other => other.delta?.operation === 'RENAMED' && other.name === name)
	);
}

function isFlipped(before: Requirement, after: Requirement): boolean {
	const [a, b] = [before.level, after.level];
	return a !== b && (a === `${b} NOT` || b === `${a} NOT`);
}

function findOverlaps(touches: readonly Touch[]): void {
	const [first] = touches;
	for (const touch of touches) {
		const other = touch.change === first?.change ? touches.find(({ change }) => change !== touch.change) : first;
		if (!other) {
			continue;
		}
		const name = touchedNames(touch.requirement)[0];
		const message = `The open change “${other.change}” touches “${name}” too; whichever is archived last wins.`;
		const related = { path: other.report.input.spec.path, line: other.requirement.line };
		touch.report.addLine('overlapping-changes', touch.requirement.line, message, related);
	}
}
