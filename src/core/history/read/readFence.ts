import { pushAll } from './pushAll';
import type { BodyLine } from './readBody';
import { sectionItems } from './sectionItems';

/** Content of the code fences of a section, or `undefined` without any; and the lines outside all fences. */
export function readFence(lines: readonly BodyLine[]) {
	const fences: string[] = [];
	const outside: BodyLine[] = [];
	for (const item of sectionItems(lines)) {
		if (item.kind === 'fence') {
			fences.push(item.lines.join('\n'));
		} else {
			pushAll(outside, item.kind === 'line' ? [item.line] : item.source);
		}
	}
	return { text: fences.length > 0 ? fences.join('\n') : undefined, outside };
}
