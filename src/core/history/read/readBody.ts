import type { CycleHeading } from './cycleHeading';
import { type LineKind, LineState } from './lineState';
import { type SectionName, sectionHeading } from './sectionHeading';
import { splitInlineCycle } from './splitInlineCycle';

export interface BodyLine {
	readonly text: string;
	/** From 1. */
	readonly line: number;
	readonly kind: LineKind;
}

/** The lines of a cycle by section, without the headings of the sections and without records. */
export interface Body {
	readonly sections: Readonly<Partial<Record<SectionName, readonly BodyLine[]>>>;
	/** Lines of the section headings, from 1. */
	readonly headings: Readonly<Partial<Record<SectionName, number>>>;
	/** What stands before the first section. */
	readonly before: readonly BodyLine[];
	/** What stands under headings of other names, those included; and all but the last of several Status sections. */
	readonly other: readonly BodyLine[];
}

const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/;

/** Sort the lines below a cycle's heading into its sections; `firstLine` is the number of the first of them. */
export function readBody(lines: readonly string[], firstLine: number, heading: CycleHeading): Body {
	const sections: Partial<Record<SectionName, BodyLine[]>> = {};
	const headings: Partial<Record<SectionName, number>> = {};
	const before: BodyLine[] = [];
	const other: BodyLine[] = [];
	let current = before;
	let depth = 0;
	let mayUnderline = !heading.atx;
	const state = new LineState();
	const inline = heading.inline === '' ? [] : splitInlineCycle(heading.inline);
	const texts = inline.length === 0 ? lines : [...inline, ...lines];
	for (const [index, text] of texts.entries()) {
		const line = index < inline.length ? firstLine - 1 : firstLine + index - inline.length;
		const kind = state.kindOf(text);
		const section = kind === 'text' ? sectionHeading(text) : undefined;
		if (kind === 'record' || (mayUnderline && underline.test(text))) {
			mayUnderline = false;
			continue;
		}
		mayUnderline = section?.depth === null;
		if (section?.name) {
			if (section.name === 'status') {
				other.push(...(sections.status ?? []));
				sections.status = [];
			}
			sections[section.name] ??= [];
			current = sections[section.name] ?? [];
			headings[section.name] = line;
			depth ||= section.depth ?? 0;
			if (section.inline !== '') {
				current.push({ text: section.inline, line, kind: 'text' });
			}
			continue;
		}
		const isExpectation = current === sections.verify && /^ {0,3}# ?Expected\b/i.test(text);
		if (section && !isExpectation && depth > 0 && (section.depth ?? 0) <= depth) {
			current = other;
		}
		current.push({ text, line, kind });
	}
	return { sections, headings, before, other };
}
