/** Ids of what the manifest contributes, and schemes of the documents that no file holds: the editor knows them from the activation on. */

/** The plan view. */
export const planViewId = 'specDrivenOps.plan';

/** The tree of all specs. */
export const specsViewId = 'specDrivenOps.specs';

/** The view of the story of a requirement. */
export const storiesViewId = 'specDrivenOps.requirementHistory';

/** The custom editor of histories. */
export const timelineEditorId = 'specDrivenOps.history';

/** Scheme of the texts that plans propose; `onFileSystem` activation names it too. */
export const proposedScheme = 'spec-driven-ops';

/** Scheme of specs as the last applied cycle left them. */
export const baselineScheme = 'spec-driven-ops-baseline';

/** Scheme of files and specs as they were around a cycle. */
export const recordedScheme = 'spec-driven-ops-recorded';

/** Scheme of what files were before somebody changed them, as a plan to record that shows it. */
export const beforeScheme = 'spec-driven-ops-before';

/** Scheme of the documentation of the rules. */
export const rulesScheme = 'spec-driven-ops-rules';
