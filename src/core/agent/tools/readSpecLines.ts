import { maskKeys } from '../../plan/model/secrets/maskKeys';
import { readSpecFile } from '../../plan/state/readSpecFile';
import { parseSpec } from '../../spec/parseSpec';
import { agentLimits } from '../agentLimits';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shorten } from '../shorten';
import { takePiece } from '../takePiece';

/** Lines from 1, inclusive. */
export interface LineRange {
	readonly start?: number;
	readonly end?: number;
}

/** `read_spec`: the text of a spec, or some of its lines, with the ids and levels of the requirements on them. */
export async function readSpecLines({ host, path, name }: AgentSpec, range: LineRange): Promise<AgentAnswer> {
	const file = await readSpecFile(host, path);
	if (file.kind === 'failed') {
		return file;
	}
	const { text } = file.document;
	const spec = parseSpec(path, text, { factHeadings: host.requirementHeadings ?? [] });
	// A key may go over several lines, so that it is looked for in the whole.
	const lines = maskKeys(text).text.split('\n');
	const [start, last] = [range.start ?? 1, Math.min(range.end ?? lines.length, lines.length)];
	const taken = takePiece(lines.slice(0, last), start - 1, line => shorten(line, agentLimits.answerUnits / 2));
	const end = taken.next ?? Math.max(last, start - 1);
	const shown = spec.requirements.filter(({ line }) => line >= start && line <= end);
	const requirements = takePiece(shown, 0, ({ id, level, line, endLine }) => ({ id, level, line, endLine }));
	return {
		kind: 'answered',
		document: {
			spec: name,
			dialect: spec.dialect,
			title: spec.title,
			lines: { start, end, of: lines.length },
			text: taken.entries.join('\n'),
			requirements: requirements.entries,
			...(end < last && { next: { start: end + 1 } }),
		},
	};
}
