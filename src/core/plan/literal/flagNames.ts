import { keptFile } from './keptFile';
import type { LiteralChange } from './literalChange';
import { type Place, placeAt, type SearchedText } from './place';
import { syntaxOf } from './syntaxOf';

const option = /^--([A-Za-z][\w-]*)$/;
/** A line that declares an option. */
const declaration = /flag|option|\barg|\blong\b|StringVar|BoolVar|IntVar|DurationVar/i;

/** The name of a changed option as programs declare it, without its dashes; `undefined` for what is no option. */
export function flagNames({ from, to }: LiteralChange): readonly [old: string, next: string] | undefined {
	const [name, next] = [option.exec(from)?.[1], option.exec(to)?.[1]];
	return name !== undefined && next !== undefined ? [name, next] : undefined;
}

/** Find where programs declare a changed option by its bare name in quotes. */
export function flagNamePlaces(change: LiteralChange, texts: readonly SearchedText[]): readonly Place[] {
	const names = flagNames(change);
	if (!names) {
		return [];
	}
	const [name, next] = names;
	return texts
		.filter(text => syntaxOf(text.path).kind === 'code' && keptFile(text) === undefined)
		.flatMap(text =>
			[`"${name}"`, `'${name}'`].flatMap(quoted =>
				offsetsOf(text.text, quoted)
					.filter(at => declaration.test(lineBefore(text.text, at)))
					.map(at => placeAt(text, at + 1, name, next)),
			),
		);
}

function lineBefore(text: string, at: number): string {
	return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at);
}

function offsetsOf(text: string, part: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
		offsets.push(at);
	}
	return offsets;
}
