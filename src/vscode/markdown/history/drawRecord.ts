import { parseRecord } from '../../../core/history/read/parseRecord';
import type { EndRecord, RecordedResult } from '../../../core/history/record';
import { showControls } from '../../../core/text/showControls';
import { duration } from '../../../core/text/words';
import { describePlanner } from '../../../webview/timeline/describePlanner';
import type { ToHtml } from './toHtml';

/** Draw what a record tells and the text above it does not; what cannot be read stays out of sight, as a comment is. */
export function drawRecord(comment: string, toHtml: ToHtml): string {
	const parsed = parseRecord(comment.trim());
	const safe: ToHtml = text => toHtml(showControls(text));
	switch (parsed.kind) {
		case 'begin':
			return `<p class="spec-facts">${safe(describePlanner(parsed.record))}</p>\n`;
		case 'end':
			return drawEnd(parsed.record, safe);
		case 'unreadable':
			return '';
	}
}

function drawEnd({ results }: EndRecord, safe: ToHtml): string {
	return results.length === 0
		? ''
		: `<ul class="spec-runs">${results.map(result => drawRun(result, safe)).join('')}</ul>\n`;
}

function drawRun({ command, exit, passed, durationMs, tail }: RecordedResult, safe: ToHtml): string {
	const outcome = `${exit === null ? 'did not finish' : `exit ${exit}`} · ${duration(durationMs)}`;
	const head = `${passed ? '✓ passed' : '✗ failed'} <code>${safe(command)}</code> ${outcome}`;
	const className = passed ? 'spec-passed' : 'spec-missed';
	return tail.trim() === ''
		? `<li class="${className}">${head}</li>`
		: `<li class="${className}"><details><summary>${head}</summary><pre>${safe(tail.trimEnd())}</pre></details></li>`;
}
