import { failed } from '../../core/failure';
import { checkHistory } from '../../core/history/checkHistory';
import { readHistory } from '../../core/plan/readHistory';
import { historyPathOf } from '../../core/spec/specPaths';
import { count } from '../../core/text/words';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { locateSpec } from '../locateSpec';
import { renderHistory } from '../render/history';

/** `spec-ops history`: the applied cycles of a spec. */
export async function history(context: CommandContext): Promise<CommandResult> {
	const { args, palette } = context;
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const path = historyPathOf(located.path);
	const read = await readHistory(located.host, path, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const { text, history: parsed } = read;
	const problems = [...parsed.problems, ...checkHistory(text, parsed)].sort((a, b) => a.line - b.line);
	const cycles = parsed.cycles.map(({ edited: _edited, endLine: _endLine, rest: _rest, ...cycle }) => cycle);
	const document = { version: documentVersion, cycles, problems };
	const errors = problems.filter(problem => problem.severity === 'error');
	if (args.flags.has('check') && errors.length > 0) {
		const message = `${path} has ${count(errors.length, 'error')}; the first is on line ${errors[0]?.line}.`;
		const failure = failed(
			'history.broken',
			message,
			'Nothing was changed.',
			'Look at the lines named by “spec-ops history”.',
		);
		return { kind: 'refused', failure, exit: exitCode.error, details: { problems } };
	}
	return { kind: 'done', exit: exitCode.done, document, text: renderHistory(parsed.cycles, problems, palette) };
}
