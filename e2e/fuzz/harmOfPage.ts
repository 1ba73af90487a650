import type { Host } from '../engine/host'
import { harmOfStyle, isOutside, isOwnPage } from './harmOf'

/** What draws something foreign by itself: no page has one, so that no document can fill it. */
const foreign = new Set(['web-view', 'rich-text', 'video', 'audio', 'camera', 'map', 'editor', 'open-data'])

const picture = /^(?:data:image\/webp;base64,[\w+/=]*|\/?assets\/[\w/.-]+|)$/
const published = /^\/v1\/(?:images|cards|audio)\/[\w.-]+$/

/**
 * What of a page that WeChat's framework has drawn could do harm, in words; empty where nothing can. Text is not looked at:
 * the framework draws it as text.
 */
export function harmOfPage(host: Host, endpoint: string): string[] {
  const isOwnFile = (address: string) =>
    picture.test(address) || (address.startsWith(endpoint) && published.test(address.slice(endpoint.length)))
  return host.findAll('*').flatMap((node) => {
    const found = foreign.has(node.tag) ? [`a <${node.tag}>`] : []
    for (const { name, value } of node.engineElement.attributes) {
      if (name === 'src' && !isOwnFile(String(value ?? ''))) found.push(`a picture at ${value}`)
      if (name === 'url' && !isOwnPage(String(value))) found.push(`a way to ${value}`)
      if (name === 'nodes' || name === 'href' || name.startsWith('on')) found.push(`${name} of <${node.tag}>`)
    }
    const { act, value } = node.dataset
    if (act === 'outside' && value && !isOutside(String(value))) found.push(`a link to ${value}`)
    const style = harmOfStyle(node.element.getAttribute('style') ?? '')
    return style ? [...found, `a style of <${node.tag}>: ${style}`] : found
  })
}
