/** Where a reader comes from, what WeChat can do there, and where each of the two ways to the official account then leads. */
export type GoingOver = {
  opened: string
  library: string
  article: 'opens' | 'address to copy' | 'not there'
  account: 'opens' | 'follow card' | 'code and name' | 'not there'
  /** How the test brings it about: each of the scenes in which WeChat opens it, or comes back to it. */
  phone: { scenes: number[]; returns?: number[]; SDKVersion: string; refuses?: string[]; missingApis?: string[] }
}

/** The table of docs/channel.md, row by row. */
export const goingOver: GoingOver[] = [
  {
    opened: 'a shared card (1007), a search (1005), the list of programs (1001)',
    library: '3.7.10 or newer',
    article: 'opens',
    account: 'opens',
    phone: { scenes: [1007, 1005, 1001], SDKVersion: '3.7.10' },
  },
  {
    opened: 'the same',
    library: '3.4.8 to 3.7.9',
    article: 'opens',
    account: 'code and name',
    phone: { scenes: [1007, 1005, 1001], SDKVersion: '3.7.9' },
  },
  {
    opened: 'the same',
    library: '2.32.3 to 3.4.7',
    article: 'address to copy',
    account: 'code and name',
    phone: { scenes: [1007, 1005, 1001], SDKVersion: '3.4.7' },
  },
  {
    opened: 'the same, and WeChat refuses',
    library: 'any',
    article: 'address to copy',
    account: 'code and name',
    phone: {
      scenes: [1007],
      SDKVersion: '3.8.12',
      refuses: ['openOfficialAccountArticle', 'openOfficialAccountProfile'],
    },
  },
  {
    opened: 'a computer whose WeChat lacks both',
    library: 'any',
    article: 'address to copy',
    account: 'code and name',
    phone: {
      scenes: [1007],
      SDKVersion: '3.8.12',
      missingApis: ['openOfficialAccountArticle', 'openOfficialAccountProfile'],
    },
  },
  {
    opened: 'a QR code (1011), the trial version (1017), a bar code (1025), a product code (1124)',
    library: '3.7.10 or newer',
    article: 'opens',
    account: 'follow card',
    phone: { scenes: [1011, 1017, 1025, 1124], SDKVersion: '3.8.12' },
  },
  {
    opened: 'a mini-program code (1047)',
    library: '2.32.3 to 3.4.7',
    article: 'address to copy',
    account: 'follow card',
    phone: { scenes: [1047], SDKVersion: '2.32.3' },
  },
  {
    opened:
      'a code, then again from the lists of programs (1001, 1089, 1104), another program (1038, 1041), the menu (1090), a floating window (1131, 1187)',
    library: '3.7.10 or newer',
    article: 'opens',
    account: 'follow card',
    phone: { scenes: [1047], returns: [1001, 1038, 1041, 1089, 1090, 1104, 1131, 1187], SDKVersion: '3.8.12' },
  },
  {
    opened: 'a code, then again from a shared card (1007)',
    library: '3.7.10 or newer',
    article: 'opens',
    account: 'opens',
    phone: { scenes: [1047], returns: [1007], SDKVersion: '3.8.12' },
  },
  {
    opened: 'a code, and no account is chosen in the console',
    library: '3.4.8 to 3.7.9',
    article: 'opens',
    account: 'code and name',
    phone: { scenes: [1047], SDKVersion: '3.7.9', refuses: ['official-account'] },
  },
  {
    opened: 'Moments (1154)',
    library: 'any',
    article: 'not there',
    account: 'not there',
    phone: { scenes: [1154], SDKVersion: '3.8.12' },
  },
]
