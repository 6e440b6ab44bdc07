import { DASH, SPACE, STAR, TAB, UNDERSCORE } from './characters';

/**
 * Tells thematic breaks (`---`, `* * *`) from other lines.
 *
 * It remembers what spoiled the last try, so that asking again behind each marker of `- - - - … x` stays linear.
 */
export class RuleFinder {
	#marker = 0;
	#spoiledAt = -1;

	/** Whether the rest of a line, from `start` to `end`, is a thematic break. */
	isRule(text: string, start: number, end: number): boolean {
		const marker = text.charCodeAt(start);
		if (marker !== DASH && marker !== STAR && marker !== UNDERSCORE) {
			return false;
		}
		if (marker === this.#marker && start < this.#spoiledAt) {
			return false;
		}
		let count = 0;
		for (let at = start; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code === marker) {
				count++;
			} else if (code !== SPACE && code !== TAB) {
				this.#marker = marker;
				this.#spoiledAt = at;
				return false;
			}
		}
		return count >= 3;
	}
}
