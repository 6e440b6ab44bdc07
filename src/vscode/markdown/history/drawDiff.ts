import { showControls } from '../../../core/text/showControls';
import { markStatement } from '../../../webview/markStatement';
import type { Span } from '../../../webview/marks';
import { withBullet } from '../../../webview/withBullet';
import type { ToHtml } from './toHtml';

/** Draw the fence of a Spec section: lines that were added and removed, and in such pairs the words that differ. */
export function drawDiff(content: string, toHtml: ToHtml): string {
	const lines = content.replace(/\n$/, '').split('\n');
	const drawn: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const removed = runOf(lines, at, '-');
		const added = runOf(lines, at + removed.length, '+');
		// Only lines that stand for each other are compared by words.
		const isPaired = removed.length === added.length;
		drawn.push(
			...removed.map((line, index) => drawLine('del', line, isPaired ? added[index] : undefined, toHtml)),
			...added.map((line, index) => drawLine('ins', line, isPaired ? removed[index] : undefined, toHtml)),
		);
		at += removed.length + added.length;
		if (removed.length + added.length === 0) {
			drawn.push(`<span class="spec-line">${shown(withBullet(lines[at] ?? ''), toHtml)}</span>`);
			at++;
		}
	}
	return `<div class="spec-diff">${drawn.join('')}</div>\n`;
}

function runOf(lines: readonly string[], start: number, sign: '-' | '+'): readonly string[] {
	let end = start;
	while (lines[end]?.startsWith(sign)) {
		end++;
	}
	return lines.slice(start, end).map(line => withBullet(line.slice(1)));
}

function drawLine(tag: 'del' | 'ins', line: string, other: string | undefined, toHtml: ToHtml): string {
	const mark = tag === 'del' ? 'removed' : 'added';
	const spans = other === undefined ? [] : tag === 'del' ? markStatement(line, other) : markStatement(other, line);
	const own = spans.filter(span => span.mark === 'same' || span.mark === mark);
	const text = own.length === 0 ? shown(line, toHtml) : own.map(span => drawSpan(span, toHtml)).join('');
	return `<${tag} class="spec-line">${text}</${tag}>`;
}

function drawSpan({ text, mark, role }: Span, toHtml: ToHtml): string {
	const safe = shown(text, toHtml);
	const styled = role === 'keyword' ? `<strong>${safe}</strong>` : role === 'code' ? `<code>${safe}</code>` : safe;
	return mark === 'same' ? styled : `<mark>${styled}</mark>`;
}

function shown(text: string, toHtml: ToHtml): string {
	return toHtml(showControls(text)) || ' ';
}
