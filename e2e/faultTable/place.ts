import path from 'node:path'
import { cssModuleName } from '../../config/cssModuleName'
import type { Language } from '../../contract/language'
import type { Network } from '../engine/settings'
import type { StorageTrouble } from '../engine/wx/storage'
import type { Seen } from './judge'

/** How a reader's phone is when a page is opened. */
export type Phone = {
  language: Language
  network: Network
  storageTrouble: StorageTrouble
  /** Milliseconds by which its clock is ahead. */
  clockOffset: number
  /** What it holds from earlier days, by key. */
  storage: Record<string, unknown>
}

/** A reader with a page of the program before them, whatever it runs in. */
export interface Reader {
  seen(): Promise<Seen>
  /** Lets time pass at once, in milliseconds. */
  passTime(milliseconds: number): Promise<void>
  /** Taps the control with these words. */
  tap(words: string): Promise<void>
  /** Taps twice in the same place, quickly, whatever the first tap has changed by then. */
  tapTwice(words: string): Promise<void>
  /** Brings the program to a page from outside, as a card does. */
  open(url: string): Promise<void>
  /** Leaves the page for the one before it and comes back, a few times, faster than anything is answered. */
  goBackAndForth(page: string, before: string): Promise<void>
  setNetwork(network: Network): Promise<void>
  /** No picture on the page loads; answers how many there were. */
  breakPictures(): Promise<number>
  /** Ends the run. Throws nothing: what was complained of was seen. */
  close(): Promise<void>
}

/** The class of what stands for a page that is being loaded, in both builds. A sentence of a hit waits until one scrolls to it. */
export const skeleton = cssModuleName('skeleton', path.resolve('src/components/Skeleton.module.scss'))

/** Where cells are run: the built mini-program in the engine, or the web build in a browser. */
export interface Place {
  name: string
  open(url: string, phone: Phone): Promise<Reader>
  /** What a phone holds after a visit to these pages, for a reader who comes again. */
  close(): Promise<void>
}
