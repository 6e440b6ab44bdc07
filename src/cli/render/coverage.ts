import { countCoverage } from '../../core/coverage/countCoverage';
import type { Coverage, NoticingCommand, RequirementCoverage } from '../../core/coverage/findCoverage';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';

/** Which requirements the commands would notice, for a terminal: those that none would notice first. */
export function renderCoverage(path: string, coverage: Coverage, palette: Palette): string {
	const { binding, noticed } = countCoverage(coverage);
	const { requirements, general } = coverage;
	const missing = requirements.filter(isMissing);
	const found = requirements.filter(({ commands }) => commands.length > 0);
	const blocks = [
		block(
			'No command would notice:',
			missing.map(one => `  ${palette.removed('✗')} ${statementOf(one)}`),
			palette,
		),
		block(
			'A command would notice:',
			found.flatMap(one => renderFound(one, palette)),
			palette,
		),
		block(
			'Not known to be about one of them:',
			general.map(({ command }) => `  $ ${oneLine(command)}`),
			palette,
		),
		[
			`The commands of ${showControls(path)} would notice ${noticed} of ${count(binding, 'requirement')}.`,
			...palette.fold('An estimate: by what they name and must print, not by what the scripts do that they call.', 0),
		],
	];
	return `${blocks
		.filter(lines => lines.length > 0)
		.map(lines => lines.join('\n'))
		.join('\n\n')}\n`;
}

function isMissing({ requirement, commands }: RequirementCoverage): boolean {
	return requirement.level !== 'MAY' && commands.length === 0;
}

function block(title: string, lines: readonly string[], palette: Palette): readonly string[] {
	return lines.length > 0 ? [palette.strong(title), ...lines] : [];
}

function renderFound(one: RequirementCoverage, palette: Palette): readonly string[] {
	return [
		`  ${palette.added('✓')} ${statementOf(one)}`,
		...one.commands.map(noticing => `      $ ${oneLine(noticing.command.command)} ${palette.dim(describe(noticing))}`),
	];
}

function statementOf({ requirement: { id, text } }: RequirementCoverage): string {
	return `${showControls(text)} (${showControls(id)})`;
}

function oneLine(command: string): string {
	return showControls(command.replaceAll('\n', ' ⏎ '));
}

function describe({ reason, found = '' }: NoticingCommand): string {
	switch (reason) {
		case 'recorded':
			return '(planned for it)';
		case 'id':
			return `(names ${showControls(found)})`;
		case 'literal':
			return `(holds “${showControls(found)}”)`;
	}
}
