/** Do some work, and find for how many milliseconds of this process's own time nothing else came to its turn. */
export async function longestBlock<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
	let [last, longest, isOver] = [used(), 0, false];
	const tick = () => {
		const now = used();
		[longest, last] = [Math.max(longest, now - last), now];
		if (!isOver) {
			setImmediate(tick);
		}
	};
	tick();
	const result = await work();
	await new Promise(resolve => setImmediate(resolve));
	isOver = true;
	return { result, ms: longest };
}

function used(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
