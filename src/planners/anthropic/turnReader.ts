import type { ChatProgress } from '../../core/plan/model/chatModel';
import type { AnsweredTurn } from '../answeredTurn';
import { type Fault, misfit } from '../request/fault';
import { fault, type Outcome } from '../request/outcome';
import { type CollectedBlock, finishTurn } from './finishTurn';
import {
	type BlockDelta,
	parseStreamEvent,
	type StartedBlock,
	type StreamEvent,
	type StreamUsage,
} from './streamEvent';

/** The type of block that each kind of piece belongs to. */
const blockTypes: Readonly<Record<BlockDelta['type'], StartedBlock['type']>> = {
	text_delta: 'text',
	input_json_delta: 'tool_use',
	thinking_delta: 'thinking',
	signature_delta: 'thinking',
};

/**
 * Puts a streamed answer together, event by event.
 *
 * Gives a whole answer only: every block closed, a reason to stop, the last event seen. The input of a call is the JSON
 * as it came; nothing of it is completed or corrected.
 */
export class TurnReader {
	readonly #onProgress: (progress: ChatProgress) => void;
	readonly #blocks = new Map<number, CollectedBlock>();
	#usage: StreamUsage = {};
	#stopReason: string | undefined;
	#received = 0;
	#started = false;
	#ended = false;

	constructor(onProgress: (progress: ChatProgress) => void) {
		this.#onProgress = onProgress;
	}

	/** Take one event as it was parsed from JSON. Gives what is wrong with it, where something is. */
	push(event: unknown): Fault | undefined {
		const parsed = parseStreamEvent(event);
		if (parsed === 'ignored') {
			return undefined;
		}
		return parsed !== undefined && this.#started === (parsed.type !== 'message_start') && !this.#ended
			? this.#take(parsed)
			: misfit;
	}

	/** Whether the last event was seen: nothing more is to be waited for. */
	get ended(): boolean {
		return this.#ended;
	}

	/** Whether some of the answer came. */
	get began(): boolean {
		return this.#blocks.size > 0;
	}

	/** What came, once the stream is over. */
	end(): Outcome<AnsweredTurn> {
		return this.#ended
			? finishTurn({ blocks: [...this.#blocks.values()], stopReason: this.#stopReason, usage: this.#usage })
			: fault({ kind: 'incomplete' });
	}

	#take(event: StreamEvent): Fault | undefined {
		switch (event.type) {
			case 'message_start':
				this.#started = true;
				this.#count(event.message.usage);
				return undefined;
			case 'content_block_start':
				return this.#open(event.index, event.content_block);
			case 'content_block_delta':
				return this.#extend(this.#blocks.get(event.index), event.delta);
			case 'content_block_stop':
				return this.#close(this.#blocks.get(event.index));
			case 'message_delta':
				this.#stopReason = event.delta.stop_reason ?? this.#stopReason;
				this.#count(event.usage);
				return undefined;
			case 'message_stop':
				this.#ended = true;
				return undefined;
		}
	}

	#open(index: number, start: StartedBlock): Fault | undefined {
		if (this.#blocks.has(index)) {
			return misfit;
		}
		const body = start.type === 'text' ? start.text : start.type === 'thinking' ? start.thinking : '';
		const signature = start.type === 'thinking' ? start.signature : '';
		this.#blocks.set(index, { start, body, signature, closed: false });
		return undefined;
	}

	#extend(block: CollectedBlock | undefined, delta: BlockDelta): Fault | undefined {
		if (block === undefined || block.closed || block.start.type !== blockTypes[delta.type]) {
			return misfit;
		}
		switch (delta.type) {
			case 'text_delta':
				block.body += delta.text;
				this.#onProgress({ kind: 'text', text: delta.text });
				this.#report(delta.text);
				break;
			case 'input_json_delta':
				block.body += delta.partial_json;
				this.#report(delta.partial_json);
				break;
			case 'thinking_delta':
				block.body += delta.thinking;
				break;
			case 'signature_delta':
				block.signature += delta.signature;
				break;
		}
		return undefined;
	}

	#close(block: CollectedBlock | undefined): Fault | undefined {
		if (block === undefined || block.closed) {
			return misfit;
		}
		block.closed = true;
		return undefined;
	}

	#report(text: string): void {
		this.#received += text.length;
		this.#onProgress({ kind: 'received', characters: this.#received });
	}

	/** Later counts replace earlier ones: the API sends totals. */
	#count(usage: StreamUsage | null | undefined): void {
		const counted = Object.entries(usage ?? {}).filter(([, value]) => value !== null && value !== undefined);
		this.#usage = { ...this.#usage, ...Object.fromEntries(counted) };
	}
}
