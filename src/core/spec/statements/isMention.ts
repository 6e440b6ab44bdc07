import { explicitIdPattern } from './readExplicitId';
import type { ExplicitId } from './statement';

let pattern: RegExp | undefined;

/**
 * Whether an item that starts with an id only names requirements that stand elsewhere: after the bare id, and others
 * that it is listed with, there is nothing but a remark in parentheses, as in `- FR-001 / FR-002 (signing in)`.
 *
 * @param rest The text of the item after the id.
 * @param isListed Whether it stands where requirements are listed. One with a remark alone is one there.
 */
export function isMention(text: string, { start }: ExplicitId, rest: string, isListed: boolean): boolean {
	if ('*_`~(['.includes(text.charAt(start - 1))) {
		return false;
	}
	// Made where it is needed, which takes long.
	pattern ??= new RegExp(
		`^((?:(?:[/,&+~→–—-]|and|or|to|through|und|bis)\\s{0,3}${explicitIdPattern}\\s{0,3})*)(?:\\((?:[^()]|\\([^()]*\\))*\\))?[.,;]?$`,
	);
	const others = pattern.exec(rest)?.[1];
	return others !== undefined && (others !== '' || !isListed);
}
