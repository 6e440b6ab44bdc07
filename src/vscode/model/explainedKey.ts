/** Under it all windows remember that the ways on were explained. */
export const explainedKey = 'waysOn.explained';
