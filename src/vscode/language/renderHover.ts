import { askedKind } from '../../core/diff/askedKind';
import type { Change } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import { describeBaseline } from '../../core/history/baseline/describeBaseline';
import type { Baseline, Cycle } from '../../core/history/history';
import { describeLevel } from '../../core/language/describeLevel';
import type { Requirement } from '../../core/spec/spec';
import { longDate } from '../../core/text/words';
import { describeHolding } from '../../core/trace/describeHolding';
import { describeRole } from '../../core/trace/describeRole';
import type { Holding } from '../../core/trace/judgeHolding';
import type { RequirementTrace, TraceStep } from '../../core/trace/traceRequirement';
import { markStatement } from '../../webview/markStatement';
import type { Span } from '../../webview/marks';
import { describeStatus } from '../../webview/timeline/describeStatus';
import { statementLabel } from '../codelens/statementLabel';
import { escapeMarkdown } from './escapeMarkdown';

/** What is told about a requirement. */
export interface HoverInput {
	readonly requirement: Requirement;
	/** `undefined` where it is as in the baseline. */
	readonly change: Change | undefined;
	/** What it does to the main spec, where it is an entry of a delta. */
	readonly mainChange?: Change;
	/** Removed requirements that stood here. */
	readonly removed: readonly Change[];
	/** `undefined` where it is not known. */
	readonly baseline: Baseline | undefined;
	/** `undefined` where its history cannot be read. */
	readonly trace: RequirementTrace | undefined;
	/** Whether what was verified of it still holds; `undefined` where nobody looked. */
	readonly holding: Holding | undefined;
	/** Most cycles to show; the story has the rest. */
	readonly limit: number;
	/** Target of the link to a cycle; `undefined` for a cycle that cannot be linked to. */
	readonly linkOf: (cycle: Cycle) => string | undefined;
	/** Target of the link to its whole story; `undefined` for no link. */
	readonly storyLink: string | undefined;
	/** What its spec is called, where the hover is not in the spec itself: then the statement is shown, too. */
	readonly elsewhere?: string;
}

/** Files that are named. */
const fileLimit = 5;

const signs = { applied: '✓', unverified: '⚠', failed: '✗', interrupted: '⏸', unknown: '?' } as const;

/**
 * Describe a requirement in Markdown: what its level means, its change against the baseline, and its cycles.
 *
 * Text from the spec and its history is escaped: the only links are those to RFC 2119, to cycles and to the story.
 */
export function renderHover(input: HoverInput): string {
	return [
		renderLevel(input.requirement),
		...(input.elsewhere === undefined ? [] : [renderStatement(input.requirement)]),
		renderName(input),
		...(input.change && input.baseline ? [renderChange(input.change, input.baseline, input.mainChange)] : []),
		...input.removed.map(({ before }) => `**Removed here**: ~~${escapeMarkdown(statementLabel(before?.text ?? ''))}~~`),
		'---',
		...renderCycles(input),
	].join('\n\n');
}

function renderLevel({ level, keyword }: Requirement): string {
	const words = keyword === null ? 'Constraint' : keyword;
	const same = keyword === null || keyword === level ? '' : ` (${level})`;
	const source = keyword === null ? '' : ' ([RFC 2119](https://www.rfc-editor.org/rfc/rfc2119))';
	return `**${words}**${same}: ${describeLevel(level)}${source}`;
}

/** In one line, and cut when long: the whole stands in the spec. */
function renderStatement({ name, text }: Requirement): string {
	const title = name === null || name === text ? '' : `${escapeMarkdown(name)}: `;
	return `${title}${escapeMarkdown(statementLabel(text))}`;
}

/** By what id it is known, where it stands, and which cycle brought it. */
function renderName({ requirement, trace, elsewhere, linkOf }: HoverInput): string {
	const introduced = trace?.introduced;
	const place = elsewhere === undefined ? '' : ` in ${escapeMarkdown(elsewhere)}`;
	const number = introduced?.effect === 'stands' ? introduced.cycle.number : null;
	const link = introduced && linkOf(introduced.cycle);
	const since =
		number === null ? '' : ` · since ${link === undefined ? `cycle ${number}` : `[cycle ${number}](${link})`}`;
	return `Id: ${escapeMarkdown(requirement.id)}${place}${since}`;
}

const kinds = { added: 'Added', removed: 'Removed', modified: 'Modified', moved: 'Moved', renamed: 'Renamed' } as const;

