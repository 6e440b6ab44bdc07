import { parseSpec } from '../../src/core/spec/parseSpec';
import type { Requirement } from '../../src/core/spec/spec';

/** A requirement whose statement has been read. */
export type ReadStatement = Pick<Requirement, 'id' | 'line' | 'text' | 'level' | 'places'>;

/** Parse a spec, and read the statement of each requirement, its level and its places, which wait until they are asked for. */
export function parseStatements(path: string, text: string): readonly ReadStatement[] {
	return parseSpec(path, text).requirements.map(({ id, line, text: statement, level, places }) => ({
		id,
		line,
		text: statement,
		level,
		places,
	}));
}

/** Whether so many statements were read. */
export function areStatements(requirements: number): (read: readonly ReadStatement[]) => boolean {
	return read => read.length === requirements && read.every(({ text, level }) => text !== '' && level === 'MUST');
}
