/** The stages of the tests that execute hostile inputs. */
export type HostileStage = 'unit' | 'vscode' | 'ui';

/** `path-01`, `path-02`, … of these numbers. */
function idsOf<Group extends string>(group: Group, numbers: string): readonly `${Group}-${string}`[] {
	return numbers.split(' ').map(number => `${group}-${number}` as const);
}

/**
 * Every hostile input of the catalogue, by the stage that executes it.
 *
 * A stage fails where an input of its list has no case.
 */
export const hostileIds: Readonly<Record<HostileStage, readonly string[]>> = {
	unit: [
		...idsOf(
			'path',
			'02 03 04 05 06 07 08 09 10 13 14 16 18 19 21 22 24 25 26 27 28 29 30 31 32 33 35 37 38 39 40 41 42 44 45 49 50 51 52 53 54',
		),
		...idsOf('edit', '02 03 05 07 08 10 11 12 13 14 15 16 17 18 19 20 22 23 27 28 29'),
		...idsOf('model', '01 02 03 04 05 06 08 09 10 11 12 15 18 20 22'),
		...idsOf('config', '06 08 09 11 12'),
		...idsOf('trust', '03 08 12'),
		...idsOf('crash', '01 02 03 04 05 06 07 08 10 13 14 15 16'),
		...idsOf('history', '01 02 03 05 06 07 08 09 10 12 13 15'),
		...idsOf('spec', '08 10 11 13 15 16 17 18'),
		...idsOf('verify', '01 03 04 05 08 10 11 12 13 14 15'),
	],
	vscode: [
		...idsOf('edit', '04'),
		...idsOf('model', '19'),
		...idsOf('config', '01 04 07 10'),
		...idsOf('trust', '04 06 10 11'),
		...idsOf('verify', '16'),
	],
	ui: [
		...idsOf('model', '16'),
		...idsOf('trust', '01 02 06 11'),
		...idsOf('spec', '01 02 03 04 05 06 07'),
		...idsOf('history', '15'),
	],
};
