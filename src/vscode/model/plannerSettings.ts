import * as vscode from 'vscode';
import { maskKeys } from '../../core/plan/model/secrets/maskKeys';
import { usualAnthropicModel } from '../../core/plan/model/usualModel';
import { ownValue, settingsPrefix } from '../settings';
import { type Effort, efforts, type Provider, providers } from './modelSource';

/** What the user's own settings say about planners. */
export interface PlannerSettings {
	/** `vscode`: a model that the editor offers. */
	readonly id: 'auto' | 'literal' | 'vscode' | Provider;
	/** As the API names it; empty for none. */
	readonly model: string;
	/** `undefined`: that of the model. */
	readonly effort: Effort | undefined;
	/** Empty for the usual ones. */
	readonly baseUrls: Readonly<Record<Provider, string>>;
	/** Full names of settings whose values make no sense, so that they count as not set. */
	readonly wrong: readonly string[];
}

const ids = ['auto', 'literal', 'vscode', ...providers] as const;
/** Characters that a name or an address may have. */
const longest = 2000;

/** The user's own choice, never that of a workspace: a repository says nothing of where its files are sent. */
export function plannerSettings(): PlannerSettings {
	const wrong: string[] = [];
	const own = <T>(name: string, read: (value: unknown) => T | undefined, usual: T): T => {
		const value = ownValue(name);
		const known = value === undefined ? usual : read(value);
		if (known === undefined) {
			wrong.push(`${settingsPrefix}.${name}`);
		}
		return known ?? usual;
	};
	return {
		id: own('planner.id', value => ids.find(id => id === value), 'auto'),
		model: own('planner.model', toLine, ''),
		effort:
			own<Effort | ''>('planner.effort', value => ['' as const, ...efforts].find(one => one === value), '') ||
			undefined,
		baseUrls: {
			anthropic: own('anthropic.baseUrl', toLine, ''),
			openai: own('openai.baseUrl', toLine, ''),
		},
		wrong,
	};
}

/** The model to ask: the one that the user named, else the usual one of the provider; empty where it has none. */
export function modelOf(provider: Provider, { model }: PlannerSettings): string {
	return model === '' && provider === 'anthropic' ? usualAnthropicModel : model;
}

/** Write one of these settings into the user's own. */
export async function setPlannerSetting(
	name: 'planner.id' | 'planner.model' | 'planner.effort' | 'openai.baseUrl',
	value: string,
): Promise<void> {
	const { Global } = vscode.ConfigurationTarget;
	await vscode.workspace.getConfiguration(settingsPrefix).update(name, value === '' ? undefined : value, Global);
}

/** A key is no name and no address: models are shown and recorded, and keys are not. */
function toLine(value: unknown): string | undefined {
	const isLine = typeof value === 'string' && value.length <= longest && !/\p{Cc}/u.test(value);
	return isLine && maskKeys(value).count === 0 ? value.trim() : undefined;
}
