/** Counts how often keys were added and not removed, and how often that made one come or go. */
export class Counts {
	/** Made with the first key: most files have nothing to count. */
	#counts: Map<string, number> | undefined;
	/** Changes when a key comes or goes: not when it is added first and removed then. */
	version = 0;

	get size(): number {
		return this.#counts?.size ?? 0;
	}

	keys(): Iterable<string> {
		return this.#counts?.keys() ?? [];
	}

	has(key: string): boolean {
		return this.#counts?.has(key) ?? false;
	}

	of(key: string): number {
		return this.#counts?.get(key) ?? 0;
	}

	add(key: string): void {
		const count = this.of(key);
		this.version += count === 0 ? 1 : 0;
		this.#counts ??= new Map();
		this.#counts.set(key, count + 1);
	}

	remove(key: string): void {
		const count = this.of(key);
		if (count > 1) {
			this.#counts?.set(key, count - 1);
		} else if (this.#counts?.delete(key)) {
			this.version++;
		}
	}
}
