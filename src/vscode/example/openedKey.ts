/** Under it all windows remember which copy of the example is about to be opened by another one. */
export const openedKey = 'example.opened';
