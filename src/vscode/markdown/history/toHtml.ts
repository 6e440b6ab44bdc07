/** Makes text safe to stand in HTML. */
export type ToHtml = (text: string) => string;
