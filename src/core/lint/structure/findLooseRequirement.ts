import type { Requirement } from '../../spec/spec';
import { isDelta } from '../deltas/deltaPath';
import type { Condition } from '../session/facts';
import type { PartReport } from '../session/partReport';
import { isTypo } from './isTypo';

/** Find the first requirement of an OpenSpec spec that OpenSpec itself does not read, as its section has another title. */
export function findLooseRequirement(report: PartReport): void {
	const { path, dialect, requirements } = report.spec;
	const loose = dialect === 'openspec' ? findLoose(requirements, isDelta({ path })) : undefined;
	if (loose) {
		const where = isDelta({ path }) ? '“## ADDED Requirements” or one of its like' : '“## Requirements”';
		const message = `OpenSpec reads requirements only below a heading ${where}, so this is not read by it.`;
		const line = report.places.lineAt(loose.line);
		// Which section of a delta is meant only its author knows.
		const replacement = `## Requirements\n\n${report.text.slice(line.start, line.end)}`;
		report.add('missing-section', line, message, {
			condition: isFirst,
			...(!isDelta({ path }) && { replacement }),
		});
	}
}

/** The first requirement that stands in no section of requirements; of a misspelled title another rule tells. */
export function findLoose(requirements: readonly Requirement[], isOfDelta: boolean): Requirement | undefined {
	// Those of one section share its titles.
	let known: readonly string[] | undefined;
	return requirements.find(({ section, delta }) => {
		const isNew = section !== known;
		known = section;
		return isNew && !delta && !isRead(section, isOfDelta);
	});
}

function isRead(section: readonly string[], isOfDelta: boolean): boolean {
	const titles = section.map(title => title.trim());
	// Whether one is misspelled takes far longer to tell.
	return isOfDelta
		? titles.some(isOperation)
		: titles.some(title => reads.test(title)) || titles.some(title => isTypo(title, 'Requirements'));
}

/** Whether a title is one of a delta's operations, misspelled or in another word: another rule tells of that. */
function isOperation(title: string): boolean {
	return (
		/\s/.test(title) && (reads.test(title) || operations.some(operation => isTypo(title, `${operation} Requirements`)))
	);
}

const operations = ['ADDED', 'MODIFIED', 'REMOVED', 'RENAMED'];

/** The section, or one of a delta, of which another rule tells. */
const reads = /^(?:(?:new|changed|updated|deleted|moved|modified|added|removed|renamed)\s+)?requirements?$/i;

const isFirst: Condition = { fact: 'above', holds: (facts, part) => facts.isFirstLoose(part) };
