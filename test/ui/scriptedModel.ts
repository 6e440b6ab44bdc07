import { idsIn } from '../support/standIn/idsIn';
import { type ScriptedReply, startMessagesApi } from '../support/standIn/messagesApi';
import type { SeenRequest, StandIn } from '../support/standIn/startStandIn';
import { pick, pickFromPalette } from './quickPick';
import { useWorkbench } from './useWorkbench';
import type { Workbench, WorkbenchOptions } from './workbench';

/** A stand-in of the Messages API that a window plans with. */
export interface ScriptedModel {
	/** What it says next, one reply a request; a request beyond that is refused. */
	say(...replies: readonly ScriptedReply[]): void;
	/** All requests so far. */
	readonly requests: readonly SeenRequest[];
	/** Such as `127.0.0.1:40123`, as the window names it. */
	readonly host: string;
}

/** Name of the model that the window's settings ask for. */
export const scriptedModelName = 'stand-in-large';

/**
 * Open one window, for all tests of a `describe`, whose user settings choose a scripted model as the planner.
 *
 * Its key is still to be entered, by `enterApiKey`.
 */
export function useScriptedModel(options: WorkbenchOptions = {}): {
	readonly workbench: () => Workbench;
	readonly model: () => ScriptedModel;
} {
	const script: ScriptedReply[] = [];
	let api: StandIn | undefined;

	const started = (): StandIn => {
		if (!api) {
			throw new Error('The model answers only while tests run.');
		}
		return api;
	};

	before(async () => {
		api = await startMessagesApi(script);
	});

	const workbench = useWorkbench(() => ({
		...options,
		settings: {
			...options.settings,
			'specDrivenOps.planner.id': 'anthropic',
			'specDrivenOps.planner.model': scriptedModelName,
			'specDrivenOps.anthropic.baseUrl': started().origin,
		},
	}));

	after(async () => {
		await api?.close();
	});

	const model = (): ScriptedModel => ({
		say: (...replies) => {
			script.push(...replies);
		},
		requests: started().requests,
		host: new URL(started().origin).host,
	});
	return { workbench, model };
}

/** Enter an API key for the scripted model, as a user does: by the command, into its box. */
export async function enterApiKey({ page }: Workbench, key = 'sk-ui-test-0000'): Promise<void> {
	await pickFromPalette(page, '>Spec: Set API Key', 'Spec: Set API Key');
	await pick(page, '', 'Anthropic');
	const box = page.locator('.quick-input-widget input[type="password"]');
	await box.fill(key);
	await box.press('Enter');
	await box.waitFor({ state: 'hidden' });
}

/** Ids of the changed requirements that a request asks to plan, in the order of the plan view. */
export function askedFor(body: unknown): readonly string[] {
	const { messages }: RequestBody = JSON.parse(JSON.stringify(body));
	const text = messages.flatMap(({ content }) => content.map(part => part.text ?? '')).join('\n');
	return idsIn(text);
}

/** As much of a request as is looked at here. */
interface RequestBody {
	readonly messages: readonly { readonly content: readonly { readonly text?: string }[] }[];
}
