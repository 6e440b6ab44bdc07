import { type DriftFile, driftedFiles } from '../../drift/drift';
import { findDrift } from '../../drift/findDrift';
import { failed, nothingWritten } from '../../failure';
import type { CancellationToken } from '../../host';
import { describeNoText } from '../../record/describeNoText';
import { toMadeEdits } from '../../record/toMadeEdits';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shortenList } from '../shorten';
import { takePiece } from '../takePiece';

/** `read_drift`: the files that are not as the last cycle of the spec recorded them, from a file on. */
export async function readDrift(
	{ host, path, name }: AgentSpec,
	from: number,
	token: CancellationToken,
): Promise<AgentAnswer> {
	const drift = await findDrift(host, { specPath: path }, token);
	if (drift.kind === 'cancelled') {
		return failed('plan.cancelled', 'The call was cancelled.', nothingWritten, 'Call it again.');
	}
	const drifted = driftedFiles(drift);
	const { entries, next } = takePiece(drifted, from, describeFile);
	return {
		kind: 'answered',
		document: {
			spec: name,
			files: entries,
			of: drifted.length,
			...(next !== undefined && { next: { from: next } }),
			untouched: drift.files.length - drifted.length,
			silenced: shortenList(drift.silenced, ({ path: file, reason }) => ({ path: file, reason })),
			...(drift.notes.length > 0 && { notes: drift.notes }),
		},
	};
}

/** What stands in the file is for the agent to read, by means of its own. */
function describeFile({ path, state, cycle, time, requirements, recorded, made, reason }: DriftFile) {
	const lines = (made ? toMadeEdits([made], []) : []).flatMap(({ hunks }) => hunks.flatMap(hunk => hunk.lines));
	const countOf = (sign: string) => lines.filter(line => line.startsWith(sign)).length;
	return {
		path,
		state,
		cycle,
		recorded: time,
		requirements: shortenList(requirements, id => id),
		...(made && describeNoText(made) === undefined && { added: countOf('+'), removed: countOf('-') }),
		...(recorded === null && { reason: 'is back, although that cycle took it away' }),
		...(reason !== undefined && { reason }),
	};
}
