import type { Dialect } from '../spec';

/** Every dialect. */
export const dialects: readonly Dialect[] = ['plain', 'openspec', 'spec-kit', 'kiro'];
