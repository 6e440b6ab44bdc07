/** Why a path must not be written, whatever the disk holds. */
export interface PathRefusal {
	readonly code: `path.${string}`;
	/** The end of a sentence that begins with the path, such as `leads out of the Root`. */
	readonly reason: string;
}
