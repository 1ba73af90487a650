import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'
import { interviewIdSchema } from '../../contract/identifiers'
import { paths } from '../../contract/paths'
import { maximumVisitIds, type VisitCounts, visitSchema } from '../../contract/visitDocuments'
import { sendProblem } from '../problem'
import type { PublishedFile } from '../publishedFolder'
import { followBases } from '../visits/followBases'
import { visitCounter } from '../visits/visitCounter'
import type { VisitStore } from '../visits/visitStore'

export type VisitsOptions = {
  /** It is closed with the server. */
  store: VisitStore
  /** Requests a minute from one address; many readers may share one. */
  perAddress: number
  /** Visits a minute of one token. */
  perToken: number
  /** Milliseconds since 1970; the clock unless given. */
  now?: () => number
}

/** Far more than a visit has, in bytes. */
const bodyLimit = 1024

/** The addresses that are counted at once: beyond them those seen longest ago are forgotten. */
const remembered = 20_000

const minute = 60_000

const idsSchema = v.pipe(
  v.string('name the interviews: ?ids=one,another'),
  v.transform((ids) => [...new Set(ids.split(','))]),
  v.array(interviewIdSchema),
  v.maxLength(maximumVisitIds, `at most ${maximumVisitIds} ids`),
)

/**
 * Counts visits (POST) and tells how many there are (GET): contract/visits.ts. What was counted is added to the base of
 * the published document; only interviews that are published are counted.
 *
 * @param findBases the published document of bases
 */
export async function visitsRoute(
  server: FastifyInstance,
  {
    store,
    perAddress,
    perToken,
    now = Date.now,
    findBases,
  }: VisitsOptions & { findBases: () => Promise<PublishedFile | undefined> },
): Promise<void> {
  const basesNow = followBases(findBases)
  const counter = visitCounter(store, now)
  forgetEveryDay(server, counter.forgetPastDays)
  server.addHook('onClose', () => store.close())
  // A visit is JSON; Fastify would take plain text too.
  server.removeContentTypeParser('text/plain')

  await server.register(rateLimit, { global: false })
  const limitTokens = server.createRateLimit({
    max: perToken,
    timeWindow: minute,
    keyGenerator: ({ body }) => v.parse(visitSchema, body).token,
  })
  const config = { rateLimit: { max: perAddress, timeWindow: minute, cache: remembered } }

  server.route<{ Params: { id: string } }>({
    method: 'POST',
    url: paths.visit(':id'),
    bodyLimit,
    config,
    handler: async (request, reply) => {
      const visit = v.safeParse(visitSchema, request.body)
      if (!visit.success) return sendProblem(reply, 400, `The visit cannot be read: ${issueOf(visit)}.`)
      const { id } = request.params
      const base = (await basesNow()).get(id)
      if (base === undefined) return sendProblem(reply, 404, 'No interview that is published has this id.')
      const limit = await limitTokens(request)
      if (!limit.isAllowed && limit.isExceeded) {
        return sendProblem(reply.header('retry-after', limit.ttlInSeconds), 429, 'So many visits nobody makes.')
      }
      const counted = await orUnavailable(reply, counter.count(id, visit.output.token))
      return counted === undefined ? reply : sendCounts(reply, 'no-store', { [id]: base + counted })
    },
  })
  refuseOtherMethods(server, paths.visit(':id'), ['POST'])

  server.route<{ Querystring: { ids?: unknown } }>({
    method: 'GET',
    url: '/v1/visits',
    config,
    handler: async (request, reply) => {
      const ids = v.safeParse(idsSchema, request.query.ids)
      if (!ids.success) return sendProblem(reply, 400, `The ids cannot be read: ${issueOf(ids)}.`)
      const bases = await basesNow()
      const known = ids.output.filter((id) => bases.has(id))
      if (known.length === 0) return sendProblem(reply, 404, 'No interview that is published has one of these ids.')
      const counted = await orUnavailable(reply, store.visitsOf(known))
      if (!counted) return reply
      const visits = known.map((id) => [id, (bases.get(id) ?? 0) + (counted.get(id) ?? 0)])
      return sendCounts(reply, 'public, max-age=60', Object.fromEntries(visits))
    },
  })
}

function sendCounts(reply: FastifyReply, cacheControl: string, visits: VisitCounts['visits']): FastifyReply {
  return reply.header('cache-control', cacheControl).send({ visits })
}

function issueOf({ issues: [issue] }: { issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]] }): string {
  return issue.message
}

/** What the store answers; where it cannot be reached, says so to the log and to the reader, and answers undefined. */
async function orUnavailable<Value>(reply: FastifyReply, answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer
  } catch (error) {
    reply.log.error(error, 'the store of visits failed')
    sendProblem(reply.header('retry-after', '30'), 503, 'Visits cannot be counted just now. Please try again.')
    return undefined
  }
}

/** A path with a parameter is unknown to the answer for other methods (errorAnswers.ts): it says here what works. */
function refuseOtherMethods(server: FastifyInstance, url: string, allowed: readonly string[]): void {
  const names = [...allowed, 'OPTIONS'].join(', ')
  server.route({
    method: server.supportedMethods.filter((method) => ![...allowed, 'OPTIONS'].includes(method)),
    url,
    // Before the body is parsed, whatever its type.
    onRequest: async (_request, reply) =>
      sendProblem(reply.header('allow', names), 405, `Only ${names} work at this address.`),
    handler: async (_request, reply) => reply,
  })
}

/** Looks once a minute whether a day is over: who visited is forgotten also where nobody comes any more. */
function forgetEveryDay(server: FastifyInstance, forgetPastDays: () => Promise<void>): void {
  const forget = () =>
    forgetPastDays().catch((error: unknown) => server.log.error(error, 'who visited could not be forgotten'))
  const timer = setInterval(forget, minute).unref()
  server.addHook('onReady', forget)
  server.addHook('onClose', async () => clearInterval(timer))
}
