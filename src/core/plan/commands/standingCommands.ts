import type { RecordedVerify } from '../../history/record';
import type { Spec } from '../../spec/spec';

/** The verification commands that stand in a spec; they bear on all of its requirements. */
export function standingCommands({ verify }: Spec): readonly RecordedVerify[] {
	return verify.map(({ command, expect }) => ({ command, expect, source: 'spec', requirements: [] }));
}
