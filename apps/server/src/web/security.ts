import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * The headers of every answer. Scripts, connections and frames are our own alone. Styles may stand in the page:
 * Mantine writes its theme into a style element and TipTap's editor sets style attributes.
 * `no-referrer`: the addresses of reviews are nobody else's business.
 * @param publicUrl older browsers do not count WebSockets as 'self', so the public ones are named
 */
export const securityHeaders = async (app: FastifyInstance, publicUrl: string | null): Promise<void> => {
  const sockets =
    publicUrl === null ? [] : [`${publicUrl.startsWith('https') ? 'wss' : 'ws'}://${new URL(publicUrl).host}`]
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ...sockets],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Whether people come by https is for the proxy in front to say.
    strictTransportSecurity: false,
  })
}
