import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SaidMessage } from '../../support/standIn/messagesApi';
import { eventually } from './eventually';

/** A request as the model gets it. */
export interface Asked {
	readonly model: { readonly id: string };
	readonly messages: readonly { readonly role: number; readonly content: readonly unknown[] }[];
	readonly tools: readonly { readonly name: string }[];
}

type Say = (part: unknown) => void;

/** What a model does with one request; what it throws reaches the extension as an error of the model. */
export type ModelAnswer = (say: Say, token: vscode.CancellationToken) => Promise<void>;

/** Models of the vendor `scripted`, which the editor offers as it does those of any extension. */
export interface ScriptedModel {
	/** Offer models by these names alone; resolves once the editor lists them. */
	offer(...names: readonly string[]): Promise<void>;
	/** One answer a request, in order. */
	readonly answers: ModelAnswer[];
	/** The requests so far. */
	readonly asked: Asked[];
	/** Tokens that each model takes, and what a text has. */
	limit: number;
	countTokens: (text: unknown) => Promise<number>;
}

interface Fixture {
	set(parts: object): void;
}

/** Give the tests of a `describe` models of the editor; none is offered before a test says so, nor after it. */
export function useScriptedModel(): ScriptedModel {
	let fixture: Fixture | undefined;
	const offer = async (...names: readonly string[]) => {
		fixture?.set({ models: names.map(name => describeModel(name, scripted.limit)) });
		await eventually(async () => {
			const listed = await vscode.lm.selectChatModels({ vendor: 'scripted' });
			assert.deepEqual(listed.map(({ id }) => id).sort(), names.map(idOf).sort());
		});
	};
	const scripted: ScriptedModel = { offer, answers: [], asked: [], limit: 0, countTokens: async () => 0 };

	const answer = async (request: Asked, say: Say, token: vscode.CancellationToken) => {
		scripted.asked.push(request);
		const next = scripted.answers.shift();
		assert.ok(next, 'The script is over.');
		await next(say, token);
	};

	before(async () => {
		const extension = vscode.extensions.getExtension<Fixture>('spec-driven-ops-tests.scripted-model');
		fixture = await extension?.activate();
		assert.ok(fixture);
	});

	beforeEach(() => {
		scripted.answers.length = 0;
		scripted.asked.length = 0;
		scripted.limit = 100_000;
		scripted.countTokens = async () => 100;
		fixture?.set({ models: [], answer, countTokens: (text: unknown) => scripted.countTokens(text) });
	});

	afterEach(() => offer());

	return scripted;
}

/** The answer that says all of a message. */
export function saying({ text, calls = [] }: SaidMessage): ModelAnswer {
	return async say => {
		if (text) {
			say(new vscode.LanguageModelTextPart(text));
		}
		for (const { id, name, input } of calls) {
			say(new vscode.LanguageModelToolCallPart(id, name, typeof input === 'string' ? JSON.parse(input) : input));
		}
	};
}

function describeModel(name: string, maxInputTokens: number) {
	const capabilities = { toolCalling: true };
	return {
		id: idOf(name),
		name,
		family: 'scripted',
		version: '1',
		maxInputTokens,
		maxOutputTokens: 4000,
		capabilities,
	};
}

function idOf(name: string): string {
	return name.toLowerCase().replaceAll(' ', '-');
}
