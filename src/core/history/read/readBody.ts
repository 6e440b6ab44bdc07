import { type LineKind, LineState } from './lineState';
import type { CycleHeading } from './makeHeading';
import { pushAll } from './pushAll';
import { type SectionHeading, type SectionName, sectionHeading } from './sectionHeading';
import { readSectionTable, type SectionTable } from './sectionTable';
import { splitInlineCycle } from './splitInlineCycle';
import { unwrapLines } from './unwrapLines';

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

/**
 * Sort the lines below a cycle's heading into its sections; `firstLine` is the number of the first of them.
 *
 * @param byHand Whether no program wrote it, so that tables may hold sections, too.
 */
export function readBody(lines: readonly string[], firstLine: number, heading: CycleHeading, byHand = true): Body {
	const inline = heading.inline === '' ? [] : splitInlineCycle(heading.inline);
	const unwrapped = unwrapLines(lines, heading.holder);
	const texts = inline.length === 0 ? unwrapped : [...inline, ...unwrapped];
	const body = new BodyReader(heading);
	for (let index = 0; index < texts.length; index++) {
		const text = texts[index] ?? '';
		const line = index < inline.length ? firstLine - 1 : firstLine + index - inline.length;
		const table = byHand && text.trimStart().startsWith('|') ? readSectionTable(texts, index) : undefined;
		if (table && !body.isInBlock) {
			body.addTable(table, line);
			index += table.length - 1;
		} else {
			body.add(text, line, texts[index + 1] ?? '');
		}
	}
	return body;
}

const lowerCase = /^(?:[-*+] )?(?:propos(?:e|ed|al)|changes?|verify|verification|status):(?=[ \t]|$)(?:[ \t]+[|>]$)?/;
const nested = /^(?:[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/;
const dateLine = /^date:/i;

/** A label with a capital letter, and without the sign of a text of several lines. */
function capitalised(label: string): string {
	return label.replace(/[a-z]/, letter => letter.toUpperCase()).replace(/[ \t]+[|>]$/, '');
}

class BodyReader implements Body {
	readonly sections: Partial<Record<SectionName, BodyLine[]>> = {};
	readonly headings: Partial<Record<SectionName, number>> = {};
	readonly before: BodyLine[] = [];
	readonly other: BodyLine[] = [];
	readonly #heading: CycleHeading;
	readonly #state = new LineState();
	#current = this.before;
	/** Of the `#` headings of sections. */
	#depth = 0;
	#mayUnderline: boolean;
	/** Whether its sections are underlined, so that other headings are, too. */
	#underlined = false;
	/** Whether nothing came yet but blank lines and a date. */
	#isAbove = true;
	/** Whether its first line is a section with a lower-case label, so that the others may have such, too. */
	#isLowerCase = false;
	/** Whether another part of the document has begun, which is no cycle. */
	#ended = false;

	constructor(heading: CycleHeading) {
		this.#heading = heading;
		this.#mayUnderline = heading.depth === null;
	}

	get isInBlock(): boolean {
		return this.#state.isOpen;
	}

	addTable({ sections }: SectionTable, line: number): void {
		for (const { name, lines, row } of sections) {
			this.#open(name, line + row);
			pushAll(
				this.#current,
				lines.map(text => ({ text, line: line + row, kind: 'text' as const })),
			);
		}
	}

	add(text: string, line: number, below: string): void {
		const kind = this.#state.kindOf(text);
		const section = kind === 'text' ? this.#readSection(text) : undefined;
		const isUnderline = this.#mayUnderline && underline.test(text);
		this.#mayUnderline = section?.depth === null && !isUnderline;
		if (isUnderline && this.#depth === 0) {
			this.#underlined = this.#current !== this.before;
		}
		if (kind === 'record' || isUnderline) {
			return;
		}
		if (section?.name) {
			this.#open(section.name, line);
			this.#depth ||= section.depth ?? 0;
			if (section.inline !== '') {
				this.#current.push({ text: section.inline, line, kind: 'text' });
			}
			return;
		}
		if (section ? this.#isOther(section, text) : this.#underlined && this.#startsOther(text, kind, below)) {
			this.#current = this.other;
		}
		this.#current.push({ text, line, kind });
	}

	/** In another part of the document, only a section that the cycle lacks is one of it. */
	#readSection(text: string): SectionHeading | undefined {
		if (this.#isAbove && text !== '' && text.trim() !== '' && !dateLine.test(text)) {
			this.#isAbove = false;
			this.#isLowerCase = lowerCase.test(text);
		}
		const section = sectionHeading(this.#isLowerCase ? text.replace(lowerCase, capitalised) : text);
		// Where sections have headings, an item of a list is part of one.
		if (section?.depth === null && this.#depth > 0 && nested.test(text)) {
			return undefined;
		}
		const isTaken = this.#ended && section?.name != null && this.sections[section.name] !== undefined;
		return section && isTaken ? { ...section, name: null } : section;
	}

	#open(name: SectionName, line: number): void {
		if (name === 'status') {
			pushAll(this.other, this.sections.status ?? []);
			this.sections.status = [];
		}
		this.sections[name] ??= [];
		this.#current = this.sections[name] ?? [];
		this.headings[name] = line;
	}

	/** Whether a `#` heading of another name ends the section above it. */
	#isOther({ depth }: SectionHeading, text: string): boolean {
		const isExpectation = this.#current === this.sections.verify && /^ {0,3}# ?Expected\b/i.test(text);
		if (isExpectation || depth === null) {
			return false;
		}
		const own = this.#heading.depth;
		// Another part of the document, unless the sections are headings of that depth, too.
		this.#ended ||= own !== null && depth <= own && this.#depth !== 0 && this.#depth > own;
		return this.#depth > 0 ? depth <= this.#depth : depth > 1 && this.#current !== this.before;
	}

	#startsOther(text: string, kind: LineKind, below: string): boolean {
		const isText =
			kind === 'text' && /^ {0,3}[\p{L}\p{N}]/u.test(text) && (this.#current.at(-1)?.text ?? '').trim() === '';
		this.#mayUnderline = isText && underline.test(below);
		return this.#mayUnderline;
	}
}
