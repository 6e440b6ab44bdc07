import { checkHistory } from '../../history/checkHistory';
import { readHistory } from '../../plan/state/readHistory';
import { readSpecFile } from '../../plan/state/readSpecFile';
import { parseSpec } from '../../spec/parseSpec';
import type { Problem } from '../../spec/spec';
import { historyPathOf } from '../../spec/specPaths';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shorten } from '../shorten';
import { takePiece } from '../takePiece';

/** `read_problems`: what is wrong in a spec and in its history, by lines, from a problem on. */
export async function readProblems({ host, path, name }: AgentSpec, from: number): Promise<AgentAnswer> {
	const file = await readSpecFile(host, path);
	if (file.kind === 'failed') {
		return file;
	}
	const historyPath = historyPathOf(path);
	const read = await readHistory(host, historyPath, 'look');
	if (read.kind === 'failed') {
		return read;
	}
	const { problems: ofSpec } = parseSpec(path, file.document.text, { factHeadings: host.requirementHeadings ?? [] });
	const ofHistory = [...read.history.problems, ...checkHistory(read.text, read.history)];
	const all = [...byLine(ofSpec, path), ...byLine(ofHistory, historyPath)];
	const { entries, next } = takePiece(all, from, problem => ({ ...problem, message: shorten(problem.message) }));
	const countOf = (severity: Problem['severity']) => all.filter(problem => problem.severity === severity).length;
	return {
		kind: 'answered',
		document: {
			spec: name,
			summary: { errors: countOf('error'), warnings: countOf('warning'), infos: countOf('info') },
			problems: entries,
			...(next !== undefined && { next: { from: next } }),
		},
	};
}

function byLine(problems: readonly Problem[], file: string) {
	return problems
		.toSorted((a, b) => a.line - b.line)
		.map(({ rule, severity, message, line, column }) => ({ file, rule, severity, message, line, column }));
}
