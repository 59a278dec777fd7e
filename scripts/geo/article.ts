import { createHash } from 'node:crypto'
import type { Article } from '../../src/dossier/check/article.ts'

export const articleOf = (text: string): Article => ({
  text,
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
})
