import { marks } from '../words/word';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

/** In “files written by the exporter MUST be in XML” it is the exporter that writes them so. */
export function readAuthor(reading: Reading, from: number): void {
	const { tokens, clause, values } = reading;
	if (reading.by !== undefined || reading.themeTo !== undefined || !values.hasAny) {
		return;
	}
	for (let at = from + 1; at < clause.to - 1; at++) {
		if (tokens.lower(at) === 'by' && (tokens.marks(at - 1) & marks.participle) !== 0) {
			const author = readAgent(tokens, at + 1, clause.to);
			const isAll = author?.next === clause.to;
			reading.by = isAll ? author.agent : undefined;
			reading.themeTo = isAll ? at : undefined;
		}
	}
}
