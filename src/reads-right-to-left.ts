/** Whether the page around an element reads from right to left: what lies over the map then lies the other way round, and the map does not. */
export const readsRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'
