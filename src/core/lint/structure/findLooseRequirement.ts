import type { Requirement } from '../../spec/spec';
import { isDelta } from '../deltas/deltaPath';
import type { Condition } from '../session/facts';
import type { PartReport } from '../session/partReport';
import { isTypo } from './isTypo';

/** Find the first requirement of an OpenSpec main spec that OpenSpec itself does not read, as its section has another title. */
export function findLooseRequirement(report: PartReport): void {
	const { path, dialect, requirements } = report.spec;
	const loose = dialect === 'openspec' && !isDelta({ path }) ? findLoose(requirements) : undefined;
	if (loose) {
		const message = 'OpenSpec reads requirements only below a heading “## Requirements”, so this is not read by it.';
		report.add('missing-section', report.places.lineAt(loose.line), message, { condition: isFirst });
	}
}

/** The first requirement that stands in no section of requirements; of a misspelled title another rule tells. */
export function findLoose(requirements: readonly Requirement[]): Requirement | undefined {
	// Those of one section share its titles.
	let known: readonly string[] | undefined;
	return requirements.find(({ section }) => {
		const isNew = section !== known;
		known = section;
		return isNew && !section.some(title => reads.test(title.trim()) || isTypo(title.trim(), 'Requirements'));
	});
}

/** The section, or one of a delta, of which another rule tells. */
const reads = /^(?:(?:new|changed|updated|deleted|moved|modified|added|removed|renamed)\s+)?requirements?$/i;

const isFirst: Condition = { fact: 'above', holds: (facts, part) => facts.isFirstLoose(part) };
