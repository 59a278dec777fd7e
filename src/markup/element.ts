/** Writes elements as text, for pages and pictures made without a browser. */

import { escapeMarkup } from './escape.ts'

/** @param attributes those that are undefined are left out @param content markup, already escaped */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
  return `<${name}${written.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`
}

/** A number rounded to so many decimals, without zeros at its end. */
export const short = (value: number, digits = 1): number => Number(value.toFixed(digits))
