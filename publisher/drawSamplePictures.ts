import { readCollection } from './collection/readCollection'
import { drawSamples } from './pictures/drawSamples'

/** Draws the pictures that the content of CONTENT_DIR mentions and does not have yet, with their night versions, and says which. */
const { CONTENT_DIR: contentDir = 'content' } = process.env

const drawn = await drawSamples(await readCollection(contentDir), contentDir)
for (const { name, kind } of drawn) console.log(`${contentDir}/images/${name}: ${kind}`)
console.log(drawn.length === 0 ? 'No picture is missing.' : `Drew ${drawn.length} pictures.`)
