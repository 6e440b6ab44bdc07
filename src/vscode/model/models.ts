import * as vscode from 'vscode';
import { type Failure, failed, nothingSent } from '../../core/failure';
import type { Logger } from '../../core/host';
import { onlyReady } from '../../core/plan/onlyReady';
import { runInBackground } from '../runInBackground';
import { ApiKeys } from './apiKeys';
import { EditorChoice } from './editorChoice';
import { EditorConsents } from './editorModels';
import { IgnoredSettings } from './ignoredSettings';
import { type Access, type Address, type ModelSource, type Provider, providers } from './modelSource';
import { modelOf, type PlannerSettings, plannerSettings } from './plannerSettings';

/** Where the user can look up what was done. */
export type ModelLog = Logger & { show(): void };

/** What is kept on the user's side. */
export interface ModelStorage {
	readonly secrets: vscode.SecretStorage;
	readonly globalState: vscode.Memento;
}

/** The models that the user set up: settings, keys, and the way to them. Nothing is sent to find out. */
export class Models implements vscode.Disposable {
	readonly keys: ApiKeys;
	readonly consents: EditorConsents;
	readonly editorChoice: EditorChoice;
	readonly source: ModelSource;
	readonly log: ModelLog;
	readonly #ignored = new IgnoredSettings();
	readonly #told = new Set<string>();

	constructor(storage: ModelStorage, source: ModelSource, log: ModelLog) {
		this.keys = new ApiKeys(storage.secrets);
		this.consents = new EditorConsents(storage.globalState);
		this.editorChoice = new EditorChoice(storage.globalState);
		this.source = source;
		this.log = log;
	}

	/** The user's settings; of those that do not count the user hears once in a window. */
	async settings(): Promise<PlannerSettings> {
		const settings = plannerSettings();
		this.#tell(settings.wrong, names =>
			vscode.l10n.t(
				'These settings have values that make no sense, so that the usual ones hold: {0}. A key goes into “Spec: Set API Key” alone.',
				names,
			),
		);
		this.#tell(await this.#ignored.names(), names =>
			vscode.l10n.t('This workspace sets what only your own settings can say, so that it is ignored: {0}.', names),
		);
		return settings;
	}

	/** The provider that is set up, where it is exactly one: with two it is the user's to say which. */
	async onlyOne(settings: PlannerSettings): Promise<Provider | undefined> {
		const reached = await Promise.all(providers.map(provider => this.reach(provider, settings)));
		return onlyReady(
			reached.flatMap(access =>
				access.kind === 'reached' && modelOf(access.provider, settings) !== '' ? [access.provider] : [],
			),
		);
	}

	/** Where the requests of a provider go. */
	async address(provider: Provider, { baseUrls }: PlannerSettings): Promise<Address | Failure> {
		const baseUrl = baseUrls[provider];
		if (provider === 'openai' && baseUrl === '') {
			const next =
				'Run “Spec: Select Planner” and enter the base URL of the server, such as http://127.0.0.1:11434/v1.';
			return failed('model.base_url', 'No server is set up for the planner “openai”.', nothingSent, next);
		}
		return this.source.address(provider, baseUrl);
	}

	/** The way to a provider: its address, and the key that was entered for exactly that. */
	async reach(provider: Provider, settings: PlannerSettings): Promise<Access | Failure> {
		const address = await this.address(provider, settings);
		if (address.kind === 'failed') {
			return address;
		}
		const key = await this.keys.get(provider, address.origin);
		if (key === undefined && provider === 'anthropic') {
			const message = `There is no API key for ${address.host}.`;
			return failed('key.missing', message, nothingSent, 'Enter it with “Spec: Set API Key”, then plan again.');
		}
		return { kind: 'reached', provider, address, key };
	}

	dispose(): void {
		this.#ignored.dispose();
	}

	/** Names of our own settings are all that a message may hold. */
	#tell(names: readonly string[], toText: (names: string) => string): void {
		const fresh = names.filter(name => !this.#told.has(name));
		for (const name of fresh) {
			this.#told.add(name);
		}
		if (fresh.length > 0) {
			const text = toText(fresh.join(', '));
			this.log.info(text);
			runInBackground(this.log, vscode.window.showInformationMessage(text));
		}
	}
}
