import { BlockRequirement } from './blockRequirement';
import { BlockStatement } from './dialects/blockStatement';
import type { Requirement } from './spec';
import { type SectionPath, titlesOf } from './statements/sectionPath';
import type { Statement } from './statements/statement';

/** The requirements that statements are, each with the id at its place in another list; those of a section share its titles. */
export function toRequirements(statements: readonly Statement[], ids: readonly string[]): readonly Requirement[] {
	let section: SectionPath | null = null;
	let titles: readonly string[] = [];
	const requirements: Requirement[] = [];
	for (let index = 0; index < statements.length; index++) {
		const statement = statements[index] as Statement;
		if (statement.section !== section) {
			section = statement.section;
			titles = titlesOf(section);
		}
		requirements.push(toRequirement(statement, ids[index] as string, titles));
	}
	return requirements;
}

function toRequirement(statement: Statement, id: string, section: readonly string[]): Requirement {
	if (statement instanceof BlockStatement) {
		return new BlockRequirement(id, statement, section, 0);
	}
	const { explicitId, name, level, keyword, text, line, endLine, scenarios, places, delta, priority } = statement;
	return {
		id,
		explicitId: explicitId?.id ?? null,
		name: name?.id ?? null,
		level,
		keyword,
		text,
		section,
		line,
		endLine,
		places,
		...(delta && { delta }),
		...(priority && { priority }),
		scenarios,
	};
}
