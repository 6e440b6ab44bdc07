import type { SpecSession } from '../session/specSession';

/** Keep commands as approved for the folder of the spec; where that cannot be kept, they are asked about again. */
export async function rememberCommands(one: SpecSession, commands: readonly string[]): Promise<void> {
	if (commands.length === 0) {
		return;
	}
	const { approvals } = await one.host();
	try {
		await approvals.add(commands);
	} catch (error) {
		one.log(`the approval of the commands holds for this time only: ${error instanceof Error ? error.message : error}`);
	}
}
