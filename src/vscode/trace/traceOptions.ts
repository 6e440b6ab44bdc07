import type { Logger } from '../../core/host';
import type { RegisterCommand } from '../commands';
import type { RecordedTexts } from '../history/recordedTexts';
import type { LateTree } from '../late/lateTree';
import type { Session } from '../session/session';
import type { FileBlames } from './fileBlames';
import type { StoryNode } from './requirementStory';

/** What the ways through a history work with. */
export interface TraceOptions {
	readonly session: Session;
	readonly texts: RecordedTexts;
	/** The view of the story of a requirement. */
	readonly tree: LateTree<StoryNode>;
	readonly registerCommand: RegisterCommand;
	readonly log: Logger;
}

/** Gives what knows who made the lines of files; loaded when it is first asked for. */
export type OpenBlames = () => Promise<FileBlames>;
