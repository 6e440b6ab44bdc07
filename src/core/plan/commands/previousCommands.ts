import type { Cycle } from '../../history/history';
import type { RecordedVerify } from '../../history/record';

/** The verification commands of an earlier cycle, for requirements by the ids that they had then. */
export function previousCommands({ verify, record }: Cycle): readonly RecordedVerify[] {
	const recorded = new Map(record?.begin.verify.map(({ command, requirements }) => [command, requirements]));
	return verify.map(({ command, expect }) => ({
		command,
		expect,
		source: 'previous',
		requirements: recorded.get(command) ?? [],
	}));
}
