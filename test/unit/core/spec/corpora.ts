import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLf } from '../../../../src/core/text/decodeText';

export interface CorpusFile {
	/** From the folder of the corpora. */
	readonly path: string;
	/** In LF, without BOM. */
	readonly text: string;
}

const folder = process.env.SPEC_CORPORA ?? join('..', 'shared', 'corpora');

/** Every Markdown file of the corpora, or `undefined` where this machine has none. */
export function readCorpora(): readonly CorpusFile[] | undefined {
	if (!existsSync(folder)) {
		return undefined;
	}
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.md'))
		.map(path => ({ path, text: toLf(readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')) }));
}
