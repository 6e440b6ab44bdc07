import { type Failure, type FailureCode, failed, nothingWritten } from '../../core/failure';
import type { Conversation } from '../../core/plan/model/chatModel';
import { textsOf } from '../../core/plan/model/textsOf';
import { grouped } from '../../core/text/words';
import { howToSetKey } from './checkKey';
import type { Fault, RefusedRequest } from './fault';
import { redactKey } from './redactKey';

/** What the sentences about a fault name. */
export interface FaultContext {
	/** Of the server, as the user set it. */
	readonly host: string;
	readonly model: string;
	/** Empty where there is none. */
	readonly key: string;
	/** What was sent; a server that repeats it is not quoted. */
	readonly sent: Conversation | undefined;
}

type Words = readonly [code: FailureCode, message: string, next: string];

const again = 'Plan again.';
const anotherModel = 'Choose another model, or plan fewer requirements at a time.';
const later = 'Plan again later, or choose another planner.';

/** A fault as a user is told of it: the same words for every API. It holds no key and nothing that was sent. */
export function describeFault(fault: Exclude<Fault, { kind: 'cancelled' }>, context: FaultContext): Failure {
	const refused = fault.kind === 'refused' ? withoutSent(fault, context) : undefined;
	const [code, message, next] =
		fault.kind === 'refused' ? refusedWords(refused ?? fault, context) : wordsOf(fault, context);
	const failure = failed(
		code,
		redactKey(message, context.key),
		`No part of an answer was kept. ${nothingWritten}`,
		next,
	);
	return refused === undefined ? failure : { ...failure, details: detailsOf(refused) };
}

function wordsOf(fault: Exclude<Fault, { kind: 'cancelled' } | RefusedRequest>, { host, model }: FaultContext): Words {
	switch (fault.kind) {
		case 'late':
			return ['model.late', `${host} did not finish its answer in time.`, anotherModel];
		case 'silent':
			return fault.answered
				? ['model.silent', `${host} fell silent in the middle of its answer.`, again]
				: ['model.silent', `${host} did not begin to answer.`, 'See whether the server is well, then plan again.'];
		case 'unreachable':
			return unreachableWords(fault.code, host);
		case 'disconnected':
			return ['model.disconnected', `The connection to ${host} broke in the middle of an answer.`, again];
		case 'incomplete':
			return ['model.incomplete', `The answer of ${host} ended without its last part.`, again];
		case 'redirected':
			return [
				'model.redirected',
				`${host} wanted to send the request on${fault.host && ` to ${fault.host}`}. It was not sent there.`,
				'Correct the base URL of the model, if you trust that address.',
			];
		case 'garbage':
			return [
				'model.bad_response',
				`What ${host} answered is not what a model answers: ${fault.detail}.`,
				'Check the base URL, and whether the network asks for a sign-in first. Then plan again.',
			];
		case 'tooLarge':
			return ['model.bad_response', `The answer of ${host} is too large.`, anotherModel];
		case 'leftOut':
			return [
				'model.context_exceeded',
				`${host} read only ${grouped(fault.read)} tokens of about ${grouped(fault.sent)}, and left out the rest.`,
				'Give its model a longer context: for Ollama, start it with OLLAMA_CONTEXT_LENGTH=32768. Then plan again.',
			];
		case 'stopped':
			return stoppedWords(fault.reason, model);
	}
}

function unreachableWords(code: string | undefined, host: string): Words {
	if (code !== undefined && /CERT|SELF_SIGNED|ALTNAME/.test(code)) {
		return [
			'model.unreachable',
			`The certificate of ${host} is not trusted (${code}).`,
			'Check the base URL. Where your network has certificates of its own, name their file in NODE_EXTRA_CA_CERTS.',
		];
	}
	const because = code === undefined ? '' : ` (${code})`;
	return [
		'model.unreachable',
		`${host} cannot be reached${because}.`,
		'Check the network, the base URL of the model and whether its server runs. Then plan again.',
	];
}

