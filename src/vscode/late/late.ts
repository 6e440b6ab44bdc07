/** Something that the editor may ask for from the activation on, and that is there once the features of the window are. */
export class Late<T> {
	readonly #open: () => Promise<unknown>;
	#served: { readonly it: T } | undefined;

	/** @param open Loads the features; whichever gives this serves it then. */
	constructor(open: () => Promise<unknown>) {
		this.#open = open;
	}

	/** From now on this is what `get` gives. */
	serve(it: T): void {
		this.#served = { it };
	}

	/** Load the features unless they are there, and give what they serve. Refused where that failed. */
	async get(): Promise<T> {
		await this.#open();
		if (!this.#served) {
			throw new Error('The features of the window do not serve what the editor asks for.');
		}
		return this.#served.it;
	}
}
