import { type Failure, failed, nothingWritten } from '../../failure';
import type { Refusal } from './tools/outcome';

/**
 * The failure of a plan whose model got nowhere, by the last refusal; without one it called no tool at all.
 *
 * Nothing of what the model wrote is in it.
 */
export function describeRefusals(last: Refusal | undefined): Failure {
	const code = last?.code ?? 'model.no_plan';
	return failed(
		code,
		told.get(code) ?? `The model kept making edits that are refused (${code}).`,
		nothingWritten,
		next,
	);
}

const next = 'Plan again, say in the spec more precisely what you want, or choose another model.';

const told: ReadonlyMap<string, string> = new Map([
	['model.no_plan', 'The model answered without making a plan: it may not be able to call tools.'],
	['model.bad_json', 'The model kept writing calls that are cut off or no JSON.'],
	['model.bad_call', 'The model kept calling its tools in ways that are refused.'],
	['model.endless', 'The model kept making the same calls.'],
	['model.incomplete', 'The model did not account for all of the edits that it made, so its answer may be cut off.'],
	['model.context_exceeded', 'The model needs to read more than it can take.'],
	['edit.ambiguous', 'The model kept replacing texts that do not stand in their file exactly once.'],
]);
