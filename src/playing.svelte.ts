import type { Dossier } from './dossier/dossier.ts'
import { dayAt, valueBetween } from './dossier/moments.ts'
import { beatsOf, noonOf, speeds } from './view/beats.ts'

/** What playing needs of the app. */
interface PlayedOn {
  dossier: () => Dossier
  at: () => string | null
  /** Shows a day that time passes, which no link has to carry. */
  pass: (day: string) => void
  /** Shows a day at which it rests. */
  rest: (day: string | null) => void
}

/** Plays the story: time passes by the clock, not by the frame. It ends at its end, and rests in a tab that nobody sees. */
export class Playing {
  readonly #app: PlayedOn
  #moment: number | undefined = $state.raw()
  #speed: (typeof speeds)[number] = $state(1)
  /** Whether the map goes along, until the reader moves it. */
  #leads = $state(true)
  #frame = 0
  /** Whether it is to start once what plays it has come: nobody has stepped on or gone elsewhere since. */
  #isWanted = false
  readonly #rest = () => this.pause()

  constructor(app: PlayedOn) {
    this.#app = app
  }

  get isOn() {
    return this.#moment !== undefined
  }
  get speed() {
    return this.#speed
  }
  get leads() {
    return this.#leads
  }
  /** What is shown now: a part of a day while it plays, the noon of the day at rest; undefined in the whole story. */
  get moment() {
    const at = this.#app.at()
    return this.#moment ?? (at === null ? undefined : noonOf(at))
  }

  setSpeed(speed: number) {
    this.#speed = speeds.find((known) => known === speed) ?? 1
  }

  /** Shows a day for as long as a reader holds the line. */
  pass(day: string) {
    if (day !== this.#app.at()) this.#app.pass(day)
  }

  showWhole() {
    this.pause()
    this.#app.rest(null)
  }

  /** The reader has moved the map: from then on it is theirs. */
  leaveMap() {
    if (this.isOn) this.#leads = false
  }

  /** Goes on from the day that is shown, or from the beginning. @param isStepwise without motion between the beats */
  async start(isStepwise: boolean) {
    // Without a connection it does not start; the next press asks again.
    this.#isWanted = true
    const loaded = await import('./view/program.ts').catch(() => undefined)
    if (!loaded || this.isOn || !this.#isWanted) return
    const { playedAt, programOf } = loaded
    const program = programOf(this.#app.dossier(), isStepwise)
    const [end = 0, last = 0] = program.at(-1) ?? []
    const from = this.moment
    const begin = from === undefined || from >= last ? 0 : playedAt(program, from)
    this.#leads = true
    this.#play((milliseconds) => valueBetween(program, milliseconds), begin, end)
  }

  pause() {
    this.#isWanted = false
    if (!this.isOn) return
    this.stop()
    this.#app.rest(this.#app.at())
  }

  /** Stops without a word to the address, which somebody else has changed. */
  stop() {
    this.#isWanted = false
    if (!this.isOn) return
    cancelAnimationFrame(this.#frame)
    document.removeEventListener('visibilitychange', this.#rest)
    this.#moment = undefined
  }

  /** To the beat before or after what is shown; before the first one is the whole story. */
  step(by: -1 | 1) {
    this.pause()
    const beats = beatsOf(this.#app.dossier())
    const from = this.moment ?? -by * Infinity
    const next = by > 0 ? beats.find(({ moment }) => moment > from) : beats.findLast(({ moment }) => moment < from)
    if (next) this.#app.rest(dayAt(next.moment))
    else if (by < 0) this.#app.rest(null)
  }

  /** @param momentAt what is shown after so many milliseconds */
  #play(momentAt: (milliseconds: number) => number, begin: number, end: number) {
    let played = begin
    let before = performance.now()
    // A tab that nobody sees has no frames: without this it would leap when it is seen again.
    document.addEventListener('visibilitychange', this.#rest)
    const go = (now: number) => {
      played += Math.max(0, now - before) * this.#speed
      before = now
      const moment = momentAt(played)
      this.#moment = moment
      this.pass(dayAt(moment))
      if (played >= end) this.pause()
      else this.#frame = requestAnimationFrame(go)
    }
    go(before)
  }
}
