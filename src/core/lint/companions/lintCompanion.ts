import type { Spec } from '../../spec/spec';
import type { LintOptions } from '../lintOptions';
import type { LintProblem } from '../lintProblem';
import { Prose } from '../prose';
import { familyOf } from '../references/familyOf';
import { findIdMentions } from '../references/findIdMentions';
import { findNumberMentions } from '../references/findNumberMentions';
import { openedIds } from '../references/openedIds';
import { isRule, rules } from '../rules';
import { PartPlaces, type Stretch } from '../session/partPlaces';
import { severityOf } from '../severity';
import { readSuppressions } from '../suppressions';
import { KnownNumbers } from './knownNumbers';

/** A spec beside the file, and the text that it was read from, in LF without BOM. */
export interface NamedSpec {
	readonly spec: Spec;
	readonly text: string;
}

/**
 * Find what the tasks or the design of specs name by an id or a number that no requirement of these has.
 *
 * An id counts only if it looks like those of the specs, and neither they nor the file give it a line of its own.
 * Comments suppress rules as in a spec.
 *
 * @param text Of the tasks or the design, in LF without BOM.
 * @param specs The specs in the same folder.
 * @returns In the order of the lines.
 */
export function lintCompanion(
	text: string,
	specs: readonly NamedSpec[],
	options: LintOptions = {},
): readonly LintProblem[] {
	const places = new PartPlaces(text);
	const found: LintProblem[] = [];
	const add = (rule: 'unknown-id' | 'unknown-suppression', stretch: Stretch, message: string) => {
		found.push({ rule, severity: rules[rule].severity, message, ...places.placeOf(stretch) });
	};
	const where = specs.map(({ spec: { path } }) => path.slice(path.lastIndexOf('/') + 1)).join(' or ');
	for (const { number, ...place } of unknownNumbers(text, places, specs)) {
		const what = number.includes('.') ? 'criterion' : 'requirement';
		add('unknown-id', place, `No ${what} of ${where} has the number ${number}.`);
	}
	for (const { id, ...place } of unknownIds(text, places, specs)) {
		add('unknown-id', place, `No requirement of ${where} has the id ${id}.`);
	}
	const suppressions = readSuppressions({
		text,
		places,
		add: (_, stretch, message) => add('unknown-suppression', stretch, message),
	});
	return found
		.flatMap(problem => {
			const { rule, line } = problem;
			const severity = severityOf(rule, problem.severity, options);
			const isSuppressed = isRule(rule) && (suppressions?.file.has(rule) || suppressions?.coversLine(rule, line));
			return severity === 'off' || isSuppressed ? [] : [{ ...problem, severity }];
		})
		.sort((a, b) => a.line - b.line || a.column - b.column);
}

function unknownNumbers(text: string, places: PartPlaces, specs: readonly NamedSpec[]) {
	const own = specs.filter(({ spec }) => spec.dialect === 'kiro');
	const known = new KnownNumbers(own.map(({ spec }) => spec));
	return own.length === 0
		? []
		: findNumberMentions(text, new Prose(text, () => places.blocks)).filter(({ number }) => known.lacks(number));
}

function unknownIds(text: string, places: PartPlaces, specs: readonly NamedSpec[]) {
	const ids = new Set(specs.flatMap(({ spec }) => spec.requirements.flatMap(({ explicitId }) => explicitId ?? [])));
	const families = new Set([...ids].map(familyOf));
	if (families.size === 0) {
		return [];
	}
	const given = new Set([text, ...specs.map(spec => spec.text)].flatMap(openedIds));
	return findIdMentions(text, new Prose(text, () => places.blocks)).filter(
		({ id }) => !ids.has(id) && !given.has(id) && families.has(familyOf(id)),
	);
}
