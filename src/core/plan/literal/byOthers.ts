/** The end of a reason where only somebody else can go on: a person, or a planner that understands what is written. */
export const byOthers = 'change the code by hand or plan with a model';
