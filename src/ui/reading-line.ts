import type { Attachment } from 'svelte/attachments'
import type { Attention } from '../attention.svelte.ts'
import { noSelection, ofPassage } from '../view/selection.ts'

/** How far below the map the line is at which a reader reads, as a share of the height of the window. */
const belowMap = 0.16

/** Where the map is pinned above the article, the quotation that passes below it is what the reader attends to. */
export const followReading =
  (attention: Attention): Attachment<HTMLElement> =>
  (list) => {
    const stage = document.querySelector('.stage')
    let frame = 0

    function read() {
      frame = 0
      if (!stage || getComputedStyle(stage).position !== 'sticky' || scrollY === 0) return attention.read(noSelection)
      const line = stage.getBoundingClientRect().bottom + belowMap * innerHeight
      const figure = [...list.querySelectorAll('figure')].find((candidate) => {
        const { top, bottom } = candidate.getBoundingClientRect()
        return top <= line && line < bottom
      })
      attention.read(figure ? ofPassage(figure.id.replace('passage-', '')) : noSelection)
    }
    const request = () => {
      frame ||= requestAnimationFrame(read)
    }
    addEventListener('scroll', request, { passive: true })
    return () => {
      removeEventListener('scroll', request)
      cancelAnimationFrame(frame)
      attention.read(noSelection)
    }
  }
