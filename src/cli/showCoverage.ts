import { countCoverage } from '../core/coverage/countCoverage';
import { findCoverage } from '../core/coverage/findCoverage';
import type { RecordedVerify } from '../core/history/record';
import type { SpecState } from '../core/plan/state/readState';
import { type CommandDone, documentVersion } from './command';
import { exitCode } from './exitCode';
import type { Palette } from './palette';
import { renderCoverage } from './render/coverage';

/** Which requirements of a spec its commands would notice; nothing is run. */
export function showCoverage(
	{ spec, specPath }: Pick<SpecState, 'spec' | 'specPath'>,
	commands: readonly RecordedVerify[],
	palette: Palette,
): CommandDone {
	const coverage = findCoverage(spec, commands);
	const requirements = coverage.requirements.map(({ requirement, commands }) => ({
		id: requirement.id,
		level: requirement.level,
		text: requirement.text,
		line: requirement.line,
		commands: commands.map(({ command, reason, found }) => ({
			command: command.command,
			reason,
			...(found !== undefined && { found }),
		})),
	}));
	return {
		kind: 'done',
		exit: exitCode.done,
		document: {
			version: documentVersion,
			path: specPath,
			summary: countCoverage(coverage),
			requirements,
			general: coverage.general.map(({ command }) => command),
		},
		text: renderCoverage(specPath, coverage, palette),
	};
}
