/** The site has answered, and not with what was expected: asked again it would say the same, whatever the connection. */
export class OtherAnswer extends Error {}
