import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { diffRows } from './diffRows';
import { growthRow } from './growth';
import { timed } from './interleave';
import { isLinted, lintRows, parseAndLint } from './lintRows';
import { longOpenspec, moveRequirements, newTitle } from './longOpenspec';
import { parseRows } from './parseRows';
import { areStatements, parseStatements } from './parseStatements';
import type { Row } from './row';
import { typingRows } from './typingRows';

const path = 'openspec/specs/long/spec.md';

/** Parsing, comparing and typing into specs at great length, against what people would use otherwise. */
export async function coreBench(): Promise<readonly Row[]> {
	return [
		...(await parseRows()),
		...(await lintRows()),
		...typingRows(),
		...(await diffRows()),
		...(await growthRows()),
	];
}

async function growthRows(): Promise<readonly Row[]> {
	return [
		await growthRow('parse', requirements => {
			const text = longOpenspec(requirements);
			return timed(() => parseStatements(path, text), areStatements(requirements));
		}),
		await growthRow('parse and lint', requirements => {
			const text = longOpenspec(requirements);
			return timed(() => parseAndLint(text), isLinted(requirements));
		}),
		await growthRow('diff, half of it moved, parses included', requirements => {
			const old = longOpenspec(requirements);
			const text = moveRequirements(longOpenspec(requirements, { title: newTitle }), 2);
			return timed(
				() => diffSpecs(parseSpec(path, old), parseSpec(path, text)),
				({ summary }) => summary.moved >= requirements / 4,
			);
		}),
	];
}
