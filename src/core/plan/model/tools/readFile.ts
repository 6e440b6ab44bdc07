import { modelLimits } from '../modelLimits';
import { done, type Outcome, refuse } from './outcome';
import type { Workbench } from './workbench';

export interface ReadRange {
	readonly path: string;
	/** First and last line, from 1. */
	readonly start?: number | undefined;
	readonly end?: number | undefined;
}

/** The lines of a file, as many as one answer takes, after a line that says which they are. */
export async function readFile({ overlay, keptBack }: Workbench, range: ReadRange): Promise<Outcome> {
	const { path } = range;
	const text = await overlay.read(path);
	if (text === undefined) {
		return refuse('model.bad_call', 'There is no such file, or it is no text, too large or ignored by Git.');
	}
	if (keptBack.isKept(path)) {
		return refuse('model.bad_call', 'This file is kept back from you, since its name says that it holds keys.');
	}
	const lines = keptBack.mask(path, text).split('\n');
	const total = lines.at(-1) === '' ? lines.length - 1 : lines.length;
	return total === 0 ? done('The file is empty.') : showLines(lines, total, range);
}

function showLines(lines: readonly string[], total: number, { start = 1, end = total }: ReadRange): Outcome {
	if (start > total || end < start) {
		return refuse('model.bad_call', `There are no such lines; the file has ${total}.`);
	}
	const shown: string[] = [];
	let room: number = modelLimits.answerUnits;
	for (const line of lines.slice(start - 1, Math.min(end, total))) {
		if (line.length + 1 > room) {
			break;
		}
		shown.push(line);
		room -= line.length + 1;
	}
	if (shown.length === 0) {
		const part = (lines[start - 1] ?? '').slice(0, modelLimits.answerUnits);
		return done(`The beginning of line ${start} of ${total}, which is too long to be shown whole:\n${part}`);
	}
	return done(`Lines ${start} to ${start + shown.length - 1} of ${total}:\n${shown.join('\n')}`);
}
