/** Milliseconds of this process that a piece of work takes, at best. */
export async function timeOf(work: () => unknown, rounds = 3): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		times.push((user + system) / 1000);
		await new Promise(resolve => setImmediate(resolve));
	}
	return Math.min(...times);
}
