import * as vscode from 'vscode';
import { type Effort, isEffort } from '../../core/plan/model/effort';
import type { Prices } from '../../core/plan/model/price/modelPrice';
import { parsePrices } from '../../core/plan/model/price/parsePrices';
import { maskKeys } from '../../core/plan/model/secrets/maskKeys';
import { usualAnthropicModel } from '../../core/plan/model/usualModel';
import { ownValue, settingsPrefix } from '../settings';
import { type Provider, providers } from './modelSource';

/** The settings that count only where they are the user's own, as they are written after the prefix. */
export const plannerSettingNames = [
	'planner.id',
	'planner.model',
	'planner.effort',
	'anthropic.baseUrl',
	'openai.baseUrl',
	'claudeCode.path',
	'prices',
] as const;
export type PlannerSettingName = (typeof plannerSettingNames)[number];

/** What the user's own settings say about planners. */
export interface PlannerSettings {
	/** `vscode`: a model that the editor offers. */
	readonly id: (typeof plannerIds)[number];
	/** As the API names it; empty for none. */
	readonly model: string;
	/** `undefined`: that of the model. */
	readonly effort: Effort | undefined;
	/** Empty for the usual ones. */
	readonly baseUrls: Readonly<Record<Provider, string>>;
	/** Absolute path of `claude`; empty for the one on PATH. */
	readonly claudeCodePath: string;
	/** What models cost, instead of or besides what the table of list prices says. */
	readonly prices: Prices;
	/** Full names of settings whose values make no sense, so that they count as not set. */
	readonly wrong: readonly string[];
}

/** The planners that can be chosen. */
export const plannerIds = ['auto', 'literal', 'vscode', 'claude-code', ...providers] as const;
/** Characters that a name or an address may have. */
const longest = 2000;

/** The user's own choice, never that of a workspace: a repository says nothing of where its files are sent. */
export function plannerSettings(): PlannerSettings {
	const wrong: string[] = [];
	const own = <T>(name: PlannerSettingName, read: (value: unknown) => T | undefined, usual: T): T => {
		const value = ownValue(name);
		const known = value === undefined ? usual : read(value);
		if (known === undefined) {
			wrong.push(`${settingsPrefix}.${name}`);
		}
		return known ?? usual;
	};
	return {
		id: own('planner.id', value => plannerIds.find(id => id === value), 'auto'),
		model: own('planner.model', toLine, ''),
		effort: own<Effort | ''>('planner.effort', toEffort, '') || undefined,
		baseUrls: {
			anthropic: own('anthropic.baseUrl', toLine, ''),
			openai: own('openai.baseUrl', toLine, ''),
		},
		claudeCodePath: own('claudeCode.path', toLine, ''),
		prices: own<Prices>('prices', parsePrices, new Map()),
		wrong,
	};
}

/** The model to ask: the one that the user named, else the usual one of the provider; empty where it has none. */
export function modelOf(provider: Provider, { model }: PlannerSettings): string {
	return model === '' && provider === 'anthropic' ? usualAnthropicModel : model;
}

/** Write one of these settings into the user's own. */
export async function setPlannerSetting(name: Exclude<PlannerSettingName, 'prices'>, value: string): Promise<void> {
	const { Global } = vscode.ConfigurationTarget;
	await vscode.workspace.getConfiguration(settingsPrefix).update(name, value === '' ? undefined : value, Global);
}

function toEffort(value: unknown): Effort | '' | undefined {
	return value === '' || isEffort(value) ? value : undefined;
}

/** A key is no name and no address: models are shown and recorded, and keys are not. */
function toLine(value: unknown): string | undefined {
	const isLine = typeof value === 'string' && value.length <= longest && !/\p{Cc}/u.test(value);
	return isLine && maskKeys(value).count === 0 ? value.trim() : undefined;
}
