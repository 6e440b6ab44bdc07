const { PROPERTY_RUNS = '10000' } = process.env;

/** Runs of the properties that histories stand or fall with; fewer while something is developed. */
export const propertyRuns = Number(PROPERTY_RUNS);
