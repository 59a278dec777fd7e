/** The site has answered, and not with what was expected: asked again it would say the same, whatever the connection. */
export class OtherAnswer extends Error {}

/** Whether a site says by the status of an answer that it does not have what was asked for. */
export const isNone = (status: number): boolean => status === 404 || status === 410

/** Whether a failure would come again at a good connection. A device without room says so by a name alone. */
export const isLasting = (failure: unknown): boolean =>
  failure instanceof OtherAnswer || (failure instanceof DOMException && failure.name === 'QuotaExceededError')
