import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { diffRows } from './diffRows';
import { growthRow } from './growth';
import { lintRows, parseAndLint } from './lintRows';
import { longOpenspec, moveRequirements, newTitle } from './longOpenspec';
import { parseRows } from './parseRows';
import type { Row } from './row';
import { typingRows } from './typingRows';

const path = 'openspec/specs/long/spec.md';

/** Parsing, comparing and typing into specs at great length, against what people would use otherwise. */
export async function coreBench(): Promise<readonly Row[]> {
	return [...(await parseRows()), ...(await lintRows()), ...typingRows(), ...(await diffRows()), ...growthRows()];
}

function growthRows(): readonly Row[] {
	return [
		growthRow('parse', requirements => {
			const text = longOpenspec(requirements);
			return () => parseSpec(path, text);
		}),
		growthRow('parse and lint', requirements => {
			const text = longOpenspec(requirements);
			return () => parseAndLint(text);
		}),
		growthRow('diff, half of it moved, parses included', requirements => {
			const old = longOpenspec(requirements);
			const text = moveRequirements(longOpenspec(requirements, { title: newTitle }), 2);
			return () => diffSpecs(parseSpec(path, old), parseSpec(path, text));
		}),
	];
}
