import type { ChatProgress } from '../../core/plan/model/chatModel';
import type { AnsweredTurn } from '../answeredTurn';
import { parseInput } from '../parseInput';
import { type Fault, misfit } from '../request/fault';
import { done, fault, type Outcome } from '../request/outcome';
import { readErrorBody } from '../request/readErrorBody';
import { type CallPiece, type ChatChunk, parseChatChunk } from './chatChunk';

/** A call while it comes. */
interface OpenCall {
	readonly index: number;
	/** Empty where the server gives none. */
	readonly id: string;
	name: string;
	json: string;
	/** Its first piece was all of it, so that no other piece goes on with it. */
	readonly isWhole: boolean;
}

/** Reasons to stop that cut an answer off; with every other one that is known it is whole. */
const cutReasons: ReadonlyMap<string, Extract<Fault, { kind: 'stopped' }>['reason']> = new Map([
	['length', 'tokens'],
	['content_filter', 'refusal'],
]);
/** The last is what some gateways pass on from other APIs. */
const wholeReasons: readonly string[] = ['stop', 'tool_calls', 'function_call', 'end_turn'];

/**
 * Puts a streamed chat completion together, piece by piece.
 *
 * Gives a whole answer only: one that was finished with a reason. The input of a call is the JSON as it came; nothing of
 * it is completed or corrected.
 */
export class CompletionReader {
	readonly #onProgress: (progress: ChatProgress) => void;
	readonly #calls: OpenCall[] = [];
	#text = '';
	#refused = false;
	#finish: string | undefined;
	#usage: ChatChunk['usage'];
	#received = 0;

	constructor(onProgress: (progress: ChatProgress) => void) {
		this.#onProgress = onProgress;
	}

	/** Take the data of one event. Gives what is wrong with it, where something is. Throws where it is no JSON. */
	push(data: string): Fault | undefined {
		const chunk = parseChatChunk(data);
		if (chunk === undefined) {
			return misfit;
		}
		if (chunk.error !== undefined && chunk.error !== null) {
			const refusal = readErrorBody(chunk);
			return { ...refusal, passing: refusal.passing && this.#received === 0 };
		}
		this.#usage = chunk.usage ?? this.#usage;
		const [choice] = chunk.choices ?? [];
		// Some servers write an empty one into every piece.
		this.#finish = choice?.finish_reason || this.#finish;
		this.#refused ||= Boolean(choice?.delta?.refusal);
		this.#report(choice?.delta?.reasoning_content ?? choice?.delta?.reasoning ?? '');
		this.#addText(choice?.delta?.content ?? '');
		return (choice?.delta?.tool_calls ?? []).every(piece => this.#addCall(piece)) ? undefined : misfit;
	}

	/** What came, once the stream is over. */
	end(): Outcome<AnsweredTurn> {
		if (this.#finish === undefined) {
			return fault({ kind: 'incomplete' });
		}
		if (this.#refused) {
			return fault({ kind: 'stopped', reason: 'refusal' });
		}
		if (!wholeReasons.includes(this.#finish)) {
			return fault({ kind: 'stopped', reason: cutReasons.get(this.#finish) ?? 'unknown' });
		}
		const calls = this.#calls.map(({ id, name, json }, place) => ({
			id: id === '' ? `call_${place + 1}` : id,
			name,
			input: json === '' ? '{}' : json,
		}));
		if (new Set(calls.map(({ id }) => id)).size < calls.length) {
			return fault(misfit);
		}
		return done({
			kind: 'answered',
			stop: calls.length > 0 ? 'calls' : 'ended',
			message: { role: 'assistant', text: withoutThoughts(this.#text), calls },
			...this.#counted(),
		});
	}

	#addText(text: string): void {
		if (text !== '') {
			this.#text += text;
			this.#onProgress({ kind: 'text', text });
			this.#report(text);
		}
	}

	/** Whether the piece belongs somewhere: the first of a call has its name. */
	#addCall({ index, id, function: called }: CallPiece): boolean {
		const open = this.#openCall(index ?? undefined, id ?? '', called?.name ?? '');
		const json = called?.arguments ?? '';
		if (open === undefined) {
			const place = index ?? this.#calls.length;
			const isWhole = parseInput(json) !== undefined;
			this.#calls.push({ index: place, id: id ?? '', name: called?.name ?? '', json, isWhole });
		} else {
			open.json += json;
		}
		this.#report(json);
		return open !== undefined || (called?.name ?? '') !== '';
	}

	/**
	 * The call that a piece goes on with. Some servers give every call the same index, and another id; some give
	 * neither, but whole calls.
	 */
	#openCall(index: number | undefined, id: string, name: string): OpenCall | undefined {
		const open = this.#calls.findLast(call => index === undefined || call.index === index);
		const isAnother = id === '' ? name !== '' && open?.isWhole : open?.id !== id;
		return isAnother ? undefined : open;
	}

	#report(text: string): void {
		if (text !== '') {
			this.#received += text.length;
			this.#onProgress({ kind: 'received', characters: this.#received });
		}
	}

	#counted(): Pick<AnsweredTurn, 'usage'> {
		if (!this.#usage) {
			return {};
		}
		const { prompt_tokens: prompt, completion_tokens: output, prompt_tokens_details: details } = this.#usage;
		const cacheRead = Math.min(details?.cached_tokens ?? 0, prompt);
		return { usage: { input: prompt - cacheRead, output, ...(cacheRead > 0 && { cacheRead }) } };
	}
}

/** Models that think aloud do so first, in an element of its own; it is of no use to them later. */
function withoutThoughts(text: string): string {
	const end = '</think>';
	return /^\s*<think>/.test(text) && text.includes(end) ? text.slice(text.indexOf(end) + end.length).trimStart() : text;
}
