/** Indent, mark and gap of a list item at the start of a line. */
export const listItem = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/;
