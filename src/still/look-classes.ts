/**
 * The looks of a still map as CSS classes: one class for what looks the same on every screen that the map is drawn for. The
 * rules of the first screen always apply; those of the others are within their at-rules.
 */

/** CSS declarations by property; undefined where the screen does not show the thing. */
export type Look = Readonly<Record<string, string | number>> | undefined

const declarations = (look: Look) =>
  look
    ? Object.entries(look)
        .map(([property, value]) => `${property}:${value}`)
        .join(';')
    : 'display:none'

export class LookClasses {
  readonly #names = new Map<string, { name: string; looks: readonly Look[] }>()
  readonly #conditions: readonly string[]

  /** @param conditions at-rules of the screens after the first, such as `@container (width >= 540px)` */
  constructor(conditions: readonly string[] = []) {
    this.#conditions = conditions
  }

  /** The class of a look on each screen, the first screen's first. */
  classOf(looks: readonly Look[]): string {
    const key = looks.map(declarations).join('|')
    const name = this.#names.get(key)?.name ?? `l${this.#names.size.toString(36)}`
    this.#names.set(key, { name, looks })
    return name
  }

  /** The class of a look that is the same on every screen. */
  classFor(look: Look): string {
    return this.classOf([look, ...this.#conditions.map(() => look)])
  }

  /** @param scope a selector that goes before each rule, or nothing */
  css(scope = ''): string {
    const all = [...this.#names.values()]
    const base = all.map(({ name, looks: [first] }) => `${scope}.${name}{${declarations(first)}}`)
    const others = this.#conditions.map((condition, index) => {
      const rules = all.flatMap(({ name, looks }) => {
        const [first, own] = [looks[0], looks[index + 1]]
        const differs = declarations(first) !== declarations(own)
        return differs ? `${scope}.${name}{${first || !own ? '' : 'display:inline;'}${declarations(own)}}` : []
      })
      return rules.length === 0 ? '' : `${condition}{${rules.join('')}}`
    })
    return [...base, ...others].join('')
  }
}
