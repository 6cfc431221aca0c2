import { fileURLToPath } from 'node:url'
import { findBrowser } from '@second-story/toolchain/browser'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** The browser of this machine, headless. */
export const launch = async (): Promise<Browser> => {
  const { executablePath, args, env } = await findBrowser()
  return chromium.launch({ executablePath, args, env })
}

/** A browser of somebody else: its own storage, as on another machine. Errors of its pages are collected. */
export interface Person {
  context: BrowserContext
  /** What its pages complained about, but for the network, which scenarios break on purpose. */
  complaints: string[]
}

export const PHONE = { width: 390, height: 844 } as const
export const DESKTOP = { width: 1440, height: 900 } as const

/** What a browser keeps when it is closed. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

/** @param kept of a browser that was closed, to start it again */
export const person = async (
  browser: Browser,
  viewport: { width: number; height: number } = DESKTOP,
  kept?: Kept,
): Promise<Person> => {
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    ...(kept ? { storageState: kept } : {}),
  })
  // Two cores may run a server and ten browsers: what takes longer than this is not coming.
  context.setDefaultTimeout(60_000)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket|Failed to load resource|ERR_/.test(message.text()))
      complaints.push(message.text())
  })
  return { context, complaints }
}

/** Pictures of every open page, for whoever has to find out why a scenario failed. */
export const photograph = async (people: readonly Person[], name: string): Promise<void> => {
  for (const [index, { context }] of people.entries()) {
    for (const [tab, page] of context.pages().entries()) {
      const path = fileURLToPath(new URL(`../test-results/${name}-${index}-${tab}.png`, import.meta.url))
      await page.screenshot({ path })
    }
  }
}
