import type { Failure, FailureCode } from '../../core/failure';
import type { Notice } from '../../webview/plan/planViewModel';

/** Refusals that are no mistake of anybody: there is nothing to do, or it is not the time. */
const tones: Partial<Readonly<Record<FailureCode, Notice['tone']>>> = {
	'adopt.nothing': 'info',
	'history.nothing': 'info',
	'undo.nothing': 'info',
	'verify.nothing': 'info',
	'lock.held': 'warning',
};

/** A failure as the plan view shows it. */
export function toNotice({ code, message, state, next }: Failure): Notice {
	return { tone: tones[code] ?? 'error', message, state, next };
}
