import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages/messages';
import type { ChatProgress } from '../../core/plan/model/chatModel';
import type { AnsweredTurn } from '../answeredTurn';
import type { Fault } from '../request/fault';
import { fault, type Outcome } from '../request/outcome';
import { readErrorBody } from '../request/readErrorBody';
import type { Watch } from '../request/watch';
import type { SdkClient } from './sdkClient';
import { TurnReader } from './turnReader';

/** Ask for one answer and read it to its last event. */
export async function streamTurn(
	{ messages }: SdkClient,
	body: MessageCreateParamsStreaming,
	onProgress: (progress: ChatProgress) => void,
	watch: Watch,
): Promise<Outcome<AnsweredTurn>> {
	const reader = new TurnReader(onProgress);
	try {
		for await (const event of await messages.create(body, { signal: watch.signal })) {
			const wrong = reader.push(event);
			if (wrong !== undefined) {
				return fault(wrong);
			}
			if (reader.ended) {
				break;
			}
		}
	} catch (error) {
		const said = await faultInside(error, reader.began);
		if (said === undefined) {
			throw error;
		}
		return fault(said);
	}
	return reader.end();
}

/** What the server said in the stream instead of going on; it is asked again only where nothing had come yet. */
async function faultInside(error: unknown, began: boolean): Promise<Fault | undefined> {
	const { bodyOfError } = await import('./sdkClient');
	const body = bodyOfError(error);
	if (body === undefined) {
		return undefined;
	}
	const refusal = readErrorBody(body);
	return { ...refusal, passing: refusal.passing && !began };
}
