import { isRule, rules } from '../../core/lint/rules';
import { type CommandResult, documentVersion, type ReadingContext } from '../command';
import { exitCode } from '../exitCode';

/** Every rule with its usual severity and what it is about. */
export function listRules({ palette }: ReadingContext): CommandResult {
	const ids = Object.keys(rules).filter(isRule);
	const width = Math.max(...ids.map(id => id.length)) + 2;
	const lines = ids.flatMap(id => {
		const { severity, about } = rules[id];
		const [first = '', ...rest] = palette.fold(about, width + 9);
		return [
			`${palette.strong(id.padEnd(width))}${severity.padEnd(9)}${first}`,
			...rest.map(line => `${' '.repeat(width + 9)}${line}`),
		];
	});
	const document = { version: documentVersion, rules: ids.map(id => ({ rule: id, ...rules[id] })) };
	return { kind: 'done', exit: exitCode.done, document, text: `${lines.join('\n')}\n` };
}
