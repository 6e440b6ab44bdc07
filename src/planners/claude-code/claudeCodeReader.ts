import * as v from 'valibot';
import { modelLimits } from '../../core/plan/model/modelLimits';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import { parseStrictJson } from '../../core/plan/model/tools/parseStrictJson';
import { parseJson } from '../../core/text/parseJson';
import { LineSplitter } from '../request/lineSplitter';
import { progressEvent, type ResultEvent, resultEvent } from './claudeCodeEvents';

/** Why what Claude Code printed is no answer. */
export type BadOutput = 'noJson' | 'misfit' | 'tooLarge';

/** Objects and lists inside one another in a line: those of an answer, and those around it. */
const depth = modelLimits.callDepth + 8;
/** UTF-16 units of a line: the answer is in it twice, once as the text of a text. */
const lineUnits = 3 * modelLimits.answerTextUnits;

/** Reads what Claude Code prints, a JSON document a line, as it comes. Anything else ends the reading. */
export class ClaudeCodeReader {
	readonly #report: (progress: PlanningProgress) => void;
	readonly #lines = new LineSplitter();
	#turns = 0;
	#characters = 0;
	#model: string | undefined;
	#result: ResultEvent | undefined;
	#bad: BadOutput | undefined;

	constructor(report: (progress: PlanningProgress) => void) {
		this.#report = report;
	}

	/** The model, as it names it. */
	get model(): string | undefined {
		return this.#model;
	}

	get result(): ResultEvent | undefined {
		return this.#result;
	}

	get bad(): BadOutput | undefined {
		return this.#bad;
	}

	/** @returns Whether to go on. */
	push(piece: string): boolean {
		for (const line of this.#lines.push(piece)) {
			this.#take(line);
		}
		if (this.#lines.pending > lineUnits) {
			this.#bad ??= 'tooLarge';
		}
		return this.#bad === undefined;
	}

	/** To be called once all of the output came. */
	end(): void {
		this.push('\n');
	}

	#take(line: string): void {
		if (line.trim() === '' || this.#bad !== undefined) {
			return;
		}
		const value = parseJson(line);
		if (typeof value !== 'object' || value === null) {
			this.#bad = 'noJson';
		} else if (Reflect.get(value, 'type') === 'result') {
			this.#takeResult(line);
		} else {
			this.#takeProgress(value);
		}
	}

	#takeResult(line: string): void {
		const json = parseStrictJson(line, { units: lineUnits, depth });
		const parsed = json.kind === 'bad' ? undefined : v.safeParse(resultEvent, json.value);
		if (!parsed?.success || this.#result) {
			this.#bad = 'misfit';
		} else {
			this.#result = parsed.output;
		}
	}

	#takeProgress(value: object): void {
		const parsed = v.safeParse(progressEvent, value);
		if (!parsed.success) {
			return;
		}
		const event = parsed.output;
		if (event.type === 'stream_event') {
			this.#takePart(event.event);
		} else if (event.subtype === 'init') {
			this.#model = event.model;
		} else {
			const status = event.error_status === null ? '' : ` (${event.error_status})`;
			const seconds = Math.ceil(Math.max(0, event.retry_delay_ms) / 1000);
			this.#report({
				kind: 'waiting',
				reason: `The model could not be asked${status}.`,
				seconds,
				attempt: event.attempt,
			});
		}
	}

	#takePart(event: Extract<v.InferOutput<typeof progressEvent>, { readonly type: 'stream_event' }>['event']): void {
		if (event.type === 'message_start') {
			this.#turns++;
			this.#characters = 0;
			this.#report({ kind: 'turn', number: this.#turns });
			return;
		}
		const { text, thinking, partial_json } = event.delta;
		this.#characters += text.length + thinking.length + partial_json.length;
		this.#report({ kind: 'received', characters: this.#characters });
	}
}
