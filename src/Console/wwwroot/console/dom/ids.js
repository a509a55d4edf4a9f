let last = 0;

/** An id for an element, for labels and descriptions to name. */
export const newId = (prefix) => `${prefix}-${++last}`;
