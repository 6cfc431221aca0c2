import type { Cue } from './timer-words.ts'

/** What each cue sounds like: one soft note, two falling ones, three. Frequencies in Hz. */
const NOTES: Readonly<Record<Cue, readonly number[]>> = {
  half: [523],
  soon: [523, 440],
  over: [440, 392, 330],
}
const NOTE_S = 0.42
const APART_S = 0.26
/** Heard in a quiet room and not in a loud one. */
const LOUDNESS = 0.08

let context: AudioContext | null = null

/** Plays a cue, where the browser lets this page be heard; it does once a person has pressed anything on it. */
export const playCue = async (cue: Cue): Promise<void> => {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume()
  const begin = context.currentTime + 0.02
  NOTES[cue].forEach((frequency, index) => note(context!, frequency, begin + index * APART_S))
}

/** A sine that comes softly and fades. */
const note = (audio: AudioContext, frequency: number, at: number): void => {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency })
  const gain = new GainNode(audio, { gain: 0 })
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.04)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S)
  tone.connect(gain).connect(audio.destination)
  tone.start(at)
  tone.stop(at + NOTE_S)
}
