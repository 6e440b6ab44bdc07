import * as vscode from 'vscode';
import { LineStarts } from '../../core/lint/lineStarts';
import { definitionPlace } from '../../core/references/definitionPlace';
import { requirementTitle } from '../../core/references/requirementTitle';
import { searchTitles } from '../../core/references/searchTitles';
import { statementLabel } from '../codelens/statementLabel';
import { asPlainLabel } from '../model/asPlainLabel';
import { labelOf } from '../session/specLabel';
import type { ReadSpec } from '../specs/readSpecs';
import { toRange } from './toRange';

/** Symbols that one search gives. */
const symbolLimit = 500;
/** UTF-16 units of a title. */
const titleLimit = 160;

/** The requirements of all specs that fit what is typed into the search for symbols. */
export function findSymbols(specs: readonly ReadSpec[], query: string): vscode.SymbolInformation[] {
	const lines = new Map<ReadSpec, LineStarts>();
	return searchTitles(requirementsOf(specs), query, symbolLimit).map(({ title, spec, requirement }) => {
		const starts = lines.get(spec) ?? new LineStarts(spec.text);
		lines.set(spec, starts);
		const range = toRange(starts, definitionPlace(requirement, starts));
		const location = new vscode.Location(spec.ref.uri, range);
		return new vscode.SymbolInformation(
			asPlainLabel(statementLabel(title)),
			vscode.SymbolKind.Key,
			labelOf(spec.ref),
			location,
		);
	});
}

function* requirementsOf(specs: readonly ReadSpec[]) {
	for (const spec of specs) {
		for (const requirement of spec.spec.requirements) {
			yield { title: requirementTitle(requirement).slice(0, titleLimit), spec, requirement };
		}
	}
}
