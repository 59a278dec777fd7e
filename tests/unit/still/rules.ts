/** Reads the CSS of a still map as a browser does. */

/** What SVG takes where nothing is declared. */
export const undeclared: Record<string, string> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
}

interface Rule {
  selector: string
  declarations: Record<string, string>
  /** Within an at-rule: of the second screen. */
  isOfSecond: boolean
}

/** The commas between selectors, not those within the parentheses of one. */
const betweenSelectors = /,(?![^(]*\))/

const rulesIn = (css: string, isOfSecond: boolean): Rule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = Object.fromEntries(
      body.split(';').map((declaration) => declaration.split(/:(.*)/s).slice(0, 2)),
    )
    return selectors.split(betweenSelectors).map((selector) => ({ selector, declarations, isOfSecond }))
  })

/** The rules of a still map that is drawn for two screens at most. */
export function readRules(css: string): Rule[] {
  const atRules = /@container[^{]*\{((?:[^{}]+\{[^{}]*\})*)\}/g
  return [
    ...rulesIn(css.replaceAll(atRules, ''), false),
    ...[...css.matchAll(atRules)].flatMap(([, inner = '']) => rulesIn(inner, true)),
  ]
}

interface State {
  isSecond?: boolean
  /** What the reader points at: the mark around the thing, or another of this slug. */
  pointed?: 'around' | { slug: string }
}

/** How something of a class looks; undefined where it does not show. */
export function lookBy(rules: readonly Rule[], name: string, { isSecond = false, pointed }: State) {
  const isOf = ({ selector }: Rule) => new RegExp(`\\.${name}(?!\\w)`).test(selector)
  const isLit = ({ selector }: Rule) => selector.includes(':hover')
  const holds = ({ selector }: Rule) =>
    pointed === 'around' ? /\[data-feature\]/.test(selector) : pointed && selector.includes(`"${pointed.slug}"`)
  const applying = rules.filter((rule) => isOf(rule) && (isSecond || !rule.isOfSecond))
  const plain = applying.filter((rule) => !isLit(rule))
  // Selectors with a state are the stronger ones.
  const lit = applying.filter((rule) => isLit(rule) && holds(rule))
  const declared = Object.assign({}, ...[...plain, ...lit].map(({ declarations }) => declarations))
  if (declared.display === 'none') return undefined
  return Object.fromEntries(Object.entries<string>(declared).filter(([, value]) => value !== 'initial'))
}
