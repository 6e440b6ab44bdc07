import type { DeltaOperation } from '../spec';

const pattern = /^(added|modified|removed|renamed) requirements$/i;
const operations: Readonly<Record<string, DeltaOperation>> = {
	added: 'ADDED',
	modified: 'MODIFIED',
	removed: 'REMOVED',
	renamed: 'RENAMED',
};

/** What the section of a delta with this title does to its requirements; `undefined` for any other title. */
export function deltaOperationOf(title: string): DeltaOperation | undefined {
	const [, word] = pattern.exec(title) ?? [];
	return word === undefined ? undefined : operations[word.toLowerCase()];
}
