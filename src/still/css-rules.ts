/** Writes the CSS of a still map in few bytes: each at-rule is there once, and in it each declaration. */
import { groupBy } from '../dossier/group-by.ts'

export type CssRule = readonly [selector: string, declared: string]

/** Those of the first stage always apply, those of another within its at-rule. */
export type RulesByStage = readonly (readonly CssRule[])[]

/**
 * Selectors of which the same is declared share a rule. Their order is free: of two rules for one thing, one is the
 * stronger. A browser that does not know `:has` (Firefox 120) reads nothing of a list with it, so such are by themselves.
 */
const joinedRules = (rules: readonly CssRule[]) =>
  [...groupBy(rules, ([selector, declared]) => `${selector.includes(':has(') ? ' ' : ''}{${declared}}`)]
    .map(([body, alike]) => alike.map(([selector]) => selector).join() + body.trimStart())
    .join('')

/** @param atRules of the stages after the first @param parts each a map's rules of one kind */
export const writeRules = (atRules: readonly string[], parts: readonly RulesByStage[]): string =>
  ['', ...atRules]
    .map((atRule, index) => {
      const rules = joinedRules(parts.flatMap((part) => part[index] ?? []))
      return atRule && rules ? `${atRule}{${rules}}` : rules
    })
    .join('')
