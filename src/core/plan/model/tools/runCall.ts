import type { CancellationToken } from '../../../host';
import type { ToolCall } from '../chatModel';
import { checkFinish, type Finished } from './checkFinish';
import { createFile } from './createFile';
import { editFile } from './editFile';
import { listFiles } from './listFiles';
import { madeOr, type Outcome, refuse } from './outcome';
import { type ParsedCall, parseCall } from './parseCall';
import { readFile } from './readFile';
import { searchText } from './searchText';
import type { Workbench } from './workbench';

/**
 * Carry out one call of a model on the overlay.
 *
 * What cannot be carried out is refused, in words for the model, and changes nothing. The answers are bounded.
 */
export async function runCall(
	bench: Workbench,
	call: Pick<ToolCall, 'name' | 'input'>,
	token: CancellationToken,
): Promise<Outcome | Finished> {
	const parsed = parseCall(call);
	return parsed.kind === 'refused' ? parsed : carryOut(bench, parsed.call, token);
}

async function carryOut(bench: Workbench, call: ParsedCall, token: CancellationToken): Promise<Outcome | Finished> {
	const { overlay, keptBack } = bench;
	switch (call.name) {
		case 'list_files':
			return listFiles(bench, call.input.path);
		case 'read_file':
			return readFile(bench, call.input);
		case 'search_text':
			return searchText(bench, call.input, token);
		case 'edit_file':
			return editFile(bench, call.input);
		case 'create_file':
			return createFile(bench, call.input);
		case 'delete_file':
			return keptBack.isKept(call.input.path) ? keptAway : madeOr(await overlay.remove(call.input.path), 'Deleted.');
		case 'rename_file': {
			const { from, to } = call.input;
			return keptBack.isKept(from) ? keptAway : madeOr(await overlay.move(from, to), 'Renamed.');
		}
		case 'finish':
			return checkFinish(bench, call.input);
	}
}

const keptAway = refuse('model.bad_call', 'This file is kept back from you: its name says that it holds keys.');