function renderChange(own: Change, baseline: Baseline, mainChange: Change | undefined): string {
	const change = mainChange ?? own;
	const { kind, impact, before, after, wasId, id } = change;
	const meaning = describeImpact(change);
	const title = impact === 'flipped' ? 'Flipped' : kinds[askedKind(change)];
	const against = mainChange ? 'against the main spec' : escapeMarkdown(describeBaseline(baseline));
	const head = `**${title}**${meaning === undefined ? '' : `: **${escapeMarkdown(meaning)}**`} (${against})`;
	if (kind === 'renamed') {
		return `${head}\n\n${escapeMarkdown(wasId ?? id)} → ${escapeMarkdown(id)}`;
	}
	return before && after && kind === 'modified' ? `${head}\n\n${renderWords(before.text, after.text)}` : head;
}

/** Both wordings, one below the other, with what went struck through and what came in bold. */
function renderWords(before: string, after: string): string {
	const spans = markStatement(before, after);
	const side = (other: Span['mark'], sign: string) =>
		renderSpans(
			spans.filter(({ mark }) => mark !== other),
			sign,
		);
	return `Was: ${side('added', '~~')}\n\nNow: ${side('removed', '**')}`;
}

/** What is not on both sides stands between signs of emphasis. */
function renderSpans(spans: readonly Span[], sign: string): string {
	let text = '';
	for (const span of spans) {
		const piece = renderSpan(span.text, span.mark === 'same' ? '' : sign);
		// Between a letter and a sign of punctuation emphasis would neither begin nor end: a hair space parts them.
		const begins = /[\p{L}\p{N}]$/u.test(text) && /^[*~]{2}[^\p{L}\p{N}]/u.test(piece);
		const ends = /[^\p{L}\p{N}\s][*~]{2}$/u.test(text) && /^[\p{L}\p{N}]/u.test(piece);
		text += begins || ends ? `\u200a${piece}` : piece;
	}
	return text;
}

/** The white space around stays outside, because signs of emphasis do not count beside it. */
function renderSpan(text: string, sign: string): string {
	const lead = /^\s/.test(text) ? ' ' : '';
	const trail = /\s$/.test(text) ? ' ' : '';
	return text.trim() === '' ? lead : `${lead}${sign}${escapeMarkdown(text)}${sign}${trail}`;
}

function renderCycles(input: HoverInput): readonly string[] {
	const { trace, linkOf, change, baseline, storyLink, limit } = input;
	if (!trace) {
		return ['Its history cannot be read now, so nothing is told of changes and cycles.'];
	}
	const { steps } = trace;
	if (steps.length === 0) {
		const cycle = change === undefined ? (baseline?.cycle ?? null) : null;
		const since = cycle === null ? '' : ` It stood in the spec when cycle ${cycle} was applied.`;
		return [`No cycle of the history names this requirement.${since}`];
	}
	const newest = steps.slice(-limit).reverse();
	const more = steps.length - newest.length;
	const story =
		storyLink === undefined ? '' : `[${more > 0 ? `Its story, with ${more} older` : 'Its story'}](${storyLink})`;
	const rest = more > 0 ? 'There are older ones: see the history.' : '';
	return [
		...renderStanding(trace, input.holding),
		...newest.map(step => renderStep(step, linkOf(step.cycle))),
		...[story || rest].filter(Boolean),
	];
}

const holdingSigns = { holds: '✓', failed: '✗', outdated: '⚠', pending: '', unverified: '⚠' } as const;

/** Whether it holds, and where. A pending one says so above. */
function renderStanding(trace: RequirementTrace, holding: Holding | undefined): readonly string[] {
	const verified =
		holding === undefined || holding.kind === 'pending'
			? []
			: [`${holdingSigns[holding.kind]} ${escapeMarkdown(describeHolding(holding))}`];
	const names = trace.files.slice(0, fileLimit).map(({ path }) => escapeMarkdown(path));
	const more = trace.files.length > names.length ? ` and ${trace.files.length - names.length} more` : '';
	return [...verified, ...(names.length === 0 ? [] : [`Files: ${names.join(', ')}${more}`])];
}

function renderStep({ cycle, role, effect }: TraceStep, link: string | undefined): string {
	const name = cycle.number === null ? 'A cycle' : `Cycle ${cycle.number}`;
	const date = cycle.date === null ? '' : ` · ${escapeMarkdown(longDate(cycle.date))}`;
	const status = `${signs[cycle.status]} ${escapeMarkdown(describeStatus(cycle))}`;
	const head = `${link === undefined ? `**${name}**` : `**[${name}](${link})**`}${date} · ${status}`;
	return `${head} · ${describeRole(role, effect)}  \n${escapeMarkdown(cycle.title)}`;
}
