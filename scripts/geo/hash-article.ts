import { createHash } from 'node:crypto'
import type { Article } from '../../src/dossier/check/against-article.ts'

export const hashArticle = (text: string): Article => ({
  text,
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
})
