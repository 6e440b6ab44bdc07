import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/host';

/** A request that is given up when the user cancels it, or when nothing comes for too long. */
export class PatientRequest implements vscode.Disposable {
	readonly #source = new vscode.CancellationTokenSource();
	readonly #patience: number;
	readonly #listener: { dispose(): void };
	readonly #end: (reason: 'cancelled' | 'silent') => void;
	/** Resolves once it is given up. */
	readonly over: Promise<'cancelled' | 'silent'>;
	#timer: NodeJS.Timeout | undefined;

	/** @param patience Milliseconds between two signs of life. */
	constructor(patience: number, token: CancellationToken) {
		this.#patience = patience;
		const { promise, resolve } = createSignal<'cancelled' | 'silent'>();
		this.over = promise;
		this.#end = reason => {
			resolve(reason);
			this.#source.cancel();
		};
		this.#listener = token.onCancellationRequested(() => this.#end('cancelled'));
		if (token.isCancellationRequested) {
			this.#end('cancelled');
		}
		this.goesOn();
	}

	/** Cancelled once it is given up. */
	get token(): vscode.CancellationToken {
		return this.#source.token;
	}

	/** A sign of life came. */
	goesOn(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#end('silent'), this.#patience);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#listener.dispose();
		this.#source.dispose();
	}
}

function createSignal<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => {};
	const promise = new Promise<T>(settle => {
		resolve = settle;
	});
	return { promise, resolve };
}
