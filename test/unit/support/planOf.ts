import { sha256 } from '../../../src/core/hash';
import type { Plan } from '../../../src/core/plan/plan';

/** A plan without changes and edits for an empty spec, with the given parts in their place. */
export function planOf(parts: Partial<Plan> = {}): Plan {
	return {
		version: 1,
		spec: { path: '.openspec/spec.md', sha256: sha256('') },
		baseline: { source: 'empty', cycle: null, sha256: sha256('') },
		history: { bytes: 0, sha256: sha256('') },
		changes: [],
		edits: [],
		verify: [],
		assumptions: [],
		unresolved: [],
		prose: 0,
		planner: { id: 'literal' },
		createdAt: '2026-06-08T10:00:00.000Z',
		...parts,
	};
}
