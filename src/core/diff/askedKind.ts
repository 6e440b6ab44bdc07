import type { DeltaOperation } from '../spec/spec';
import type { Change, ChangeKind } from './change';

const asked: Readonly<Record<DeltaOperation, ChangeKind>> = {
	ADDED: 'added',
	MODIFIED: 'modified',
	REMOVED: 'removed',
	RENAMED: 'renamed',
};

/** What a change asks of the software: a new entry of a delta asks for what its heading says. */
export function askedKind({ kind, delta }: Pick<Change, 'kind' | 'delta'>): ChangeKind {
	return kind === 'added' && delta !== undefined ? asked[delta] : kind;
}
