/** A file that may hold a merge conflict which Git left. */
export type ConflictKind = 'spec' | 'history';
