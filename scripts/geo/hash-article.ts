import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ArticleText } from '../../src/dossier/check/against-article.ts'

export const hashArticle = (text: string): ArticleText => ({
  text,
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
})

export const readArticle = async (path: string): Promise<ArticleText> => hashArticle(await readFile(path, 'utf8'))
