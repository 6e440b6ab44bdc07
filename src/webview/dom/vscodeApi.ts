/** What VS Code gives a page, once. */
export interface VsCodeApi {
	postMessage(message: unknown): void;
	/** What `setState` was last given, also before the page was hidden or the window reloaded. */
	getState(): unknown;
	setState(state: unknown): void;
}

declare global {
	function acquireVsCodeApi(): VsCodeApi;
}
