import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM().window

/** A document of strictly parsed XML: namespaces known, every mark closed. Throws where it is not well-formed. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) throw new Error(`not well-formed: ${fault.textContent}`)
  return document
}
