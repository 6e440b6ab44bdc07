import * as vscode from 'vscode';
import { capitalized } from '../../core/text/words';
import { nameCycle } from '../../core/trace/describeHolding';
import { requirementCycles } from '../../core/trace/requirementCycles';
import { traceQuery } from '../../core/trace/traceQuery';
import { describeStatus } from '../../webview/timeline/describeStatus';
import { escapeMarkdown } from '../language/escapeMarkdown';
import type { Session } from '../session/session';
import { codeAnnotation, requirementAnnotation } from './annotationText';
import type { FileBlames } from './fileBlames';
import { type LineSubject, lineSubject } from './lineSubject';

/** The command that leads from a line to its requirements. */
const goToCommand = 'specDrivenOps.goToRequirement';

/** Newest cycles among which one of the requirement's own is looked for. */
const cycleLimit = 3;

/**
 * What the annotation of the line with the cursor says, as a decoration.
 *
 * @returns `undefined` where no cycle is known to be behind the line, and where the cursor or the text moved meanwhile.
 */
export async function describeLine(
	session: Session,
	blames: FileBlames,
	editor: vscode.TextEditor,
): Promise<vscode.DecorationOptions | undefined> {
	const { document, selection } = editor;
	const { version } = document;
	const { line } = selection.active;
	const subject = await lineSubject(session, blames, document, line + 1);
	const isStill = document.version === version && editor.selection.active.line === line;
	const contentText = subject && isStill ? textOf(subject) : '';
	if (!subject || contentText === '') {
		return undefined;
	}
	return {
		range: document.lineAt(line).range,
		renderOptions: { after: { contentText } },
		// Over a requirement its own hover says more.
		...(subject.kind === 'code' && { hoverMessage: codeHover(subject) }),
	};
}

function textOf(subject: LineSubject): string {
	if (subject.kind === 'code') {
		return codeAnnotation(subject);
	}
	const cycles = requirementCycles({ ...traceQuery(subject.state, subject.requirement.id), limit: cycleLimit });
	return requirementAnnotation(cycles.find(({ isOwn }) => isOwn));
}

function codeHover({ lines, served }: Extract<LineSubject, { kind: 'code' }>): vscode.MarkdownString {
	const cycle = lines.step?.cycle;
	const title = cycle
		? [
				`**${escapeMarkdown(capitalized(nameCycle(cycle)))}** · ${escapeMarkdown(describeStatus(cycle))}`,
				escapeMarkdown(cycle.title),
			]
		: [];
	const doubt = lines.isExact ? [] : ['What the file held in between is not kept, so the line may be older.'];
	const requirements = served.map(({ id, text }) => `- ${escapeMarkdown(id)}: ${escapeMarkdown(text ?? '')}`);
	const link = served.length > 0 ? [`[Go to the spec](command:${goToCommand})`] : [];
	const content = new vscode.MarkdownString([...title, ...doubt, requirements.join('\n'), ...link].join('\n\n'));
	content.isTrusted = { enabledCommands: [goToCommand] };
	return content;
}
