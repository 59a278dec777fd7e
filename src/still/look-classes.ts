/**
 * The looks of a still map as CSS classes: one class for what looks the same on every screen that the map is drawn for, and
 * while a reader points at it. The rules of the first screen always apply; those of the others are within their at-rules.
 */

import { groupBy } from '../dossier/group-by.ts'
import { type CssRule, type RulesByStage, writeRules } from './css-rules.ts'

/** CSS declarations by property; undefined where the screen does not show the thing. */
export type Look = Readonly<Record<string, string | number>> | undefined

interface LookClass {
  name: string
  /** On each screen. */
  looks: readonly Look[]
  /** While a reader points at the mark. */
  lit: readonly Look[]
  /** Of the mark, for what is drawn outside its link. */
  slug: string | undefined
}

type Declarations = Record<string, string | number>

const hidden: Declarations = { display: 'none' }

/** What is to be declared beside the first, so that a thing has the look. */
function changes(from: Declarations, look: Look): Declarations {
  if (!look) return from.display === hidden.display ? {} : hidden
  const value = (declared: Declarations, property: string) => declared[property] ?? 'initial'
  const changed = Object.keys({ ...from, ...look }).filter(
    (property) => value(from, property) !== value(look, property),
  )
  return Object.fromEntries(changed.map((property) => [property, value(look, property)]))
}

const declarationList = (declarations: Declarations) =>
  Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}`)
    .join(';')

/** What is declared of a class, for one screen. */
interface Declared {
  of: LookClass
  plain: Declarations
  lit: Declarations
}

const isAny = (declarations: Declarations) => Object.keys(declarations).length > 0

const plainRules = (scope: string, classes: readonly Declared[]) =>
  classes
    .filter(({ plain }) => isAny(plain))
    .map(({ of, plain }): CssRule => [`${scope}.${of.name}`, declarationList(plain)])

/** The page marks what is pointed at by way of a quotation. */
const isPointedAt = ':is(:hover,:focus-visible,[data-pointed])'

/** These are many and much alike, so classes of the same marks of which the same is declared share a selector. */
function litRules(scope: string, classes: readonly Declared[]): CssRule[] {
  const within = ({ slug }: LookClass) =>
    slug === undefined
      ? `${scope}[data-feature]${isPointedAt}`
      : `${scope.trimEnd()}:has([data-feature="${slug}"]${isPointedAt})`
  const lit = classes.filter((each) => isAny(each.lit))
  return [...groupBy(lit, (each) => `${within(each.of)} ${declarationList(each.lit)}`).values()].flatMap((alike) => {
    const [first] = alike
    const names = alike.map(({ of }) => `.${of.name}`).join()
    return first ? [[`${within(first.of)} :is(${names})`, declarationList(first.lit)] as const] : []
  })
}

export class LookClasses {
  readonly #classes = new Map<string, LookClass>()
  /** The names of looks that are the same on every screen, which most are. */
  readonly #same = new Map<string, string>()
  readonly #conditions: readonly string[]

  /** @param conditions at-rules of the screens after the first, such as `@container (width >= 540px)` */
  constructor(conditions: readonly string[] = []) {
    this.#conditions = conditions
  }

  /**
   * The class of a look on each screen, the first screen's first.
   *
   * @param lit the looks while a reader points at the mark, or has the focus on it
   * @param slug of the mark, for what is drawn outside its link
   */
  classOf(looks: readonly Look[], lit = looks, slug?: string): string {
    const isLit = JSON.stringify(looks) !== JSON.stringify(lit)
    const key = JSON.stringify(isLit ? [looks, lit, slug] : looks)
    const name = this.#classes.get(key)?.name ?? `l${this.#classes.size.toString(36)}`
    this.#classes.set(key, { name, looks, lit, slug })
    return name
  }

  /** The class of a look that is the same on every screen. @param lit as for `classOf` */
  classFor(look: Look, lit = look): string {
    const key = JSON.stringify([look, lit])
    const onAll = (one: Look) => [one, ...this.#conditions.map(() => one)]
    const name = this.#same.get(key) ?? this.classOf(onAll(look), onAll(lit))
    this.#same.set(key, name)
    return name
  }

  /** @param scope a selector and a space that go before each rule, or nothing @param others rules that share the at-rules */
  css(scope = '', others: readonly RulesByStage[] = []): string {
    const first = [...this.#classes.values()].map((of): Declared => {
      const plain = changes({}, of.looks[0])
      return { of, plain, lit: changes(plain, of.lit[0]) }
    })
    const later = this.#conditions.map((_, index) =>
      first.map(({ of, plain, lit }): Declared => {
        const own = changes(plain, of.looks[index + 1])
        // The lit rule of the first screen is stronger than the plain one of this.
        return { of, plain: own, lit: changes({ ...plain, ...own, ...lit }, of.lit[index + 1]) }
      }),
    )
    const rules = [first, ...later].map((classes) => [...plainRules(scope, classes), ...litRules(scope, classes)])
    return writeRules(this.#conditions, [rules, ...others])
  }
}
