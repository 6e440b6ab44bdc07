import { readSections } from '../readSections';
import { scanBlocks } from '../scanBlocks';
import type { Scenario } from '../spec';
import { readScenarios } from './readScenarios';

/**
 * Read the scenarios of a requirement of OpenSpec.
 *
 * @param text The lines of the requirement, its heading first; lines and places count from there.
 */
export function readBlockScenarios(text: string): readonly Scenario[] {
	const blocks = scanBlocks(text, false);
	const sections = readSections(text, blocks, 'openspec', []);
	return sections.length > 1 ? readScenarios({ text, blocks }, sections, 1, sections.length, 0) : [];
}
