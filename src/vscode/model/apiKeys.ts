import type * as vscode from 'vscode';
import { shape, text } from '../../core/shape';
import { parseJson } from '../../core/text/parseJson';
import type { Provider } from './modelSource';

interface StoredKey {
	readonly origin: string;
	readonly key: string;
}

const isStoredKey = shape<StoredKey>({ origin: text, key: text });

/** The keys of the user, one a provider, in the editor's secret storage; each belongs to the origin it was entered for. */
export class ApiKeys {
	readonly #secrets: vscode.SecretStorage;

	constructor(secrets: vscode.SecretStorage) {
		this.#secrets = secrets;
	}

	/** The key that may go to an origin, such as `https://api.example.com`; `undefined` where there is none for it. */
	async get(provider: Provider, origin: string): Promise<string | undefined> {
		const stored = await this.#read(provider);
		return stored?.origin === origin ? stored.key : undefined;
	}

	/** The origin that the provider's key was entered for; `undefined` without a key. */
	async originOf(provider: Provider): Promise<string | undefined> {
		return (await this.#read(provider))?.origin;
	}

	/** Keep a key in the place of the one before. */
	async set(provider: Provider, origin: string, key: string): Promise<void> {
		await this.#secrets.store(nameOf(provider), JSON.stringify({ origin, key }));
	}

	async clear(provider: Provider): Promise<void> {
		await this.#secrets.delete(nameOf(provider));
	}

	async #read(provider: Provider): Promise<StoredKey | undefined> {
		const value = parseJson((await this.#secrets.get(nameOf(provider))) ?? '');
		return isStoredKey(value) ? value : undefined;
	}
}

function nameOf(provider: Provider): string {
	return `key.${provider}`;
}
