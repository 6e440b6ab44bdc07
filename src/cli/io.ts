/** What the command line needs of the process that runs it; tests pass their own. */
export interface Io {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether a person can be asked. */
	readonly interactive: boolean;
	/** Whether standard output may carry colours. */
	readonly color: boolean;
	/** Width of the terminal that standard output is; absent where it is none. */
	readonly columns?: number;
	/** Width of the terminal that standard error is, where a line can be drawn over; absent where it is none. */
	readonly statusColumns?: number;
	out(text: string): void;
	err(text: string): void;
	/** Ask a person for one line. */
	ask(question: string): Promise<string>;
	/** Runs when the user asks to stop (Ctrl+C). */
	onInterrupt(listener: () => void): { dispose(): void };
}
