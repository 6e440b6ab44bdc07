import type { SpecChunk } from '../../spec/incremental/specChunk';
import type { SpecDocument } from '../../spec/incremental/specDocument';
import type { Lines } from '../lines';
import { type EncodedTokens, encodeTokens } from './encodeTokens';
import { findTokens } from './findTokens';

/** Tokens of the parts of specs, which stay as they are as long as nothing of the part changes. */
const known = new WeakMap<SpecChunk, EncodedTokens>();

/**
 * The tokens of a spec that is being edited, encoded the way VS Code takes them. After an edit only the parts that it
 * touched are looked at again.
 *
 * @param within Leaves out the parts that have none of these lines.
 */
export function documentTokens({ chunks }: Pick<SpecDocument, 'chunks'>, within?: Lines): Uint32Array {
	const parts: Uint32Array[] = [];
	let line = 0;
	let last = 0;
	for (const [index, chunk] of chunks.entries()) {
		const isWithin = !within || (line <= within.last && line + chunk.feeds >= within.first);
		const { data, lastLine } = isWithin ? tokensOf(chunk, index === 0) : none;
		if (data.length > 0) {
			const part = data.slice();
			part[0] = (part[0] ?? 0) + line - last;
			parts.push(part);
			last = line + lastLine;
		}
		line += chunk.feeds;
	}
	return join(parts);
}

const none: EncodedTokens = { data: new Uint32Array(), lastLine: 0 };

function tokensOf(chunk: SpecChunk, isBeginning: boolean): EncodedTokens {
	const { text, requirements } = chunk;
	const tokens = known.get(chunk) ?? encodeTokens(text, findTokens(text, requirements, isBeginning));
	known.set(chunk, tokens);
	return tokens;
}

function join(parts: readonly Uint32Array[]): Uint32Array {
	const all = new Uint32Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
