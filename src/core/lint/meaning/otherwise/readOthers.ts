import type { Meaning } from '../meaning';
import type { Reading } from '../reading';
import type { Subject } from '../readSubject';
import { asFormat } from './asFormat';
import { byDefault } from './byDefault';
import { everyRequest } from './everyRequest';
import { failing } from './failing';
import { happened } from './happened';
import { offline } from './offline';
import { outlived } from './outlived';
import type { Said } from './said';
import { sharedByTwo } from './sharedByTwo';
import { unknownAsMissing } from './unknownAsMissing';
import { unpaged } from './unpaged';

const wordings: readonly ((said: Said) => Meaning | undefined)[] = [
	byDefault,
	asFormat,
	failing,
	unknownAsMissing,
	happened,
	sharedByTwo,
	outlived,
	offline,
	unpaged,
];

/** Add what a clause means in other words, in which another statement may say the same or its opposite. */
export function readOthers(meanings: Meaning[], reading: Reading, subject: Subject, whole: Meaning): void {
	const said = { reading, subject, whole };
	const universal = everyRequest(said);
	if (universal !== undefined) {
		meanings.push(universal);
	}
	if (whole.bound) {
		return;
	}
	for (const wording of wordings) {
		const other = wording(said);
		if (other !== undefined) {
			meanings.push(other);
		}
	}
}
