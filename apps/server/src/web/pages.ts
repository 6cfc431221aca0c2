import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses at which the web app starts; it finds its own way from there. */
const PAGES = ['/', '/new', '/r/:id', '/r/:id/*']
const YEAR_S = 31_536_000

/** Serves the built web app, or says how to build it. @param dist folder that the build writes */
export const pageRoutes = async (app: FastifyInstance, dist: string): Promise<void> => {
  if (!existsSync(join(dist, 'index.html'))) {
    for (const page of PAGES) {
      app.get(page, (_request, reply) => reply.type('text/html; charset=utf-8').send(NOT_BUILT))
    }
    return
  }
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${dist}/assets/`)
      void reply.header('cache-control', hashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
    },
  })
  for (const page of PAGES) app.get(page, (_request, reply) => reply.sendFile('index.html'))
}

const NOT_BUILT =
  '<!doctype html><title>Second Story</title><p>The web app is not built yet: run <code>npm start</code> in the project folder.</p>\n'
