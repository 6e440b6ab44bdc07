import { listSections } from '../../spec/listSections';
import { scanBlocks } from '../../spec/scanBlocks';
import { Counts } from '../session/counts';
import { Anchors } from './anchors';
import { anchorsOf } from './anchorsOf';

/** Find what links to a Markdown file may name, by its text in LF without BOM. */
export function readAnchors(text: string): Anchors {
	const counts = new Counts();
	for (const anchor of anchorsOf(listSections(text, scanBlocks(text)), text)) {
		counts.add(anchor);
	}
	return new Anchors(counts);
}
