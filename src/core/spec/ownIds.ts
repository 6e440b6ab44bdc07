import { ownLabel } from './ownLabel';
import { statementSlug, titleSlug } from './readableId';
import type { SectionPath } from './statements/sectionPath';
import type { Statement } from './statements/statement';

/**
 * The id that each statement would have if it were alone: its explicit id or name, else its positional id, else
 * `section/first-words`.
 */
export function ownIds(statements: readonly Statement[]): string[] {
	let section: SectionPath | null = null;
	let prefix: string | undefined;
	const ids: string[] = [];
	for (let index = 0; index < statements.length; index++) {
		const statement = statements[index] as Statement;
		if (statement.section !== section) {
			section = statement.section;
			prefix = undefined;
		}
		const label = ownLabel(statement) ?? statement.positionalId;
		if (label === null) {
			prefix ??= prefixOf(section);
		}
		ids.push(label ?? `${prefix ?? ''}${statementSlug(statement.text)}`);
	}
	return ids;
}

function prefixOf(section: SectionPath | null): string {
	const slug = section ? titleSlug(section.title) : '';
	return slug === '' ? '' : `${slug}/`;
}
