import { headingRange } from '../headingRange';
import type { Scenario } from '../spec';
import type { SectionPath } from '../statements/sectionPath';
import { endOfBlock } from './endOfBlock';
import { lastBlock } from './lastBlock';
import { readScenarioSteps, type ScenarioSource } from './readScenarioSteps';

/**
 * Read the scenarios of a requirement: the headings right below it, whatever their depth.
 *
 * @param start Index of the first section in it.
 * @param end Index of the section after it.
 * @param base Offset that places count from.
 */
export function readScenarios(
	source: ScenarioSource,
	sections: readonly SectionPath[],
	start: number,
	end: number,
	base: number,
): readonly Scenario[] {
	const scenarios: Scenario[] = [];
	let at = start;
	while (at < end) {
		const next = Math.min(end, endOfBlock(sections, at));
		const { block } = sections[at] as SectionPath;
		const blockEnd = next < sections.length ? (sections[next] as SectionPath).block : source.blocks.length;
		if (block + 1 < blockEnd) {
			scenarios.push(readScenario(source, sections[at] as SectionPath, blockEnd, base));
		}
		at = next;
	}
	return scenarios;
}

const scenarioTitle = /^scenario:\s*/i;

function readScenario(
	source: ScenarioSource,
	{ title, line, block }: SectionPath,
	end: number,
	base: number,
): Scenario {
	const { text, blocks } = source;
	const range = headingRange(text, blocks, block);
	const name = title.replace(scenarioTitle, '');
	const prefix = scenarioTitle.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
	return {
		name,
		line,
		endLine: blocks.endLine(lastBlock(blocks, block, end)),
		start: blocks.start(block) - base,
		end: blocks.end(block) - base,
		nameStart: name === '' ? -1 : range.start + prefix - base,
		nameEnd: name === '' ? -1 : range.end - base,
		steps: readScenarioSteps(source, block + 1, end, base),
	};
}