function stoppedWords(reason: Extract<Fault, { kind: 'stopped' }>['reason'], model: string): Words {
	switch (reason) {
		case 'tokens':
			return ['model.truncated', `${model} came to the limit of its answer before it was done.`, anotherModel];
		case 'context':
			return ['model.context_exceeded', `The request and the answer are too long for ${model}.`, anotherModel];
		case 'refusal':
			return ['model.stopped', `${model} declined to answer.`, 'Reword the requirement, or choose another planner.'];
		case 'unknown':
			return ['model.stopped', `${model} stopped for a reason that is not known here.`, later];
	}
}

function refusedWords(refused: RefusedRequest, { host, model, key }: FaultContext): Words {
	const status = [refused.status, refused.type].filter(part => part !== undefined).join(' ');
	switch (refused.topic) {
		case 'context':
			return ['model.context_exceeded', `The request is too long for ${model}.`, anotherModel];
		case 'tools':
			return [
				'model.no_tools',
				`${host} does not offer tools with ${model}.`,
				'Choose a model that can call tools; llama.cpp needs the flag --jinja for them.',
			];
		case 'credit':
			return ['model.no_credit', `The account at ${host} has no credit left.`, 'Add credit there, then plan again.'];
		case 'model':
			return ['model.unknown_model', `${host} has no model ${model}.`, 'Choose another model.'];
		default:
			return refusedByStatus(refused, status, host, key !== '');
	}
}

function refusedByStatus(refused: RefusedRequest, status: string, host: string, hadKey: boolean): Words {
	switch (refused.status ?? refused.type) {
		case 401:
		case 403:
			return hadKey
				? ['key.invalid', `${host} does not accept the API key for this (${status}).`, howToSetKey]
				: ['key.missing', `${host} asks for an API key (${status}).`, howToSetKey];
		case 404:
			return ['model.not_found', `There is no such API at ${host} (${status}).`, 'Correct the base URL of the model.'];
		case 429:
		case 'rate_limit_error':
			return ['model.rate_limited', `${host} limits how often it is asked${waitOf(refused)}.`, later];
		case 529:
		case 'overloaded_error':
			return ['model.overloaded', `${host} is overloaded.`, later];
		default:
			return (refused.status ?? 500) >= 500 || refused.passing
				? ['model.server_error', `${host} has a fault (${status}).`, later]
				: ['model.bad_request', `${host} refused the request (${status}).`, 'Choose another model or planner.'];
	}
}

/** What the server asks for, where it is more than a moment. */
function waitOf({ retryAfterMs = 0 }: RefusedRequest): string {
	const minutes = Math.ceil(retryAfterMs / 60_000);
	if (minutes < 2) {
		return '';
	}
	return minutes < 120
		? `, and asks to wait ${minutes} minutes`
		: `, and asks to wait ${Math.ceil(minutes / 60)} hours`;
}

function detailsOf({ status, type, requestId, text }: RefusedRequest): Readonly<Record<string, unknown>> {
	return {
		...(status !== undefined && { status }),
		...(type !== undefined && { type }),
		...(requestId !== undefined && { requestId }),
		...(text !== undefined && { said: text }),
	};
}

/** What may be quoted of it: no key, and no text that repeats what was sent. */
function withoutSent(refused: RefusedRequest, { key, sent }: FaultContext): RefusedRequest {
	const { type, requestId, text } = refused;
	return {
		...refused,
		type: type && redactKey(type, key),
		requestId: requestId && redactKey(requestId, key),
		text: text && !repeats(text, sent) ? redactKey(text, key) : undefined,
	};
}

/** So many characters in a row are no chance. */
const runLength = 24;

/** Whether a text repeats some of what was sent. */
function repeats(text: string, sent: Conversation | undefined): boolean {
	const texts = sent === undefined ? [] : [sent.context, ...sent.messages.flatMap(textsOf)];
	return Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, start) =>
		text.slice(start, start + runLength),
	).some(run => texts.some(one => one.includes(run)));
}
