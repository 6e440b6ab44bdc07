import { styleText } from 'node:util';

/** Colours of the terminal, or none: every function returns its text as it is where colours are off. */
export interface Palette {
	readonly added: (text: string) => string;
	readonly removed: (text: string) => string;
	readonly changed: (text: string) => string;
	readonly strong: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly alarm: (text: string) => string;
}

export function createPalette(color: boolean): Palette {
	const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
		color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
	return {
		added: style('green'),
		removed: style('red'),
		changed: style('yellow'),
		strong: style('bold'),
		dim: style('dim'),
		alarm: style(['bold', 'red']),
	};
}
