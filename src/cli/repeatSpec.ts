import { showControls } from '../core/text/showControls';
import type { Arguments } from './arguments';
import { type CommandName, commands, isCommand } from './catalogue/catalogue';
import { shellWord } from './shellWord';

/**
 * The calls that a text suggests, such as “spec-ops apply”, for the spec that this call named with `--spec`: without it
 * they may mean another one, or none.
 *
 * For the program's own words only: what a file says is shown as it is.
 */
export function repeatSpec(text: string, { values }: Pick<Arguments, 'values'>): string {
	const named = values.get('spec')?.at(-1);
	if (named === undefined) {
		return text;
	}
	const option = ` --spec ${showControls(shellWord(named))}`;
	return text.replace(/“spec-ops ([a-z]+)(?![a-z])([^”]*)”/g, (call, name: string, rest: string) =>
		isCommand(name) && takesSpec(name) && !/--(?:spec|all|help)\b/.test(rest)
			? `“spec-ops ${name}${rest}${option}”`
			: call,
	);
}

function takesSpec(name: CommandName): boolean {
	return commands[name].options.includes('spec');
}
