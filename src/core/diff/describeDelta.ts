import type { DeltaOperation } from '../spec/spec';

/** What a delta file says of the requirements under each of its headings, in words about the software. */
const meanings: Readonly<Record<DeltaOperation, string>> = {
	ADDED: 'the software is to do this now',
	MODIFIED: 'the software is to do this instead of what the requirement of this name said before',
	REMOVED: 'the software is no longer to do what the requirement of this name says, and the text tells why',
	RENAMED: 'only its name is another one',
};

/** What an operation of a delta asks for, in words such as “the software is to do this now”. */
export function describeDelta(operation: DeltaOperation): string {
	return meanings[operation];
}
