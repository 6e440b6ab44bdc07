import type * as vscode from 'vscode';
import type { RecordedVerify } from '../../../core/history/record';
import type { SpecSession } from '../../session/specSession';

/** A verification command of a spec as the Test Explorer has it. */
export interface SpecTest {
	readonly item: vscode.TestItem;
	readonly one: SpecSession;
	readonly command: RecordedVerify;
	/** Where the spec says what the command must do, or the requirement that it was planned for, where there is one. */
	readonly expectedAt?: vscode.Range;
}
