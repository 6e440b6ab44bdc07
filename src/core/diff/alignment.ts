/** For each requirement of the spec, the index of the same one in the baseline, or -1; no index occurs twice. */
export type Alignment = Int32Array;
