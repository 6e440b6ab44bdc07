import * as vscode from 'vscode';
import type { Expectation } from '../../../core/spec/spec';
import type { VerifyResult } from '../../../core/verify/verifyOnce';
import { buildResult } from '../../../webview/buildResult';
import type { Span } from '../../../webview/marks';

/** What a command did other than expected, both sides as a diff. */
export function mismatchMessage(result: VerifyResult, expect: Expectation): vscode.TestMessage {
	// What it printed as errors stands in the output; no text is looked for there.
	const { differences, expectation } = buildResult({ ...result, tail: result.stdout }, expect);
	const join = (side: 'expected' | 'actual') => differences.map(one => one[side].map(textOf).join('')).join('\n');
	const message = vscode.l10n.t('Expected {0}; it ended with exit {1}.', expectation, result.exit ?? '');
	return vscode.TestMessage.diff(message, join('expected'), join('actual'));
}

function textOf({ text }: Span): string {
	return text;
}
