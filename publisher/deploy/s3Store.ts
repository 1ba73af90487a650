import { createHash } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { advice } from './advice'
import { DeployProblem } from './deployProblem'
import type { ObjectStore, StoredObject } from './objectStore'
import type { StoreSettings } from './readDeploySettings'

/** Requests under way at once. A store takes far more; a small line does not. */
export const requestsAtOnce = 16

/**
 * Tries of one request in all. The library waits longer before each (50 ms at random, doubled, 20 s at most), and tries
 * again only what passes by itself: no connection, a time-out, 5xx, “slow down”.
 */
const usualAttempts = 6

/**
 * A bucket of a store that speaks the protocol of Amazon S3. Checksums of the newer default are sent only where a call
 * demands them (`WHEN_REQUIRED`): Tencent COS and others refuse them. For the same reason objects are deleted one by one:
 * DeleteObjects demands such a checksum (github.com/aws/aws-sdk-js-v3/issues/6819). What is sent carries its MD5, which every store
 * compares with what has arrived. Lists are asked for by their first version, 1,000 objects at a time: every store has it.
 */
export function s3Store(settings: StoreSettings, { attempts = usualAttempts } = {}): ObjectStore {
  const { bucket: Bucket, accessKeyId, secretAccessKey, sessionToken } = settings
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 120_000,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: requestsAtOnce },
      httpsAgent: { maxSockets: requestsAtOnce },
    },
  })

  /** The answer, or the store's refusal in an operator's words. */
  const told = async <Answer>(doing: string, answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer
    } catch (error) {
      throw new DeployProblem(`${doing}: ${advice(error, settings)}`)
    }
  }

  return {
    async list(Prefix) {
      const objects: StoredObject[] = []
      let Marker: string | undefined
      do {
        const page = await told(`Listing ${Bucket}`, client.send(new ListObjectsCommand({ Bucket, Prefix, Marker })))
        for (const { Key = '', Size = 0, ETag = '', LastModified } of page.Contents ?? []) {
          objects.push({ key: Key, size: Size, etag: plain(ETag), lastModified: LastModified?.getTime() ?? 0 })
        }
        Marker = page.IsTruncated ? objects.at(-1)?.key : undefined
      } while (Marker)
      return objects
    },
    async read(Key) {
      const { Body } = await told(`Reading ${Key}`, client.send(new GetObjectCommand({ Bucket, Key })))
      return (await Body?.transformToString()) ?? ''
    },
    async put(Key, bytes, { type, cacheControl, encoding }) {
      const command = new PutObjectCommand({
        Bucket,
        Key,
        Body: bytes,
        ContentType: type,
        CacheControl: cacheControl,
        ContentEncoding: encoding,
        ContentMD5: createHash('md5').update(bytes).digest('base64'),
      })
      const { ETag = '' } = await told(`Sending ${Key}`, client.send(command))
      return plain(ETag)
    },
    async remove(Key) {
      await told(`Removing ${Key}`, client.send(new DeleteObjectCommand({ Bucket, Key })))
    },
  }
}

const plain = (etag: string): string => etag.replaceAll('"', '')
