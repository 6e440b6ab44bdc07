/** Parameters of a sequence that are longer than this are no colour. */
const parameterLimit = 64;

type Mode = 'text' | 'escape' | 'sequence' | 'string';

/**
 * Makes command output fit to be shown in a terminal: colours stay, everything else that could steer it goes.
 *
 * Keeps text, tabs, line ends (as CR LF) and SGR sequences. Cursor movement, titles, links, clipboard
 * access and other control characters are left out. Sequences may be cut anywhere between two calls;
 * what never ends is given up at the end of its line.
 */
export class TerminalText {
	#mode: Mode = 'text';
	#parameters = '';

	/** The part of the output that may be shown; what is cut off at its end counts for the next call. */
	push(output: string): string {
		let shown = '';
		for (const character of output) {
			shown += this.#take(character);
		}
		return shown;
	}

	#take(character: string): string {
		if (character === '\n') {
			this.#mode = 'text';
			return '\r\n';
		}
		switch (this.#mode) {
			case 'text':
				return this.#takeText(character);
			case 'escape':
				return this.#takeEscape(character);
			case 'sequence':
				return this.#takeSequence(character);
			case 'string':
				return this.#takeString(character);
		}
	}

	#takeText(character: string): string {
		if (character === '\u001b') {
			this.#mode = 'escape';
			return '';
		}
		return character === '\t' || character === '\r' || !isControl(character) ? character : '';
	}

	#takeEscape(character: string): string {
		if (character === '[') {
			this.#mode = 'sequence';
			this.#parameters = '';
		} else if (']P^_X'.includes(character)) {
			this.#mode = 'string';
		} else if (character !== '\u001b') {
			this.#mode = 'text';
		}
		return '';
	}

	#takeSequence(character: string): string {
		if (character < '@' || character > '~') {
			this.#parameters += character;
			return '';
		}
		this.#mode = 'text';
		const isColour =
			character === 'm' && this.#parameters.length <= parameterLimit && /^[0-9;:]*$/.test(this.#parameters);
		return isColour ? `\u001b[${this.#parameters}m` : '';
	}

	#takeString(character: string): string {
		if (character === '\u0007') {
			this.#mode = 'text';
		} else if (character === '\u001b') {
			// ESC \ ends the string; the backslash is dropped as an escape of its own.
			this.#mode = 'escape';
		}
		return '';
	}
}

/** C0 and C1 controls, DEL, and marks that turn the direction of text. */
function isControl(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return (
		code < 0x20 ||
		(code >= 0x7f && code <= 0x9f) ||
		(code >= 0x202a && code <= 0x202e) ||
		(code >= 0x2066 && code <= 0x2069)
	);
}
